import { expect, test } from 'vitest';
import { monthsBetween, type StatusRecord, statusByMonth, worstOf } from './status-months.ts';

const record = (onDate: string, computed: StatusRecord['computed']): StatusRecord => ({
  onDate,
  computed,
  stage: 'in-progress',
  declared: 'green',
  override: null,
});

test('each month shows what stood at its end, and nothing before the first record', () => {
  const records = [record('2023-05-30', 'amber'), record('2023-05-31', 'green'), record('2023-07-15', 'red')];
  const months = monthsBetween('2023-04-24', '2023-08-01');
  expect(months).toEqual(['2023-04', '2023-05', '2023-06', '2023-07', '2023-08']);
  expect(statusByMonth(records, months).map((month) => month.record?.computed ?? null)).toEqual([
    null,
    'green',
    'green',
    'red',
    'red',
  ]);
});

test('months go over the turn of a year', () => {
  expect(monthsBetween('2023-12-31', '2024-01-01')).toEqual(['2023-12', '2024-01']);
});

test('of several colours the worst stands for all', () => {
  expect(worstOf(['green', 'amber', 'blue'])).toBe('amber');
  expect(worstOf(['grey', 'blue'])).toBe('blue');
  expect(worstOf([])).toBeNull();
});
