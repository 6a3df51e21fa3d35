import { describe, expect, test } from 'vitest';
import { date, optionalDate } from './date-input.ts';

describe('a date that is none is refused in words', () => {
  test.each([
    '2023-02-31',
    '2027-02-29',
    '2023-13-01',
    '2023-00-10',
    '2023-06-00',
    '20266-01-01',
    '1066-10-14',
    '2023-6-1',
    '01/06/2023',
    'next Friday',
    '2023-06-30T00:00:00Z',
    ' 2023-06-30',
    '2023-06-30\n',
    '',
    '２０２３-06-30',
  ])('%j', (typed) => {
    expect(date('Deadline').safeParse(typed).error?.issues[0]?.message).toBe(
      'Deadline must be a real date, like 29 9 2023',
    );
    expect(optionalDate('Deadline').safeParse(typed).success).toBe(false);
  });

  test.each([undefined, null, 20230630, {}, ['2023-06-30']])('%j', (value) => {
    expect(date('Date received').safeParse(value).error?.issues[0]?.message).toBe('Enter date received');
  });
});

test('29 February is a date in a leap year', () => {
  expect(date('Deadline').parse('2024-02-29')).toBe('2024-02-29');
});

test('a date that may be left out is null then, never an empty text', () => {
  expect(optionalDate('Deadline').parse(undefined)).toBeNull();
  expect(optionalDate('Deadline').parse(null)).toBeNull();
  expect(optionalDate('Deadline').parse('2023-06-30')).toBe('2023-06-30');
});
