import { addDays } from '#domain/dates/dates.ts';
import type { HolidayCalendar } from './bank-holidays.ts';
import { addWorkingDays, whyNotWorkingDay } from './working-days.ts';

/** A day of the count. `number` is null on a day that is not counted, and `why` then says so; receipt is day 0. */
export type CountedDay = { date: string; number: number | null; why: string | null };

export type CountWorkings = {
  receivedOn: string;
  dueOn: string;
  workingDays: number;
  /** Every day left out after receipt, up to and including the due date. */
  skipped: { date: string; why: string }[];
  /** Not empty when the count leaves the holiday table: the due date is then provisional, and the screen says so. */
  warnings: string[];
  /** Every day from receipt to the due date, both included. */
  days: CountedDay[];
};

/** What a count from one date to another says about the reach of the holiday table; empty where the table covers it. */
export function calendarWarnings(fromOn: string, toOn: string, calendar: HolidayCalendar): string[] {
  const warnings: string[] = [];
  if (Number(fromOn.slice(0, 4)) < calendar.firstYear) {
    warnings.push(
      `Bank holidays before 1 January ${calendar.firstYear} are not in the calendar, so this count is provisional.`,
    );
  }
  if (Number(toOn.slice(0, 4)) > calendar.lastYear) {
    warnings.push(
      `Bank holidays after 31 December ${calendar.lastYear} are not in the calendar yet, so this date is provisional and may move.`,
    );
  }
  return warnings;
}

/**
 * The workings of a statutory count, so that nobody recounts it in a spreadsheet (product §3): the due date, every day with its
 * number, every day left out with the reason. `receivedOn` is day 0, also on a weekend or holiday; `workingDays` is 1 or more.
 */
export function countWorkings(receivedOn: string, workingDays: number, calendar: HolidayCalendar): CountWorkings {
  const dueOn = addWorkingDays(receivedOn, workingDays, calendar);
  const days: CountedDay[] = [{ date: receivedOn, number: 0, why: null }];
  const skipped: { date: string; why: string }[] = [];
  let number = 0;
  for (let date = addDays(receivedOn, 1); date <= dueOn; date = addDays(date, 1)) {
    const why = whyNotWorkingDay(date, calendar);
    if (why === null) number += 1;
    else skipped.push({ date, why });
    days.push({ date, number: why === null ? number : null, why });
  }
  return {
    receivedOn,
    dueOn,
    workingDays,
    skipped,
    warnings: calendarWarnings(receivedOn, dueOn, calendar),
    days,
  };
}
