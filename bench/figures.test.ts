import { expect, test } from 'vitest';
import { kilobytes, median, megabytes, milliseconds, percentile, perSecond, timesWorse } from './figures.ts';

test('half of the measurements lie at or below the median, and nineteen of twenty at or below the 95th percentile', () => {
  const twenty = Array.from({ length: 20 }, (_, place) => 20 - place);
  expect(median(twenty)).toBe(10);
  expect(percentile(twenty, 0.95)).toBe(19);
  expect(median([7])).toBe(7);
  expect(() => median([])).toThrow('Nothing was measured.');
});

test('figures are written with three digits that count', () => {
  expect(milliseconds(0.4212)).toBe('0.42 ms');
  expect(milliseconds(12.34)).toBe('12.3 ms');
  expect(milliseconds(1240.4)).toBe('1,240 ms');
  expect(perSecond(6012.3)).toBe('6,012/s');
  expect(kilobytes(147_512)).toBe('148 kB');
  expect(megabytes(98_400_000)).toBe('98.4 MB');
});

test('a ratio says how many times worse, whichever way round better is', () => {
  expect(timesWorse(30, 2, 'is-worse')).toBe('15×');
  expect(timesWorse(100, 250, 'is-better')).toBe('2.5×');
});
