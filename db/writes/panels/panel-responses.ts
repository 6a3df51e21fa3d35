import { and, eq, inArray } from 'drizzle-orm';
import { database } from '#db/database.ts';
import { panelRecommendationInScope, responseTo } from '#db/reads/panels/panel-recommendations.ts';
import { postWordsOf } from '#db/reads/people/post-words.ts';
import { actionPanelRecommendations, panelResponses } from '#db/schema/panel-recommendations.ts';
import { actions } from '#db/schema/plans.ts';
import { transaction } from '#db/transaction.ts';
import { recordAudit } from '#db/writes/audit/audit.ts';
import type { Moment } from '#domain/dates/moment.ts';
import type { DraftResponseInput } from '#domain/panels/panel-recommendations.ts';
import type { Actor } from '#domain/policy/actor.ts';
import { may } from '#domain/policy/policy.ts';
import { NotAllowed, NotPossible, NotValid, Questioned, Stale } from '#domain/policy/refusals.ts';
import { questionedText } from '#domain/submissions/consultation.ts';
import { words } from '#domain/vocabulary.ts';
import { keepingTies } from './panel-ties.ts';

/** A recommendation that still waits for its response. @throws NotFound; NotPossible once responded to or taken back */
function waiting(actor: Actor, id: string) {
  const recommendation = panelRecommendationInScope(actor, id);
  const response = responseTo(id);
  return {
    ...{ recommendation, response },
    assertOpen() {
      if (recommendation.takenBackAt !== null) throw new NotPossible('This recommendation was taken back.');
      if (response?.givenAt) throw new NotPossible('The response was given and is never changed.');
    },
  };
}

/**
 * Drafts the response to a panel's recommendation, or changes the draft: what is answered and why, and the actions it changed.
 * @param version of the draft as read; 0 where there was none
 * @throws NotFound, NotAllowed; NotPossible once given or taken back; NotValid for an action of another plan; Questioned for a reason
 *   that may name a child; Stale with the draft that stands now
 */
export function draftResponse(
  actor: Actor,
  id: string,
  input: DraftResponseInput,
  version: number,
  moment: Moment,
): { id: string; version: number } {
  return transaction(() => {
    const { recommendation, response, assertOpen } = waiting(actor, id);
    const { planId } = recommendation;
    if (!may(actor, 'draft-response', { planId })) throw new NotAllowed();
    assertOpen();
    const standing = response?.version ?? 0;
    if (standing !== version) throw new Stale({ verdict: response?.verdict, reason: response?.reason }, standing);
    const { verdict, reason, actionIds, confirmed } = input;
    const questions = questionedText('reason', reason);
    if (questions.length > 0 && !confirmed) throw new Questioned(questions);
    const row = { verdict, reason, draftedBy: actor.personId, draftedAt: moment.now, version: version + 1 };
    database()
      .insert(panelResponses)
      .values({ panelRecommendationId: id, ...row })
      .onConflictDoUpdate({ target: panelResponses.panelRecommendationId, set: row })
      .run();
    keepingTies(id, actor, moment, () => {
      database()
        .delete(actionPanelRecommendations)
        .where(eq(actionPanelRecommendations.panelRecommendationId, id))
        .run();
      tie(id, planId, actionIds);
    });
    const subject = { kind: 'panel-recommendation', id };
    const content = { verdict, reason, actionIds };
    recordAudit({ actor: actor.personId, event: 'response-drafted', subject, planId, content }, moment);
    return { id, version: version + 1 };
  });
}

function tie(panelRecommendationId: string, planId: string, actionIds: readonly string[]): void {
  if (actionIds.length === 0) return;
  const known = database()
    .select({ id: actions.id })
    .from(actions)
    .where(and(eq(actions.planId, planId), inArray(actions.id, [...actionIds])))
    .all();
  if (known.length < new Set(actionIds).size) {
    throw new NotValid([{ field: 'actionIds', words: 'Choose actions of this plan' }]);
  }
  database()
    .insert(actionPanelRecommendations)
    .values(known.map(({ id: actionId }) => ({ actionId, panelRecommendationId })))
    .onConflictDoNothing()
    .run();
}

/**
 * Gives the response as drafted: from then on it is never changed, and it comes back to that panel with its next report by itself.
 * @throws NotFound; NotAllowed but for the director and the lead member; NotPossible without a draft, once given or taken back
 */
export function giveResponse(actor: Actor, id: string, moment: Moment): { id: string } {
  return transaction(() => {
    const { recommendation, response, assertOpen } = waiting(actor, id);
    const { planId } = recommendation;
    if (!may(actor, 'respond-to-panel-recommendation', { planId })) {
      throw new NotAllowed('Only the director or the lead member gives the response.');
    }
    assertOpen();
    if (!response) throw new NotPossible('There is no draft of the response yet. Write it first.');
    const givenByPost = postWordsOf(actor.postIds, words.role[actor.roles[0]?.role ?? 'director']);
    const given = { givenBy: actor.personId, givenByPost, givenAt: moment.now, givenOn: moment.today };
    database()
      .update(panelResponses)
      .set({ ...given, version: response.version + 1 })
      .where(eq(panelResponses.panelRecommendationId, id))
      .run();
    const subject = { kind: 'panel-recommendation', id };
    const content = { verdict: response.verdict, reason: response.reason, ...given };
    recordAudit({ actor: actor.personId, event: 'response-given', subject, planId, content }, moment);
    return { id };
  });
}

/**
 * Ties more actions to a panel's recommendation: one that was brought about after the response was given, say. None is untied.
 * @throws NotFound; NotAllowed but for a plan lead; NotPossible once taken back; NotValid for an action of another plan
 */
export function tieActionsToPanelRecommendation(
  actor: Actor,
  id: string,
  { actionIds }: { actionIds: readonly string[] },
  moment: Moment,
): { id: string } {
  return transaction(() => {
    const { planId, takenBackAt } = panelRecommendationInScope(actor, id);
    if (!may(actor, 'edit-action', { planId })) throw new NotAllowed();
    if (takenBackAt !== null) throw new NotPossible('This recommendation was taken back.');
    keepingTies(id, actor, moment, () => tie(id, planId, actionIds));
    const subject = { kind: 'panel-recommendation', id };
    const event = 'actions-tied-to-panel-recommendation';
    recordAudit({ actor: actor.personId, event, subject, planId, content: { actionIds } }, moment);
    return { id };
  });
}
