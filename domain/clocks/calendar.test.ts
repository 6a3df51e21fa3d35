import { describe, expect, test } from 'vitest';
import { NotValid, Questioned } from '#domain/policy/refusals.ts';
import { publishedCalendar, withProclaimedDays } from './bank-holidays.ts';
import { assertCanBeProclaimed, withoutProclaimedDay } from './calendar.ts';
import { addWorkingDays } from './working-days.ts';

const day = (date: string, confirmed = false) => ({ date, name: 'A day of thanks', confirmed });

describe('a proclaimed day', () => {
  test('on a working day is taken', () => {
    expect(() => assertCanBeProclaimed(day('2023-06-05'), publishedCalendar)).not.toThrow();
  });

  test('that is a bank holiday already is refused, whether published or proclaimed', () => {
    expect(() => assertCanBeProclaimed(day('2023-05-08', true), publishedCalendar)).toThrow(NotValid);
    const calendar = withProclaimedDays(publishedCalendar, [{ date: '2023-06-05', name: 'Thanks' }]);
    expect(() => assertCanBeProclaimed(day('2023-06-05'), calendar)).toThrow(
      '5 June 2023 is a bank holiday already: Thanks',
    );
  });

  test('on a weekend is asked about once, then taken', () => {
    expect(() => assertCanBeProclaimed(day('2023-06-03'), publishedCalendar)).toThrow(Questioned);
    expect(() => assertCanBeProclaimed(day('2023-06-03', true), publishedCalendar)).not.toThrow();
  });
});

test('5 June 2023 proclaimed moves 18 to 19 July, and taken back moves it again', () => {
  const proclaimed = withProclaimedDays(publishedCalendar, [{ date: '2023-06-05', name: 'Thanks' }]);
  expect(addWorkingDays('2023-04-04', 70, proclaimed)).toBe('2023-07-19');
  expect(addWorkingDays('2023-04-04', 70, withoutProclaimedDay(proclaimed, '2023-06-05'))).toBe('2023-07-18');
});
