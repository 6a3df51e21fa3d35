import { z } from 'zod';
import { longDate } from '#domain/dates/dates.ts';
import { date } from '#domain/inputs/date-input.ts';
import { narrative, optionalLine } from '#domain/inputs/text-input.ts';
import { NotValid } from '#domain/policy/refusals.ts';

/** What a later inspection or visit said of a recommendation, in its words (rules §4). It is held here, or named. */
export const progressVerdictInput = z
  .strictObject({
    inspectionId: z
      .string()
      .max(40)
      .nullable()
      .default(null)
      .transform((id) => id || null),
    saidBy: optionalLine('the inspection or visit'),
    saidOn: date('Date it was said'),
    words: narrative('what it said, word for word'),
    page: z.int('Enter the page as a number').min(1, 'Enter a page from 1').nullable().default(null),
  })
  .refine(({ inspectionId, saidBy }) => inspectionId !== null || saidBy !== '', {
    path: ['saidBy'],
    message: 'Choose the inspection or visit, or name it if it is not held here',
  });
export type ProgressVerdictInput = z.output<typeof progressVerdictInput>;

/**
 * A verdict is later than what it judges and not to come.
 * @param inspectedOn the day of the inspection that named the recommendation; null where it is not known
 * @throws NotValid
 */
export function judgeVerdictDate(saidOn: string, inspectedOn: string | null, today: string): void {
  const refuse = (words: string): never => {
    throw new NotValid([{ field: 'saidOn', words }]);
  };
  if (saidOn > today) refuse('Date it was said must be today or in the past');
  if (inspectedOn && saidOn <= inspectedOn) {
    refuse(`Date it was said must be after ${longDate(inspectedOn)}, the inspection that named it`);
  }
}
