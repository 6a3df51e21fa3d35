import { addDays, longDate } from './dates.ts';

/** One formatter for all: making one costs about 40 µs, and a plan page asks for hundreds of times. */
const london = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London',
  hourCycle: 'h23',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
});

type LondonClock = { date: string; hour: number; minute: number };

function clockOf(instant: string): LondonClock {
  const at = Date.parse(instant);
  if (Number.isNaN(at)) throw new RangeError(`Not an instant: ${instant}`);
  // "30/06/2023, 09:42"
  const text = london.format(at);
  return {
    date: `${text.slice(6, 10)}-${text.slice(3, 5)}-${text.slice(0, 2)}`,
    hour: Number(text.slice(12, 14)),
    minute: Number(text.slice(15, 17)),
  };
}

/** The calendar date of an instant in Europe/London, whatever the machine's zone. Throws `RangeError` for no instant. */
export function dateInLondon(instant: string): string {
  return clockOf(instant).date;
}

/** Today in Europe/London, from the clock handed in (rules §1: deadlines are dates in Europe/London). */
export function todayInLondon(now: string): string {
  return dateInLondon(now);
}

/** "8:42am", in Europe/London; twelve o'clock is "midnight" or "midday" (GOV.UK style). */
export function timeInLondon(instant: string): string {
  const { hour, minute } = clockOf(instant);
  if (minute === 0 && hour === 0) return 'midnight';
  if (minute === 0 && hour === 12) return 'midday';
  return `${hour % 12 === 0 ? 12 : hour % 12}:${String(minute).padStart(2, '0')}${hour < 12 ? 'am' : 'pm'}`;
}

/** "18 July 2023 at 8:42am", in Europe/London. */
export function dateAndTimeInLondon(instant: string): string {
  return `${longDate(dateInLondon(instant))} at ${timeInLondon(instant)}`;
}

/** The hour, 0 to 23, in Europe/London: for quiet hours. */
export function hourInLondon(instant: string): number {
  return clockOf(instant).hour;
}

/** The first instant of a date in Europe/London. Throws `RangeError` for what is not a date. */
export function startOfDayInLondon(date: string): string {
  const midnight = `${addDays(date, 0)}T00:00:00.000Z`;
  // The clocks change at 01:00 UTC, so the offset at UTC midnight is the one the day began with.
  const hoursAhead = hourInLondon(midnight);
  return new Date(Date.parse(midnight) - hoursAhead * 3_600_000).toISOString();
}

/** The last instant of a date in Europe/London, 23:59:59.999 there: until then a deadline is met (product §3). */
export function endOfDayInLondon(date: string): string {
  return new Date(Date.parse(startOfDayInLondon(addDays(date, 1))) - 1).toISOString();
}
