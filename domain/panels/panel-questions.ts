import { z } from 'zod';
import type { HolidayCalendar } from '#domain/clocks/bank-holidays.ts';
import { addWorkingDays, whyNotWorkingDay } from '#domain/clocks/working-days.ts';
import { longDate } from '#domain/dates/dates.ts';
import { chosen, optionallyChosen } from '#domain/inputs/chosen-input.ts';
import { date } from '#domain/inputs/date-input.ts';
import { narrative, optionalLine } from '#domain/inputs/text-input.ts';
import type { FieldError } from '#domain/policy/refusals.ts';

const MOST_SAID = 4_000;
const confirmed = z.boolean().default(false);

/** A question in at most 4,000 characters: it is read out at a meeting. */
const asked = narrative('your question').refine((text) => text.length <= MOST_SAID, {
  message: 'Question must be 4,000 characters or fewer',
});

/** What a question or a panel's recommendation is about: an action under a recommendation, a recommendation, or the plan as routed. */
export const panelItemInput = {
  planId: chosen('what it is about'),
  recommendationId: optionallyChosen('a recommendation'),
  actionId: optionallyChosen('an action'),
};
export type PanelItem = { planId: string; recommendationId: string | null; actionId: string | null };

/** An action is asked about under a recommendation, because that is how it is routed (rules §5). */
const underRecommendation = {
  path: ['recommendationId'],
  message: 'Say under which recommendation the action stands',
};
export const standsUnderRecommendation = ({ recommendationId, actionId }: PanelItem) =>
  actionId === null || recommendationId !== null;

/** `meetingId` null: the panel's next meeting. `onBehalfOf`: whose question it is, where a clerk asks it for a member; never a name. */
export const askQuestionInput = z
  .strictObject({
    ...panelItemInput,
    meetingId: optionallyChosen('a meeting'),
    words: asked,
    onBehalfOf: optionalLine('who asks'),
    confirmed,
  })
  .refine(standsUnderRecommendation, underRecommendation);
export type AskQuestionInput = z.output<typeof askQuestionInput>;

/** A question at an item of a report, by its number; null: about the report as a whole. */
export const askAtItemInput = z.strictObject({
  itemNumber: z.int('Choose an item by its number').min(1, 'Choose an item by its number').nullable().default(null),
  words: asked,
  confirmed,
});
export type AskAtItemInput = z.output<typeof askAtItemInput>;

/** Asking what was drafted beside a report: everything else stands in the draft. */
export const askDraftedInput = z.strictObject({ confirmed });

export const answerQuestionInput = z.strictObject({ words: narrative('the answer'), confirmed });
export type AnswerQuestionInput = z.output<typeof answerQuestionInput>;

/** Who owes the answer, and by when. */
export const assignQuestionInput = z.strictObject({
  ownerPostId: optionallyChosen('a post'),
  dueOn: date('Date the answer is due'),
  confirmed,
});
export type AssignQuestionInput = z.output<typeof assignQuestionInput>;

const WORKING_DAYS_TO_ANSWER = 10;

/**
 * The day an answer is due unless a plan lead says another: the day the panel's next report is due, so that the answer stands in it;
 * without one ahead, ten working days from asking.
 * @param reportDueOn the next day after `today` on which a report to this panel is due; null: none
 */
export function questionDueOn(today: string, reportDueOn: string | null, calendar: HolidayCalendar): string {
  return reportDueOn ?? addWorkingDays(today, WORKING_DAYS_TO_ANSWER, calendar);
}

/** Refused: a day before it was asked. Questioned once: a weekend or bank holiday (rules §1). */
export function judgeAnswerDue(
  dueOn: string,
  { askedOn, calendar }: { askedOn: string; calendar: HolidayCalendar },
): { refused: FieldError[]; questions: FieldError[] } {
  const field = 'dueOn';
  if (dueOn < askedOn) {
    const words = `The answer cannot be due before the question was asked, on ${longDate(askedOn)}`;
    return { refused: [{ field, words }], questions: [] };
  }
  const off = whyNotWorkingDay(dueOn, calendar);
  return { refused: [], questions: off ? [{ field, words: `${longDate(dueOn)} is not a working day: ${off}` }] : [] };
}

export type QuestionState = 'answered' | 'overdue' | 'waiting';

/** Answered once there is an answer, however late; overdue from the day after it was due. */
export function questionState(dueOn: string, answers: number, today: string): QuestionState {
  if (answers > 0) return 'answered';
  return dueOn < today ? 'overdue' : 'waiting';
}
