import { dateInLondon, hourInLondon } from '#domain/dates/london-time.ts';
import type { Moment } from '#domain/dates/moment.ts';

/** When a job runs: each minute, each hour, or once a day from an hour in Europe/London on. */
export type JobTimes = { every: 'minute' } | { every: 'hour' } | { every: 'day'; fromHour: number };

/** Its last run: the real instant, and the day it ran for. */
export type JobRun = { lastRanAt: string; lastDayOn: string | null };

const MINUTE_MS = 60_000;
const HOUR_MS = 3_600_000;

/**
 * Whether a job is due (assurance REL-16). A clock that was put back does not stop it: what ran "in the future" is due
 * again, since every job may run twice. Only equality with the day it ran for counts, so that a day jumped over and come
 * back to is run once more rather than never.
 * @param last null where it never ran
 */
export function isJobDue(times: JobTimes, last: JobRun | null, moment: Moment): boolean {
  const sinceMs = last ? Date.parse(moment.clock) - Date.parse(last.lastRanAt) : null;
  const clockWentBack = sinceMs !== null && sinceMs < 0;
  switch (times.every) {
    case 'minute':
      return sinceMs === null || clockWentBack || sinceMs >= MINUTE_MS;
    case 'hour':
      return last === null || clockWentBack || hourOf(moment.clock) !== hourOf(last.lastRanAt);
    case 'day':
      return last?.lastDayOn !== moment.today && hasCome(times.fromHour, moment);
    default:
      return times satisfies never;
  }
}

function hourOf(instant: string): number {
  return Math.floor(Date.parse(instant) / HOUR_MS);
}

/** The hour counts on the clock's own day; a day that stands still (the example's) is not waited for. */
function hasCome(fromHour: number, moment: Moment): boolean {
  return dateInLondon(moment.clock) !== moment.today || hourInLondon(moment.clock) >= fromHour;
}
