import { z } from 'zod';
import type { HolidayCalendar } from '#domain/clocks/bank-holidays.ts';
import { judgeDates } from '#domain/dates/date-judgements.ts';
import { optionalDate } from '#domain/inputs/date-input.ts';
import { narrative, optionalNarrative } from '#domain/inputs/text-input.ts';
import type { FieldError } from '#domain/policy/refusals.ts';
import { declaredRags, proposableStages } from '#domain/vocabulary.ts';

/** What an owner says about an action. */
export const progressUpdateInput = z.strictObject({
  declaredRag: z.enum(declaredRags, 'Say whether it is on track: green, amber or red'),
  /** “No change, because …”: legitimate, and counted; `done` then holds the reason (product §5.4). */
  noChange: z.boolean().default(false),
  done: narrative('what has been done, or why nothing has changed'),
  difference: optionalNarrative('the difference for children'),
  forecastOn: optionalDate('Forecast date'),
  nextStep: optionalNarrative('the next step'),
  proposedStage: z.enum(proposableStages, 'Choose a stage from the list').nullable().default(null),
  confirmed: z.boolean().default(false),
});
export type ProgressUpdateInput = z.output<typeof progressUpdateInput>;

const COUNTED = 6;

/**
 * How often the latest updates said that nothing has changed, of the last six at most (product §5.4: legitimate, and counted):
 * "3 of the last 6 say no change". Null where none did.
 * @param thread newest first
 */
export function noChangeWords(thread: readonly { noChange: boolean }[]): string | null {
  const latest = thread.slice(0, COUNTED);
  const unchanged = latest.filter(({ noChange }) => noChange).length;
  if (unchanged === 0) return null;
  if (latest.length === 1) return 'it says no change';
  return `${unchanged} of the last ${latest.length} ${unchanged === 1 ? 'says' : 'say'} no change`;
}

/** The plan lead's return of an update: the comment says what is wanted. */
export const returnInput = z.strictObject({ comment: narrative('a comment that says what you want changed') });

/** Updates cleared together, as chosen in the queue. */
export const clearUpdatesInput = z.strictObject({
  updateIds: z
    .array(z.string().max(40))
    .min(1, 'Choose at least one update')
    .max(200, 'Choose 200 updates or fewer')
    .refine((ids) => new Set(ids).size === ids.length, 'Choose each update once'),
});

/** The forecast (rules §1): questioned once when on a weekend or holiday, after the plan ends or far ahead. */
export function questionedForecast(
  forecastOn: string | null,
  around: { planEndsOn: string | null; today: string; calendar: HolidayCalendar },
): FieldError[] {
  const found = judgeDates({ forecastOn }, { ...around, receivedOn: null });
  return found.questions.map(({ field, words }) => ({ field, words }));
}
