import { expect, test } from 'vitest';
import { count, dateInWords, joined, periodInWords } from './words.ts';

test('a date is said in words, and what is none is shown as it came', () => {
  expect(dateInWords('2023-07-18')).toBe('18 July 2023');
  expect(dateInWords('2023-02-30')).toBe('2023-02-30');
});

test('a period repeats neither month nor year', () => {
  expect(periodInWords('2023-02-13', '2023-02-24')).toBe('13 to 24 February 2023');
  expect(periodInWords('2023-02-28', '2023-03-10')).toBe('28 February to 10 March 2023');
  expect(periodInWords('2023-12-11', '2024-01-12')).toBe('11 December 2023 to 12 January 2024');
  expect(periodInWords('2023-12-11', '2023-12-11')).toBe('11 December 2023');
  expect(periodInWords(null, '2023-12-11')).toBe('11 December 2023');
  expect(periodInWords(null, null)).toBeNull();
});

test('things are counted in words', () => {
  expect([count(1, 'action'), count(22, 'action'), count(2400, 'action')]).toEqual([
    '1 action',
    '22 actions',
    '2,400 actions',
  ]);
  expect([joined([]), joined(['a']), joined(['a', 'b']), joined(['a', 'b', 'c'])]).toEqual([
    '',
    'a',
    'a and b',
    'a, b and c',
  ]);
});
