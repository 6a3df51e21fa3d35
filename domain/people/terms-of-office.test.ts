import { expect, test } from 'vitest';
import { Questioned } from '#domain/policy/refusals.ts';
import { assertCanEnd, questionFarDay, runsOn } from './terms-of-office.ts';

test('a term runs on its first and on its last day', () => {
  const term = { fromOn: '2023-06-01', untilOn: '2023-06-30' };
  expect(['2023-05-31', '2023-06-01', '2023-06-30', '2023-07-01'].map((day) => runsOn(term, day))).toEqual([
    false,
    true,
    true,
    false,
  ]);
});

test('a term cannot end before it began, nor be ended again', () => {
  const term = { fromOn: '2023-06-01', untilOn: null };
  expect(() => assertCanEnd(term, '2023-05-31', '2023-06-30')).toThrow(
    'The last day must be on or after 1 June 2023, the first day',
  );
  expect(() => assertCanEnd(term, '2023-06-01', '2023-06-30')).not.toThrow();
  expect(() => assertCanEnd({ ...term, untilOn: '2023-06-29' }, '2023-07-31', '2023-06-30')).toThrow(
    'This ended on 29 June 2023.',
  );
});

test('a last day still to come can be moved', () => {
  const term = { fromOn: '2023-06-01', untilOn: '2023-12-31' };
  expect(() => assertCanEnd(term, '2023-09-30', '2023-06-30')).not.toThrow();
});

test('a day more than two years ahead is asked about once, then taken', () => {
  const day = { field: 'fromOn', label: 'First day', day: '2025-07-01' };
  expect(() => questionFarDay(day, '2023-06-30', false)).toThrow(Questioned);
  expect(() => questionFarDay(day, '2023-06-30', true)).not.toThrow();
  expect(() => questionFarDay({ ...day, day: '2025-06-30' }, '2023-06-30', false)).not.toThrow();
});
