import { z } from 'zod';
import { date } from '#domain/inputs/date-input.ts';
import { NotValid } from '#domain/policy/refusals.ts';
import { addDays, longDate } from './dates.ts';
import type { Moment } from './moment.ts';

/** The worlds the example can begin in (product §7). */
export const exampleWorlds = ['june-2023', 'december-2023'] as const;
export type ExampleWorld = (typeof exampleWorlds)[number];

export const exampleWorldInput = z.strictObject({ world: z.enum(exampleWorlds, 'Choose a day to start on') });
export const moveExampleDayInput = z.strictObject({ toOn: date('The day') });

/** Said on every page of the example. */
export const exampleWords =
  'The inspection is on the public record. Actions, owners, figures and progress are invented.';

const LONGEST_MOVE = 400;

/**
 * The days an example's day moves over, each of which is lived through, the last one included (product §7).
 * @param from, to `YYYY-MM-DD`
 * @throws NotValid on `toOn` for a day that is not ahead, or more than 400 days ahead
 */
export function daysToLive(from: string, to: string): string[] {
  if (to <= from)
    throw new NotValid([{ field: 'toOn', words: `The day must be after ${longDate(from)}, the example’s day` }]);
  if (to > addDays(from, LONGEST_MOVE)) {
    throw new NotValid([{ field: 'toOn', words: `The day must be at most ${LONGEST_MOVE} days ahead` }]);
  }
  const days: string[] = [];
  for (let day = addDays(from, 1); day <= to; day = addDays(day, 1)) days.push(day);
  return days;
}

const MS_A_DAY = 86_400_000;
const OPENS = 10;
const HOURS = 13;

/**
 * The example's instant on its own day: from ten in the morning on, however early the real clock, so that what somebody does comes
 * after what the example's people did that morning. It runs with the real clock, slower, and keeps within the day.
 * @param clock the real instant, ISO UTC
 */
export function exampleMoment(day: string, clock: string): Moment {
  const sinceMidnight = Date.parse(clock) % MS_A_DAY;
  const into = OPENS * 3_600_000 + Math.floor((sinceMidnight * HOURS) / 24);
  const time = [into / 3_600_000, (into / 60_000) % 60, (into / 1000) % 60]
    .map((part) => String(Math.floor(part)).padStart(2, '0'))
    .join(':');
  return { today: day, now: `${day}T${time}.${String(into % 1000).padStart(3, '0')}Z`, clock };
}
