import { expect, test } from 'vitest';
import { measureInput, refusedMeasure, refusedPoint } from './measures.ts';

const typed = (more: object) =>
  measureInput.parse({ name: 'A measure', direction: 'higher-is-better', frequency: 'monthly', ...more });
const fields = (more: object) => refusedMeasure(typed(more)).map(({ field }) => field);

test('a target lies on the better side of the baseline, and a baseline has its day', () => {
  expect(fields({ baseline: 54, baselineOn: '2023-01-31', target: 90 })).toEqual([]);
  expect(fields({ baseline: 54, target: 90 })).toEqual(['baselineOn']);
  expect(fields({ baseline: 54, baselineOn: '2023-01-31', target: 50 })).toEqual(['target']);
  expect(fields({ direction: 'lower-is-better', baseline: 54, baselineOn: '2023-01-31', target: 50 })).toEqual([]);
  expect(fields({ baselineOn: '2023-01-31', targetOn: '2023-01-31' })).toEqual(['targetOn']);
});

test('words where a figure belongs are named in the label of the field', () => {
  const refused = measureInput.safeParse({ ...typed({}), target: 'most' });
  expect(refused.error?.issues[0]?.message).toBe('Target must be a figure, like 72 or 72.5');
});

test('a figure is of today or before, and a day has one', () => {
  const around = { today: '2023-06-30', unit: '%', standing: [{ id: 'a', on: '2023-05-31', value: 61 }] };
  expect(refusedPoint({ measuredOn: '2023-06-30' }, around)).toEqual([]);
  expect(refusedPoint({ measuredOn: '2023-07-01' }, around)).toHaveLength(1);
  expect(refusedPoint({ measuredOn: '2023-05-31' }, around)[0]?.words).toBe(
    '31 May 2023 has a figure already, 61%. Correct that one instead',
  );
});
