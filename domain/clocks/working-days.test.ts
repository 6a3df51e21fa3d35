import { describe, expect, it } from 'vitest';
import { addDays } from '#domain/dates/dates.ts';
import { type HolidayCalendar, publishedCalendar, withProclaimedDays } from './bank-holidays.ts';
import cases from './fixtures/working-day-cases.json' with { type: 'json' };
import { addWorkingDays, clearDaysBefore, isWorkingDay, whyNotWorkingDay, workingDaysBetween } from './working-days.ts';

const calendar = publishedCalendar;

function without(date: string): HolidayCalendar {
  const holidays = new Map(calendar.holidays);
  holidays.delete(date);
  return { ...calendar, holidays };
}

describe('the known dates of rules §1', () => {
  it.each([
    ['2023-04-04', 20, '2023-05-05'],
    ['2023-04-04', 30, '2023-05-22'],
    ['2023-04-04', 70, '2023-07-18'],
    ['2023-04-06', 70, '2023-07-20'],
    ['2023-04-07', 70, '2023-07-20'],
    ['2023-04-08', 70, '2023-07-20'],
    ['2023-04-09', 70, '2023-07-20'],
    ['2023-04-10', 70, '2023-07-20'],
    ['2023-04-11', 70, '2023-07-21'],
  ])('received %s, %i working days end on %s', (receivedOn, days, dueOn) => {
    expect(addWorkingDays(receivedOn, days, calendar)).toBe(dueOn);
    expect(workingDaysBetween(receivedOn, dueOn, calendar)).toBe(days);
  });

  it('without the Coronation holiday 4 April would give 17 July', () => {
    expect(addWorkingDays('2023-04-04', 70, without('2023-05-08'))).toBe('2023-07-17');
  });

  it('5 June 2023 proclaimed moves 18 July to 19 July', () => {
    const proclaimed = withProclaimedDays(calendar, [{ date: '2023-06-05', name: 'A proclaimed day' }]);
    expect(addWorkingDays('2023-04-04', 70, proclaimed)).toBe('2023-07-19');
  });

  it.each([
    ['2023-06-26', 5, '2023-06-16'],
    ['2023-06-13', 5, '2023-06-05'],
    ['2023-05-30', 5, '2023-05-19'],
    ['2023-04-13', 5, '2023-04-03'],
    ['2024-01-03', 5, '2023-12-21'],
    ['2023-06-26', 3, '2023-06-20'],
    ['2023-06-26', 0, '2023-06-23'],
  ])('a meeting on %s with %i clear days has its agenda out by %s', (meetingOn, days, publishBy) => {
    expect(clearDaysBefore(meetingOn, days, calendar)).toBe(publishBy);
  });
});

describe('due dates printed in real letters and council papers', () => {
  it('the fixture holds all 66 of them', () => {
    expect([cases.exact.length, cases.lettersThatCountFromAnotherDay.length]).toEqual([36, 30]);
  });

  it.each(cases.exact)('$name: received $start, $workingDays working days, due $due', ({ start, workingDays, due }) => {
    expect(addWorkingDays(start, workingDays, calendar)).toBe(due);
  });

  it.each(cases.lettersThatCountFromAnotherDay)(
    '$name counted from another day: $start to $due is $workingDays, not 70',
    ({ start, workingDays, due }) => {
      expect(workingDaysBetween(start, due, calendar)).toBe(workingDays);
      expect(addWorkingDays(start, 70, calendar)).not.toBe(due);
    },
  );
});

describe('working days', () => {
  it('leave out weekends and holidays, and say why', () => {
    expect(whyNotWorkingDay('2023-04-08', calendar)).toBe('Saturday');
    expect(whyNotWorkingDay('2023-04-09', calendar)).toBe('Sunday');
    expect(whyNotWorkingDay('2023-04-10', calendar)).toBe('Easter Monday');
    expect(whyNotWorkingDay('2023-04-11', calendar)).toBeNull();
    expect(isWorkingDay('2023-12-25', calendar)).toBe(false);
  });

  it('late is counted in working days, with a sign, and none from a Friday to its Sunday', () => {
    expect(workingDaysBetween('2023-06-19', '2023-06-30', calendar)).toBe(9);
    expect(workingDaysBetween('2023-06-30', '2023-06-19', calendar)).toBe(-9);
    expect(workingDaysBetween('2023-06-16', '2023-06-18', calendar)).toBe(0);
    expect(workingDaysBetween('2023-06-17', '2023-06-19', calendar)).toBe(1);
    expect(workingDaysBetween('2025-02-28', '2025-03-14', calendar)).toBe(10);
    expect(workingDaysBetween('2025-02-28', '2025-03-17', calendar)).toBe(11);
    expect(workingDaysBetween('2023-06-30', '2023-06-30', calendar)).toBe(0);
  });

  it('a count of none is the day itself, a negative one goes back, a fraction is refused', () => {
    expect(addWorkingDays('2023-04-08', 0, calendar)).toBe('2023-04-08');
    expect(addWorkingDays('2023-07-18', -70, calendar)).toBe('2023-04-04');
    expect(() => addWorkingDays('2023-04-08', 1.5, calendar)).toThrow(RangeError);
  });

  it('a holiday entered for a weekend does not count twice', () => {
    const saturday = withProclaimedDays(calendar, [{ date: '2023-06-03', name: 'A Saturday' }]);
    expect(addWorkingDays('2023-04-04', 70, saturday)).toBe('2023-07-18');
    expect(workingDaysBetween('2023-04-04', '2023-07-18', saturday)).toBe(70);
  });

  it('agree with walking day by day, over twenty years and every distance up to a year', () => {
    const counted = new Map<string, number>();
    let number = 0;
    for (let date = '2010-01-01'; date <= '2029-12-31'; date = addDays(date, 1)) {
      if (whyNotWorkingDay(date, calendar) === null) number += 1;
      counted.set(date, number);
    }
    const between = (from: string, to: string) => (counted.get(to) ?? 0) - (counted.get(from) ?? 0);
    for (let from = '2010-01-02'; from < '2028-12-01'; from = addDays(from, 13)) {
      for (const distance of [1, 2, 3, 7, 31, 97, 365]) {
        const to = addDays(from, distance);
        expect(workingDaysBetween(from, to, calendar)).toBe(between(from, to));
        expect(workingDaysBetween(to, from, calendar)).toBe(between(to, from));
      }
      const due = addWorkingDays(from, 70, calendar);
      expect(between(from, due)).toBe(70);
      expect(isWorkingDay(due, calendar)).toBe(true);
    }
  });
});
