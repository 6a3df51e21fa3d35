import { z } from 'zod';
import { longDate, twoMonthsResponse } from '#domain/dates/dates.ts';
import { chosen } from '#domain/inputs/chosen-input.ts';
import { optionalDate } from '#domain/inputs/date-input.ts';
import { narrative } from '#domain/inputs/text-input.ts';
import type { FieldError } from '#domain/policy/refusals.ts';
import type { PanelKind } from '#domain/vocabulary.ts';
import { panelItemInput, standsUnderRecommendation } from './panel-questions.ts';
import { type ResponseVerdict, responseVerdicts } from './panel-words.ts';

const confirmed = z.boolean().default(false);

/** A panel's recommendation as minuted. `noticeOn`: a scrutiny committee's notice in writing; `responseDueOn`: set at the meeting. */
export const recordPanelRecommendationInput = z
  .strictObject({
    ...panelItemInput,
    meetingId: chosen('the meeting'),
    words: narrative('what the panel recommended, as minuted'),
    noticeOn: optionalDate('Date of the notice'),
    responseDueOn: optionalDate('Date the response is due'),
    confirmed,
  })
  .refine(standsUnderRecommendation, {
    path: ['recommendationId'],
    message: 'Say under which recommendation the action stands',
  });
export type RecordPanelRecommendationInput = z.output<typeof recordPanelRecommendationInput>;

const actionIds = z.array(chosen('an action')).max(100, 'Choose 100 at most');

/** What the executive answers, always with the reason, and the actions that the recommendation changed or brought about. */
export const draftResponseInput = z.strictObject({
  verdict: z.enum(responseVerdicts, 'Say whether it is accepted, accepted in part or rejected'),
  reason: narrative('the reason'),
  actionIds: actionIds.default([]),
  confirmed,
});
export type DraftResponseInput = z.output<typeof draftResponseInput>;

/** More actions for a recommendation, also after the response was given. */
export const tieActionsInput = z.strictObject({ actionIds: actionIds.min(1, 'Choose at least one action') });

export const giveResponseInput = z.strictObject({});

/**
 * By when the executive must respond: two months from a scrutiny committee's notice in writing, the day before the same date or that
 * month's last day; other panels set a date at the meeting (rules §1).
 * @returns the day, or what is refused: a notice of another kind of panel, one from before the meeting or to come, no day at all, a
 *   day before the meeting
 */
export function responseDue(
  { noticeOn, responseDueOn }: { noticeOn: string | null; responseDueOn: string | null },
  { kind, meetsOn, today }: { kind: PanelKind; meetsOn: string; today: string },
): { dueOn: string } | { refused: FieldError[] } {
  const refuse = (field: string, words: string) => ({ refused: [{ field, words }] });
  if (noticeOn !== null) {
    if (kind !== 'scrutiny') return refuse('noticeOn', 'Only a scrutiny committee gives notice. Enter the day it set');
    if (noticeOn < meetsOn) return refuse('noticeOn', `Notice is given after the meeting of ${longDate(meetsOn)}`);
    if (noticeOn > today) return refuse('noticeOn', 'Date of the notice must be today or in the past');
    return { dueOn: twoMonthsResponse(noticeOn) };
  }
  if (responseDueOn === null) {
    const otherwise = kind === 'scrutiny' ? 'Enter the date of the notice, or the day' : 'Enter the day';
    return refuse('responseDueOn', `${otherwise} by which the panel wants a response`);
  }
  if (responseDueOn < meetsOn) return refuse('responseDueOn', `It is due after the meeting of ${longDate(meetsOn)}`);
  return { dueOn: responseDueOn };
}

export const responseWords = {
  accepted: 'Accepted',
  'accepted-in-part': 'Accepted in part',
  rejected: 'Rejected',
} as const satisfies Record<ResponseVerdict, string>;

export type PanelRecommendationState = 'responded' | 'overdue' | 'waiting';

/** Responded once the response was given, however late; overdue from the day after it was due. */
export function panelRecommendationState(
  responseDueOn: string,
  givenOn: string | null,
  today: string,
): PanelRecommendationState {
  if (givenOn !== null) return 'responded';
  return responseDueOn < today ? 'overdue' : 'waiting';
}

/** How a plan names a panel's recommendation that an action answers: "Recommendation 2 of Cabinet". */
export const panelRecommendationName = ({ number, panel }: { number: number; panel: string }): string =>
  `Recommendation ${number} of ${panel}`;
