import { z } from 'zod';
import { longDate } from '#domain/dates/dates.ts';
import { date } from '#domain/inputs/date-input.ts';
import { line } from '#domain/inputs/text-input.ts';
import { NotValid, Questioned } from '#domain/policy/refusals.ts';
import type { HolidayCalendar } from './bank-holidays.ts';
import { whyNotWorkingDay } from './working-days.ts';

export const proclaimDayInput = z.strictObject({
  date: date('The date'),
  name: line('what the day is for'),
  confirmed: z.boolean().default(false),
});
export type ProclaimDayInput = z.output<typeof proclaimDayInput>;

/**
 * Whether a day can be proclaimed (rules §1). A weekend is asked about once: no count runs on it, so it moves nothing.
 * @throws NotValid when it is a bank holiday already; Questioned on a weekend, unless confirmed
 */
export function assertCanBeProclaimed(input: ProclaimDayInput, calendar: HolidayCalendar): void {
  const holiday = calendar.holidays.get(input.date);
  if (holiday !== undefined) {
    throw new NotValid([{ field: 'date', words: `${longDate(input.date)} is a bank holiday already: ${holiday}` }]);
  }
  const why = whyNotWorkingDay(input.date, calendar);
  if (why === null || input.confirmed) return;
  throw new Questioned([
    { field: 'date', words: `${longDate(input.date)} is a ${why}, which is no working day anyway. Is that right?` },
  ]);
}

/** The calendar with one proclaimed day taken back. What the published table holds is not proclaimed and stays. */
export function withoutProclaimedDay(calendar: HolidayCalendar, day: string): HolidayCalendar {
  const holidays = new Map(calendar.holidays);
  holidays.delete(day);
  return { ...calendar, holidays };
}
