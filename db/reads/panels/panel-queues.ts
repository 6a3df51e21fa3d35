import { and, eq, inArray, isNull, lt, notExists, or, type SQL, sql } from 'drizzle-orm';
import { database } from '#db/database.ts';
import { panelQuestionAnswers, panelQuestions } from '#db/schema/panel-questions.ts';
import { panelRecommendations, panelResponses } from '#db/schema/panel-recommendations.ts';
import { actions } from '#db/schema/plans.ts';
import type { Actor } from '#domain/policy/actor.ts';
import { may } from '#domain/policy/policy.ts';
import { sitsOn } from './panel-matter-scope.ts';
import { listQuestions, type PanelQuestion } from './panel-questions.ts';
import { listPanelRecommendations, type PanelRecommendation } from './panel-recommendations.ts';
import { listOwnDraftedQuestions } from './private-notes.ts';

const MOST_SHOWN = 8;

const unanswered = (): SQL =>
  notExists(
    database()
      .select({ one: sql`1` })
      .from(panelQuestionAnswers)
      .where(eq(panelQuestionAnswers.questionId, panelQuestions.id)),
  );

/** Standing, and not responded to. */
const unresponded = (): SQL | undefined =>
  and(
    isNull(panelRecommendations.takenBackAt),
    notExists(
      database()
        .select({ one: sql`1` })
        .from(panelResponses)
        .where(
          and(
            eq(panelResponses.panelRecommendationId, panelRecommendations.id),
            sql`${panelResponses.givenAt} is not null`,
          ),
        ),
    ),
  );

const soonestFirst = (one: { dueOn: string }, other: { dueOn: string }) => (one.dueOn < other.dueOn ? -1 : 1);
const respondFirst = (one: PanelRecommendation, other: PanelRecommendation) =>
  one.responseDueOn < other.responseDueOn ? -1 : 1;

/** Questions of panels that wait for an answer of a post this person holds or deputises, the soonest due first. */
export function listQuestionsToAnswer(actor: Actor, today: string): PanelQuestion[] {
  if (actor.postIds.length === 0) return [];
  const posts = [...actor.postIds];
  // While a question is with the action's owner, it is the action's deputy's too.
  const asDeputy = and(inArray(actions.deputyPostId, posts), eq(actions.ownerPostId, panelQuestions.ownerPostId));
  const own = and(or(inArray(panelQuestions.ownerPostId, posts), asDeputy), unanswered());
  return listQuestions(actor, own, today).sort(soonestFirst);
}

/** Questions that nobody owes an answer to yet, for who gives them a post. */
export function listQuestionsWithoutOwner(actor: Actor, today: string): PanelQuestion[] {
  const nobodys = and(isNull(panelQuestions.ownerPostId), unanswered());
  return listQuestions(actor, nobodys, today)
    .filter(({ planId }) => may(actor, 'edit-action', { planId }))
    .sort(soonestFirst);
}

/** Questions past their day without an answer, for plan leads and the director; the longest first. */
export function listOverdueQuestions(actor: Actor, today: string): PanelQuestion[] {
  const late = and(lt(panelQuestions.dueOn, today), unanswered());
  return listQuestions(actor, late, today)
    .filter(({ planId }) => may(actor, 'assign-owner-post', { planId }))
    .sort(soonestFirst);
}

/** Panels' recommendations without a response, for who drafts or gives it; the soonest due first. */
export function listResponsesOwed(actor: Actor, today: string): PanelRecommendation[] {
  return listPanelRecommendations(actor, unresponded(), today)
    .filter(({ planId }) => may(actor, 'draft-response', { planId }))
    .sort(respondFirst);
}

/** What the panels a person sits on asked and recommended last, and what became of it; the newest first. */
export function listOwnPanelMatters(actor: Actor, today: string) {
  const panelIds = actor.memberPanelIds.filter((id) => sitsOn(actor, id));
  if (panelIds.length === 0) return { questions: [], recommendations: [] };
  const questions = listQuestions(actor, inArray(panelQuestions.panelId, panelIds), today);
  const standing = and(inArray(panelRecommendations.panelId, panelIds), isNull(panelRecommendations.takenBackAt));
  return {
    questions: questions.sort((one, other) => (one.askedOn > other.askedOn ? -1 : 1)).slice(0, MOST_SHOWN),
    recommendations: listPanelRecommendations(actor, standing, today).reverse().slice(0, MOST_SHOWN),
  };
}
export type OwnPanelMatters = ReturnType<typeof listOwnPanelMatters>;

/**
 * What panels' questions and recommendations ask of a person, by what they do about it: answer, give to a post, draft, give; what is
 * overdue, for plan leads, the director and the lead member; and what became of what their own panels asked.
 */
export function getPanelWork(actor: Actor, today: string) {
  const owed = listResponsesOwed(actor, today);
  const gives = actor.roles.some(({ role }) => role === 'director' || role === 'lead-member');
  return {
    toAnswer: listQuestionsToAnswer(actor, today),
    withoutOwner: listQuestionsWithoutOwner(actor, today),
    toDraft: gives ? [] : owed.filter(({ draft }) => draft === null),
    toGive: gives ? owed.filter(({ draft }) => draft !== null) : [],
    overdueQuestions: listOverdueQuestions(actor, today),
    overdueResponses: owed.filter(({ state }) => state === 'overdue'),
    matters: listOwnPanelMatters(actor, today),
    drafted: listOwnDraftedQuestions(actor),
  };
}
export type PanelWork = ReturnType<typeof getPanelWork>;

/** Of one plan: what panels asked and recommended that is past its day, for those who answer for it. */
export function listOverdueToPanels(actor: Actor, planId: string, today: string) {
  const ofPlan = <T extends { planId: string }>(list: readonly T[]) => list.filter((each) => each.planId === planId);
  return {
    questions: ofPlan(listOverdueQuestions(actor, today)),
    recommendations: ofPlan(listResponsesOwed(actor, today)).filter(({ state }) => state === 'overdue'),
  };
}
