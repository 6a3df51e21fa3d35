import { eq } from 'drizzle-orm';
import { database } from '#db/database.ts';
import { recommendationInScope } from '#db/reads/inspections/inspection-scope.ts';
import { recommendationEventsOf } from '#db/reads/inspections/recommendation-events.ts';
import { recommendationsOfPlan } from '#db/reads/inspections/recommendations.ts';
import { actionInScope } from '#db/reads/plans/plan-visibility.ts';
import { inspections, recommendations } from '#db/schema/inspections.ts';
import { actionRecommendations, actions, plans } from '#db/schema/plans.ts';
import { actionStory } from '#domain/actions/action-story.ts';
import { recommendationStory } from '#domain/inspections/recommendation-story.ts';
import type { Actor } from '#domain/policy/actor.ts';
import { may } from '#domain/policy/policy.ts';
import { NotAllowed, NotFound } from '#domain/policy/refusals.ts';
import { words } from '#domain/vocabulary.ts';
import { actionEventsOf } from './action-events.ts';

/**
 * An action's story in words, newest first. Updates that are not cleared stand in it for those who may read them (rules §5).
 * @throws NotFound; NotAllowed for those who see the action and may not read its history: panel members, clerks, other owners
 */
export function getActionHistory(actor: Actor, actionId: string) {
  const { planId, ownerPostIds } = actionInScope(actor, actionId);
  if (!may(actor, 'read-item-history', { planId, ownerPostIds })) throw new NotAllowed();
  const action = database()
    .select({ id: actions.id, ref: actions.ref, title: actions.title, planId: plans.id, planTitle: plans.title })
    .from(actions)
    .innerJoin(plans, eq(plans.id, actions.planId))
    .where(eq(actions.id, actionId))
    .get();
  if (!action) throw new NotFound();
  const numbers = new Map(recommendationsOfPlan(planId).map(({ id, kind }, place) => [id, numbered(kind, place)]));
  // A partner's owner knows of what the action answers now; what it answered once is not theirs to learn from it.
  const whole = may(actor, 'read-plan', { planId });
  const answered = new Set(
    database()
      .select({ id: actionRecommendations.recommendationId })
      .from(actionRecommendations)
      .where(eq(actionRecommendations.actionId, actionId))
      .all()
      .map(({ id }) => id),
  );
  const nameOf = (id: string) => (whole || answered.has(id) ? (numbers.get(id) ?? null) : null);
  return { ...action, days: actionStory(actionEventsOf(actor, actionId, nameOf, whole)) };
}
export type ActionHistory = ReturnType<typeof getActionHistory>;

const numbered = (kind: keyof typeof words.recommendationKind, place: number) =>
  `${words.recommendationKind[kind]} ${place + 1}`;

/**
 * A recommendation's story in words, newest first: its words, what answers it, the versions it was sealed in.
 * @throws NotFound; NotAllowed for those who see the report and may not read its history
 */
export function getRecommendationHistory(actor: Actor, recommendationId: string) {
  const { inspectionId, planIds } = recommendationInScope(actor, recommendationId);
  const ownerPostIds = postsAnswering(recommendationId);
  const subjects = planIds.length === 0 ? [null] : planIds;
  if (!subjects.some((planId) => may(actor, 'read-item-history', { planId, ownerPostIds }))) throw new NotAllowed();
  const row = database()
    .select({ text: recommendations.text, kind: recommendations.kind, title: inspections.title })
    .from(recommendations)
    .innerJoin(inspections, eq(inspections.id, recommendations.inspectionId))
    .where(eq(recommendations.id, recommendationId))
    .get();
  if (!row) throw new NotFound();
  const readable = planIds.filter((planId) => may(actor, 'read-plan', { planId }));
  return {
    inspectionId,
    inspectionTitle: row.title,
    text: row.text,
    name: words.recommendationKind[row.kind],
    days: recommendationStory(recommendationEventsOf(recommendationId, readable)),
  };
}
export type RecommendationHistory = ReturnType<typeof getRecommendationHistory>;

function postsAnswering(recommendationId: string): string[] {
  return database()
    .selectDistinct({ owner: actions.ownerPostId, deputy: actions.deputyPostId })
    .from(actions)
    .innerJoin(actionRecommendations, eq(actionRecommendations.actionId, actions.id))
    .where(eq(actionRecommendations.recommendationId, recommendationId))
    .all()
    .flatMap(({ owner, deputy }) => [owner, deputy].filter((post) => post !== null));
}
