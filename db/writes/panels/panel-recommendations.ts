import { eq, max } from 'drizzle-orm';
import { database } from '#db/database.ts';
import { isRoutedTo } from '#db/reads/panel-reports/panel-items.ts';
import { askingPanelInScope } from '#db/reads/panels/panel-matter-scope.ts';
import { meetingsOf } from '#db/reads/panels/panel-meetings.ts';
import { panelRecommendationInScope, responseTo } from '#db/reads/panels/panel-recommendations.ts';
import { panelRecommendations } from '#db/schema/panel-recommendations.ts';
import { transaction } from '#db/transaction.ts';
import { recordAudit } from '#db/writes/audit/audit.ts';
import type { Moment } from '#domain/dates/moment.ts';
import { type RecordPanelRecommendationInput, responseDue } from '#domain/panels/panel-recommendations.ts';
import type { Actor } from '#domain/policy/actor.ts';
import { may } from '#domain/policy/policy.ts';
import { NotAllowed, NotFound, NotPossible, NotValid, Questioned } from '#domain/policy/refusals.ts';
import { questionedText } from '#domain/submissions/consultation.ts';
import { keepTiesEnded } from './panel-ties.ts';

/**
 * Records what a panel recommended at a meeting, as minuted, and by when the executive must respond: two months from a scrutiny
 * committee's notice in writing, else the day set at the meeting (rules §1). Kept as recorded; a mistake is taken back.
 * @returns the new recommendation's id and number
 * @throws NotFound for a panel that is not theirs and for what is not routed to it; NotAllowed but for the panel's clerk; NotValid for a
 *   meeting of another panel or one to come, and as `responseDue`; Questioned for words that may name a child
 */
export function recordPanelRecommendation(
  actor: Actor,
  panelId: string,
  input: RecordPanelRecommendationInput,
  moment: Moment,
): { id: string; number: number } {
  return transaction(() => {
    const { kind } = askingPanelInScope(actor, panelId);
    if (!isRoutedTo(panelId, input)) throw new NotFound();
    const { planId, recommendationId, actionId, meetingId, words, noticeOn } = input;
    if (!may(actor, 'record-panel-recommendation', { planId, panelIds: [panelId] })) {
      throw new NotAllowed('Only the panel’s clerk records what it recommended.');
    }
    const meeting = meetingsOf(panelId).find(({ id }) => id === meetingId);
    if (!meeting || meeting.meetsOn > moment.today) {
      throw new NotValid([{ field: 'meetingId', words: 'Choose a meeting of this panel that was held' }]);
    }
    const due = responseDue(input, { kind, meetsOn: meeting.meetsOn, today: moment.today });
    if ('refused' in due) throw new NotValid(due.refused);
    const questions = questionedText('words', words);
    if (questions.length > 0 && !input.confirmed) throw new Questioned(questions);
    const recommendation = {
      ...{ panelId, meetingId, planId, recommendationId, actionId, words, noticeOn, responseDueOn: due.dueOn },
      number: nextNumberOf(panelId),
      recordedBy: actor.personId,
      recordedAt: moment.now,
    };
    const { id } = database()
      .insert(panelRecommendations)
      .values(recommendation)
      .returning({ id: panelRecommendations.id })
      .get();
    const subject = { kind: 'panel-recommendation', id };
    const told = { actor: actor.personId, event: 'panel-recommendation-recorded', subject, planId };
    recordAudit({ ...told, content: recommendation }, moment);
    return { id, number: recommendation.number };
  });
}

function nextNumberOf(panelId: string): number {
  const last = database()
    .select({ number: max(panelRecommendations.number) })
    .from(panelRecommendations)
    .where(eq(panelRecommendations.panelId, panelId))
    .get();
  return (last?.number ?? 0) + 1;
}

/**
 * Takes back what was recorded by mistake, with the reason; its number is not given again.
 * @throws NotFound; NotAllowed but for the panel's clerk; NotPossible once taken back or responded to
 */
export function takeBackPanelRecommendation(
  actor: Actor,
  id: string,
  { reason }: { reason: string },
  moment: Moment,
): { id: string } {
  return transaction(() => {
    const recommendation = panelRecommendationInScope(actor, id);
    const { planId, panelId } = recommendation;
    if (!may(actor, 'record-panel-recommendation', { planId, panelIds: [panelId] })) throw new NotAllowed();
    if (recommendation.takenBackAt !== null) throw new NotPossible('This recommendation was taken back already.');
    if (responseTo(id)?.givenAt) throw new NotPossible('The response was given, so this recommendation stands.');
    database()
      .update(panelRecommendations)
      .set({ takenBackReason: reason, takenBackBy: actor.personId, takenBackAt: moment.now })
      .where(eq(panelRecommendations.id, id))
      .run();
    keepTiesEnded(id, actor, moment);
    const subject = { kind: 'panel-recommendation', id };
    const event = 'panel-recommendation-taken-back';
    recordAudit({ actor: actor.personId, event, subject, planId, content: { reason } }, moment);
    return { id };
  });
}
