import { z } from 'zod';
import type { HolidayCalendar } from '#domain/clocks/bank-holidays.ts';
import { isWorkingDay } from '#domain/clocks/working-days.ts';
import { longDate } from '#domain/dates/dates.ts';
import { chosen, optionallyChosen } from '#domain/inputs/chosen-input.ts';
import { date, optionalDate } from '#domain/inputs/date-input.ts';
import { narrative, optionalNarrative } from '#domain/inputs/text-input.ts';
import { identifierQuestions } from '#domain/personal-identifiers/personal-identifiers.ts';
import type { FieldError } from '#domain/policy/refusals.ts';
import { commentDecisions } from './consultation-words.ts';

const MOST_RECIPIENTS = 100;
const confirmed = z.boolean().default(false);
const recipients = (what: string) => z.array(chosen(what)).max(MOST_RECIPIENTS, 'Choose 100 at most').default([]);

function hasLists(value: unknown): boolean {
  const { panelIds, postIds } = (value ?? {}) as Record<string, unknown>;
  return Array.isArray(panelIds) && Array.isArray(postIds);
}

/** To whom a consultation draft goes and until when they are asked to comment (product §5.2). */
export const sendDraftInput = z
  .strictObject({
    panelIds: recipients('a panel'),
    postIds: recipients('a post'),
    note: optionalNarrative('a note to readers'),
    commentsDueOn: date('The day for comments'),
    confirmed,
  })
  .refine(({ panelIds, postIds }) => panelIds.length + postIds.length > 0, {
    path: ['panelIds'],
    message: 'Choose at least one panel or post to send it to',
    // Asked beside the fields’ own checks, so that a person is told of both at once.
    when: ({ value }) => hasLists(value),
  });
export type SendDraftInput = z.output<typeof sendDraftInput>;

/** A comment on one recommendation, on one action, or (neither) on the draft as a whole. */
export const commentInput = z
  .strictObject({
    recommendationId: optionallyChosen('a recommendation'),
    actionId: optionallyChosen('an action'),
    text: narrative('a comment'),
    forPanelId: optionallyChosen('whose words these are'),
    saidOn: optionalDate('Date of the meeting'),
    confirmed,
  })
  .refine(({ recommendationId, actionId }) => recommendationId === null || actionId === null, {
    path: ['actionId'],
    message: 'A comment is on a recommendation or on an action, not on both',
  })
  .refine(({ forPanelId, saidOn }) => saidOn === null || forPanelId !== null, {
    path: ['saidOn'],
    message: 'Only a panel’s words have a meeting. Choose the panel, or leave the date out',
  });
export type CommentInput = z.output<typeof commentInput>;

/** What became of a comment: always with the reason (product §5.2). */
export const commentAnswerInput = z.strictObject({
  decision: z.enum(commentDecisions, 'Say whether the comment is accepted, accepted in part or not accepted'),
  reason: narrative('the reason'),
  confirmed,
});
export type CommentAnswerInput = z.output<typeof commentAnswerInput>;

/** Why the plan answers a recommendation without an action. */
export const recommendationAnswerInput = z.strictObject({
  recommendationId: chosen('a recommendation'),
  reason: narrative('the reason'),
  confirmed,
});
export type RecommendationAnswerInput = z.output<typeof recommendationAnswerInput>;

/** A text that may tell who a child is: asked about once, then taken (assurance DP-01 to DP-03). `field` as the form names it. */
export function questionedText(field: string, text: string): FieldError[] {
  return identifierQuestions(text).map((words) => ({ field, words }));
}

/**
 * The day until which comments are wanted. Refused: a day before today. Questioned: a day off, or one after the statement is due,
 * when nothing could be made of the comments. All dates `YYYY-MM-DD`.
 */
export function judgeCommentsDue(
  commentsDueOn: string,
  around: { today: string; planDueOn: string | null; calendar: HolidayCalendar },
): { refused: FieldError[]; questions: FieldError[] } {
  const field = 'commentsDueOn';
  if (commentsDueOn < around.today) {
    return { refused: [{ field, words: 'The day for comments must be today or later' }], questions: [] };
  }
  const questions: FieldError[] = [];
  if (!isWorkingDay(commentsDueOn, around.calendar)) {
    questions.push({ field, words: `${longDate(commentsDueOn)} is not a working day` });
  }
  if (around.planDueOn !== null && commentsDueOn > around.planDueOn) {
    questions.push({ field, words: `The statement is due on ${longDate(around.planDueOn)}, before these comments` });
  }
  return { refused: [], questions };
}

/** When a panel said it: a day that has been. Refused: a day to come, and none where an officer records a meeting's words. */
export function refusedSaidOn(saidOn: string | null, around: { today: string; recorded: boolean }): FieldError[] {
  const field = 'saidOn';
  if (saidOn === null) {
    return around.recorded ? [{ field, words: 'Enter the date of the meeting at which the panel said this' }] : [];
  }
  return saidOn > around.today ? [{ field, words: 'Date of the meeting must be today or in the past' }] : [];
}
