import { z } from 'zod';
import type { HolidayCalendar } from '#domain/clocks/bank-holidays.ts';
import { judgeDates } from '#domain/dates/date-judgements.ts';
import { longDate } from '#domain/dates/dates.ts';
import { date, optionalDate } from '#domain/inputs/date-input.ts';
import { narrative, optionalNarrative } from '#domain/inputs/text-input.ts';
import type { FieldError } from '#domain/policy/refusals.ts';

export const deadlineDeciders = ['plan-lead', 'panel'] as const;
export type DeadlineDecider = (typeof deadlineDeciders)[number];

/** A new date that is asked for. */
export const askDeadlineInput = z.strictObject({
  toOn: date('New date'),
  reason: narrative('the reason for a new date'),
  confirmed: z.boolean().default(false),
});
export type AskDeadlineInput = z.output<typeof askDeadlineInput>;

/** The decision on it. `grantedOn` is the day agreed, where it is another than the one asked for. */
export const decideDeadlineInput = z
  .strictObject({
    decision: z.enum(['granted', 'refused'], 'Choose what was decided'),
    grantedOn: optionalDate('Agreed date'),
    decisionReason: optionalNarrative('the reason'),
    /** The panel that decided, and the day it met; null where the plan lead decides. */
    panelId: z.string().max(40).nullable().default(null),
    decidedOn: optionalDate('Date of the meeting'),
    confirmed: z.boolean().default(false),
  })
  .refine((input) => input.decision === 'granted' || input.decisionReason !== '', {
    path: ['decisionReason'],
    message: 'Say why the date is declined',
  });
export type DecideDeadlineInput = z.output<typeof decideDeadlineInput>;

export const deadlineDeciderInput = z.strictObject({
  decidedBy: z.enum(deadlineDeciders, 'Choose who decides new dates'),
});

export type NewDateAround = {
  startOn: string | null;
  receivedOn: string | null;
  planEndsOn: string | null;
  /** The deadline as agreed until now. */
  agreedOn: string;
  today: string;
  calendar: HolidayCalendar;
};

/**
 * Judges a new deadline (rules §1). Refused: before receipt, before the start, or no other than the one agreed. Asked about once:
 * a weekend or holiday, after the plan ends, more than two years ahead. Each finding is at `field`. Dates are `YYYY-MM-DD`.
 */
export function judgeNewDeadline(
  newOn: string,
  field: string,
  { agreedOn, startOn, ...around }: NewDateAround,
): { refused: FieldError[]; questions: FieldError[] } {
  const label = field === 'toOn' ? 'New date' : 'Agreed date';
  const judged = judgeDates({ startOn, deadlineOn: newOn }, { ...around, labels: { deadlineOn: label } });
  const here = (found: readonly { field: string; words: string }[]) =>
    found.filter((finding) => finding.field === 'deadlineOn').map(({ words }) => ({ field, words }));
  const same =
    newOn === agreedOn ? [{ field, words: `${label} is the deadline as it stands, ${longDate(agreedOn)}` }] : [];
  return { refused: [...here(judged.refused), ...same], questions: here(judged.questions) };
}

/** "extended once", "extended twice", "extended 3 times"; "changed" where the date is not later; empty for none. */
export function changesInWords(count: number, originalOn: string | null, agreedOn: string | null): string {
  if (count === 0) return '';
  const verb = (agreedOn ?? '') > (originalOn ?? '') ? 'extended' : 'changed';
  return `${verb} ${count === 1 ? 'once' : count === 2 ? 'twice' : `${count} times`}`;
}
