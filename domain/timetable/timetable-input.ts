import { z } from 'zod';
import { longDate } from '#domain/dates/dates.ts';
import { chosen, optionallyChosen } from '#domain/inputs/chosen-input.ts';
import { optionalDate } from '#domain/inputs/date-input.ts';
import { type TimetableStepKind, timetableStepKinds } from '#domain/panels/panel-words.ts';
import type { FieldError } from '#domain/policy/refusals.ts';

const DAYS = 'Working days must be a whole number from 0 to 60';

export const chooseMeetingInput = z.strictObject({ meetingId: chosen('a meeting') });

export const changeTimetableStepInput = z.strictObject({
  kind: z.enum(timetableStepKinds, 'Choose a step of the timetable'),
  meetingId: optionallyChosen('a meeting'),
  ownerPostId: optionallyChosen('a post'),
  /** Left out: the default of its kind. */
  workingDays: z.number(DAYS).int(DAYS).min(0, DAYS).max(60, DAYS).nullable().default(null),
  doneOn: optionalDate('The day it was done'),
});
export type TimetableStepInput = z.output<typeof changeTimetableStepInput>;

/** Steps whose day the product cannot always know, so that it can be recorded by hand. */
export const recordedByHand: readonly TimetableStepKind[] = ['drafts-in', 'report-cleared', 'agenda-published'];

/**
 * What of a step cannot be set (rules §1: nothing is done in the future; clear days are the panel's setting). A meeting is held on its day,
 * and approvals and the sending are recorded where they are given.
 */
export function refusedStep(input: TimetableStepInput, today: string): FieldError[] {
  const found: FieldError[] = [];
  if (input.doneOn !== null && !recordedByHand.includes(input.kind)) {
    found.push({ field: 'doneOn', words: 'This step is done when the product records it. Leave the day empty' });
  } else if (input.doneOn !== null && input.doneOn > today) {
    found.push({ field: 'doneOn', words: `The day it was done must not be after today, ${longDate(today)}` });
  }
  if (input.workingDays !== null && input.kind === 'agenda-published') {
    found.push({ field: 'workingDays', words: 'The clear days of an agenda are a setting of the panel' });
  }
  return found;
}
