import { dateOfDay, dayNumber, weekdayOfDay } from '#domain/dates/dates.ts';
import type { HolidayCalendar } from './bank-holidays.ts';

/** The weekday holidays of a calendar as sorted day numbers: what a count has to leave out beside Saturdays and Sundays. */
type HolidayIndex = { sorted: Int32Array; days: ReadonlySet<number> };

/** Built once for each calendar object; a plan of 2,400 actions asks some ten thousand times. */
const indexes = new WeakMap<HolidayCalendar, HolidayIndex>();

function indexOf(calendar: HolidayCalendar): HolidayIndex {
  const known = indexes.get(calendar);
  if (known) return known;
  const days = [...calendar.holidays.keys()].map(dayNumber).filter((day) => !isWeekend(day));
  const index = { sorted: Int32Array.from(days).sort(), days: new Set(days) };
  indexes.set(calendar, index);
  return index;
}

function isWeekend(day: number): boolean {
  const weekday = weekdayOfDay(day);
  return weekday === 0 || weekday === 6;
}

/** Weekdays up to and including a day, counted from Monday 5 January 1970. */
function weekdaysUntil(day: number): number {
  const sinceMonday = day - 4;
  const weeks = Math.floor(sinceMonday / 7);
  return weeks * 5 + Math.min(sinceMonday - weeks * 7 + 1, 5);
}

function holidaysUntil(sorted: Int32Array, day: number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? 0) <= day) low = middle + 1;
    else high = middle;
  }
  return low;
}

function workingDaysUntil(day: number, index: HolidayIndex): number {
  return weekdaysUntil(day) - holidaysUntil(index.sorted, day);
}

/**
 * Whether a date is a working day: not a Saturday, a Sunday, Christmas Day, Good Friday or a bank holiday in England and Wales
 * (Inspection of Local Authorities Regulations 2007, SI 2007/462, regulation 1(2)).
 */
export function isWorkingDay(date: string, calendar: HolidayCalendar): boolean {
  const day = dayNumber(date);
  return !isWeekend(day) && !indexOf(calendar).days.has(day);
}

/** Why a date is not a working day: "Saturday", "Sunday" or the holiday's name; `null` for a working day. */
export function whyNotWorkingDay(date: string, calendar: HolidayCalendar): string | null {
  const weekday = weekdayOfDay(dayNumber(date));
  if (weekday === 6) return 'Saturday';
  if (weekday === 0) return 'Sunday';
  return calendar.holidays.get(date) ?? null;
}

/**
 * The working day that is `count` working days after `from`, which is day 0 whether it is a working day or not (rules §1;
 * SI 2007/462 reg 1(2)). A negative count goes back. A count of 0 is the date itself. `count` is a whole number.
 */
export function addWorkingDays(from: string, count: number, calendar: HolidayCalendar): string {
  if (!Number.isInteger(count)) throw new RangeError(`Not a whole number of working days: ${count}`);
  const index = indexOf(calendar);
  const step = Math.sign(count);
  let day = dayNumber(from);
  for (let left = Math.abs(count); left > 0; ) {
    day += step;
    if (!isWeekend(day) && !index.days.has(day)) left -= 1;
  }
  return dateOfDay(day);
}

/**
 * Working days after `from` up to and including `to`: how late `to` is against a date `from`. Negative where `to` is earlier,
 * 0 on the same day and from a Friday to the Sunday after it (rules §3: "9 working days late").
 */
export function workingDaysBetween(from: string, to: string, calendar: HolidayCalendar): number {
  const index = indexOf(calendar);
  return workingDaysUntil(dayNumber(to), index) - workingDaysUntil(dayNumber(from), index);
}

/**
 * The last day to publish an agenda so that `days` clear days lie before the meeting: publication day and meeting day both
 * excluded, weekends and bank holidays too (Local Government Act 1972 s.100B; SI 2012/2089 reg 6; rules §1). The number of
 * days is the panel's setting.
 */
export function clearDaysBefore(meetingOn: string, days: number, calendar: HolidayCalendar): string {
  return addWorkingDays(meetingOn, -(days + 1), calendar);
}

/** "1 working day", "9 working days" */
export function inWorkingDays(count: number): string {
  return `${count} working ${count === 1 ? 'day' : 'days'}`;
}

/** The date itself where it is a working day, else the working day before it. */
export function workingDayBy(date: string, calendar: HolidayCalendar): string {
  return isWorkingDay(date, calendar) ? date : addWorkingDays(date, -1, calendar);
}
