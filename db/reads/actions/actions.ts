import { and, desc, eq, inArray } from 'drizzle-orm';
import { database } from '#db/database.ts';
import { recommendationsOfPlan } from '#db/reads/inspections/recommendations.ts';
import { asPanelSees } from '#db/reads/panels/panels.ts';
import { routedRecommendations } from '#db/reads/panels/routed-recommendations.ts';
import { listPostChoices } from '#db/reads/people/post-choices.ts';
import { type ActionInScope, actionInScope, planInScope } from '#db/reads/plans/plan-visibility.ts';
import { panels } from '#db/schema/panels.ts';
import { people } from '#db/schema/people.ts';
import { actions, plans } from '#db/schema/plans.ts';
import { progressUpdates, updateClearings } from '#db/schema/progress-updates.ts';
import type { Moment } from '#domain/dates/moment.ts';
import type { Actor } from '#domain/policy/actor.ts';
import { may } from '#domain/policy/policy.ts';
import { NotAllowed, NotFound } from '#domain/policy/refusals.ts';
import { getActionInput } from './action-input.ts';
import { listActionRows } from './action-rows.ts';
import { panelsOfAction } from './deadline-deciders.ts';

export type ThreadUpdate = {
  id: string;
  postedAt: string;
  postTitle: string;
  onBehalf: boolean;
  postedByMe: boolean;
  declaredRag: 'red' | 'amber' | 'green';
  noChange: boolean;
  done: string;
  difference: string;
  forecastOn: string | null;
  nextStep: string;
  proposedStage: 'not-started' | 'in-progress' | 'delivered' | null;
  state: 'waiting' | 'cleared' | 'returned';
  decidedAt: string | null;
  comment: string;
  decidedBy: string | null;
};

/**
 * The updates of an action, newest first: every one for those who may read what is not cleared, else the cleared ones
 * without the plan lead's comments.
 */
export function listProgressUpdates(actor: Actor, actionId: string): ThreadUpdate[] {
  const scope = actionInScope(actor, actionId);
  const readsAll = may(actor, 'read-uncleared', { planId: scope.planId, ownerPostIds: scope.ownerPostIds });
  return database()
    .select({ update: progressUpdates, clearing: updateClearings, decidedBy: people.name })
    .from(progressUpdates)
    .leftJoin(updateClearings, eq(updateClearings.progressUpdateId, progressUpdates.id))
    .leftJoin(people, eq(people.id, updateClearings.decidedBy))
    .where(eq(progressUpdates.actionId, actionId))
    .orderBy(desc(progressUpdates.postedAt))
    .all()
    .filter(
      ({ update, clearing }) => readsAll || update.postedBy === actor.personId || clearing?.decision === 'cleared',
    )
    .map(({ update: { postedBy, actionId: _, ...update }, clearing, decidedBy }) => ({
      ...update,
      postedByMe: postedBy === actor.personId,
      state: clearing?.decision ?? 'waiting',
      decidedAt: clearing?.decidedAt ?? null,
      comment: readsAll || postedBy === actor.personId ? (clearing?.comment ?? '') : '',
      decidedBy: scope.extent === 'routed' ? null : decidedBy,
    }));
}

/**
 * One action with what its page needs. A panel member gets the cleared position and only the recommendations routed to
 * their panels.
 * @throws NotFound when it is unknown or not theirs to know of
 */
export function getActionPage(actor: Actor, actionId: string, moment: Moment) {
  const scope = actionInScope(actor, actionId);
  const action = listActionRows(actor, eq(actions.id, actionId), moment)[0];
  if (!action) throw new NotFound();
  const plan = database()
    .select({ id: plans.id, title: plans.title })
    .from(plans)
    .where(eq(plans.id, scope.planId))
    .get();
  const ordered = recommendationsOfPlan(scope.planId).map((recommendation, place) => ({
    ...recommendation,
    number: place + 1,
  }));
  const shown = scope.extent === 'routed' ? routedTo(actor, scope) : null;
  const answers = ordered.filter(
    (recommendation) =>
      action.recommendationIds.includes(recommendation.id) && (shown === null || shown.has(recommendation.id)),
  );
  const subject = { planId: scope.planId, ownerPostIds: scope.ownerPostIds };
  return {
    plan: { id: scope.planId, title: plan?.title ?? '' },
    action: shown === null ? action : asPanelSees(action, answers),
    extent: scope.extent,
    answers,
    goesTo: scope.extent === 'routed' ? [] : panelsOfAction(actionId).map(({ name }) => name),
    may: {
      post: action.mayPost,
      edit: may(actor, 'edit-action', subject),
      readHistory: may(actor, 'read-item-history', subject),
      readUncleared: may(actor, 'read-uncleared', subject),
      // Whether this very update may be cleared is asked again by the write: nobody clears their own.
      clear: may(actor, 'clear-update', { ...subject, authorId: null }),
    },
  };
}
export type ActionPage = ReturnType<typeof getActionPage>;

/** Of a plan, what is routed to panels of theirs that show the live position. */
function routedTo(actor: Actor, { planId }: ActionInScope): Set<string> {
  const routed = routedRecommendations();
  const rows = database()
    .selectDistinct({ id: routed.recommendationId })
    .from(routed)
    .innerJoin(panels, and(eq(panels.id, routed.panelId), eq(panels.showsLivePosition, true)))
    .where(and(eq(routed.planId, planId), inArray(routed.panelId, actor.memberPanelIds)))
    .all();
  return new Set(rows.map(({ id }) => id));
}

/**
 * What the form for a new action offers.
 * @throws NotFound; NotAllowed for those who may not make one: it offers recommendations that they may not know of
 */
export function getNewActionForm(actor: Actor, planId: string) {
  planInScope(actor, planId);
  const mayCreate = may(actor, 'create-action', { planId });
  if (!mayCreate) throw new NotAllowed();
  return {
    mayCreate,
    posts: listPostChoices(),
    recommendations: recommendationsOfPlan(planId),
  };
}

/**
 * An action's form as it stands, with its version.
 * @throws NotFound; NotAllowed for those who may not change it: it offers recommendations that they may not know of
 */
export function getActionForm(actor: Actor, actionId: string) {
  const { planId } = actionInScope(actor, actionId);
  const mayEdit = may(actor, 'edit-action', { planId });
  if (!mayEdit) throw new NotAllowed();
  const row = database()
    .select({ ref: actions.ref, version: actions.version })
    .from(actions)
    .where(eq(actions.id, actionId))
    .get();
  if (!row) throw new NotFound();
  return {
    planId,
    ...row,
    mayEdit,
    input: getActionInput(actionId),
    posts: listPostChoices(),
    recommendations: recommendationsOfPlan(planId),
  };
}
