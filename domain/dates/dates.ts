/** Calendar dates are `YYYY-MM-DD`, instants ISO UTC text. Nothing here reads a clock or the machine's time zone. */

const DAY_MS = 86_400_000;
const FIRST_YEAR = 1990;
const LAST_YEAR = 2100;

const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;
const weekdays = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'] as const;

type Parts = { year: number; month: number; day: number };

function partsOf(date: string): Parts {
  const found = /^(\d{4})-(\d{2})-(\d{2})$/.exec(date);
  const [year, month, day] = [Number(found?.[1]), Number(found?.[2]), Number(found?.[3])];
  if (!found || month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) {
    throw new RangeError(`Not a real date: ${date}`);
  }
  return { year, month, day };
}

function toText(year: number, month: number, day: number): string {
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/** Days in a month of the Gregorian calendar; `month` from 1. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** Whether the text is a day that exists, from 1990 to 2100 (rules §1: what is not a real date is refused). */
export function isRealDate(text: string): boolean {
  const found = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (!found) return false;
  const [year, month, day] = [Number(found[1]), Number(found[2]), Number(found[3])];
  if (year < FIRST_YEAR || year > LAST_YEAR || month < 1 || month > 12) return false;
  return day >= 1 && day <= daysInMonth(year, month);
}

/** Days since 1 January 1970. Throws `RangeError` for what is not a date. */
export function dayNumber(date: string): number {
  const { year, month, day } = partsOf(date);
  return Date.UTC(year, month - 1, day) / DAY_MS;
}

/** The date of a day number; the inverse of `dayNumber`. */
export function dateOfDay(number: number): string {
  return new Date(number * DAY_MS).toISOString().slice(0, 10);
}

/** The date so many calendar days later, or earlier for a negative number. */
export function addDays(date: string, days: number): string {
  return dateOfDay(dayNumber(date) + days);
}

/** The same day of the month so many months later, or that month's last day where it has no such day. */
export function addMonths(date: string, count: number): string {
  const { year, month, day } = partsOf(date);
  const index = year * 12 + (month - 1) + count;
  const [toYear, toMonth] = [Math.floor(index / 12), (((index % 12) + 12) % 12) + 1];
  return toText(toYear, toMonth, Math.min(day, daysInMonth(toYear, toMonth)));
}

/**
 * The last day of the two months an executive has to respond to a scrutiny committee's notice in writing (Local Government
 * Act 2000 s.9FE; rules §1): the day before the same date two months later, or that month's last day where it has no such date.
 */
export function twoMonthsResponse(noticeOn: string): string {
  const later = addMonths(noticeOn, 2);
  return later.slice(8) === noticeOn.slice(8) ? addDays(later, -1) : later;
}

/** 0 Sunday to 6 Saturday. */
export function weekdayOfDay(number: number): number {
  return (((number + 4) % 7) + 7) % 7;
}

/** "Tuesday" */
export function weekdayName(date: string): string {
  return weekdays[weekdayOfDay(dayNumber(date))] ?? '';
}

function monthName(month: number): string {
  return months[month - 1] ?? '';
}

/** "18 July 2023" */
export function longDate(date: string): string {
  const { year, month, day } = partsOf(date);
  return `${day} ${monthName(month)} ${year}`;
}

/** "18 Jul 2023", for tables. */
export function shortDate(date: string): string {
  const { year, month, day } = partsOf(date);
  return `${day} ${monthName(month).slice(0, 3)} ${year}`;
}

/** "Tuesday 18 July 2023" */
export function weekdayDate(date: string): string {
  return `${weekdayName(date)} ${longDate(date)}`;
}

/** "18 July" in the year of `today`, otherwise "18 July 2023": for sentences, where the year would only be noise. */
export function sentenceDate(date: string, today: string): string {
  const { year, month, day } = partsOf(date);
  return year === partsOf(today).year ? `${day} ${monthName(month)}` : `${day} ${monthName(month)} ${year}`;
}

/** The number of a month written as a figure, a name or its first three letters; `null` for anything else. */
export function monthNumber(text: string): number | null {
  if (/^\d{1,2}$/.test(text)) return Number(text);
  const wanted = text.toLowerCase();
  const index = months.findIndex((name) => name.toLowerCase() === wanted || name.slice(0, 3).toLowerCase() === wanted);
  return index < 0 ? null : index + 1;
}
