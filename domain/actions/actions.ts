import { z } from 'zod';
import type { HolidayCalendar } from '#domain/clocks/bank-holidays.ts';
import { judgeDates } from '#domain/dates/date-judgements.ts';
import { date, optionalDate } from '#domain/inputs/date-input.ts';
import { line, optionalLine, optionalNarrative } from '#domain/inputs/text-input.ts';
import type { FieldError } from '#domain/policy/refusals.ts';
import { priorities } from '#domain/vocabulary.ts';

const id = z.string().max(40);

const milestoneInput = z.strictObject({
  /** Null for a new one. A milestone left out of the list is dropped only while nobody has marked it done. */
  id: id.nullable(),
  title: line('what the milestone is'),
  dueOn: date('Milestone date'),
  doneOn: optionalDate('Date done'),
});

/** An action as the plan lead writes it. A draft may lack an owner or a period; the screens say so. */
export const actionInput = z.strictObject({
  title: line('what will be done'),
  outcome: optionalNarrative('the outcome for children'),
  successMeasure: optionalNarrative('the success measure'),
  ownerPostId: id.nullable().default(null),
  deputyPostId: id.nullable().default(null),
  partnerBody: optionalLine('the partner body'),
  priority: z.enum(priorities, 'Choose a priority').default('standard'),
  startOn: optionalDate('Start date'),
  deadlineOn: optionalDate('Deadline'),
  recommendationIds: z.array(id).max(50).default([]),
  milestones: z.array(milestoneInput).max(40, 'An action can have 40 milestones or fewer').default([]),
  /** True once the person was asked about unusual dates and sent them again. */
  confirmed: z.boolean().default(false),
});
export type ActionInput = z.output<typeof actionInput>;

export type ActionDates = {
  receivedOn: string | null;
  planEndsOn: string | null;
  today: string;
  calendar: HolidayCalendar;
};

/**
 * The dates of an action and its milestones (rules §1): `refused` is 422; `questions` are asked once and then taken.
 * Milestone fields are named `milestones.N.dueOn`, N from 0.
 */
export function judgeActionDates(
  input: ActionInput,
  around: ActionDates,
): { refused: FieldError[]; questions: FieldError[] } {
  const own = judgeDates({ startOn: input.startOn, deadlineOn: input.deadlineOn }, around);
  const refused: FieldError[] = own.refused.map(({ field, words }) => ({ field, words }));
  const questions: FieldError[] = own.questions.map(({ field, words }) => ({ field, words }));
  input.milestones.forEach((milestone, place) => {
    const found = judgeDates(
      { deadlineOn: milestone.dueOn, doneOn: milestone.doneOn },
      { ...around, labels: { deadlineOn: `Date of milestone ${place + 1}` } },
    );
    const field = (name: string) => `milestones.${place}.${name === 'doneOn' ? 'doneOn' : 'dueOn'}`;
    refused.push(...found.refused.map((finding) => ({ field: field(finding.field), words: finding.words })));
    questions.push(...found.questions.map((finding) => ({ field: field(finding.field), words: finding.words })));
  });
  return { refused, questions };
}

/**
 * The reference of a new action, printed in papers and never changed: the number of the first recommendation it answers
 * in the plan, then the next free number there. An action that answers nothing yet stands under 0.
 * @param area 1 for the first recommendation, 0 for none
 * @param taken references already used in the plan
 */
export function nextActionRef(area: number, taken: readonly string[]): string {
  const numbers = taken.filter((ref) => ref.startsWith(`${area}.`)).map((ref) => Number(ref.slice(`${area}.`.length)));
  return `${area}.${Math.max(0, ...numbers) + 1}`;
}
