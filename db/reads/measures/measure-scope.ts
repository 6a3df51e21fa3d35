import { eq, inArray } from 'drizzle-orm';
import { database } from '#db/database.ts';
import { measureLinks, measurePoints, measures } from '#db/schema/measures.ts';
import { actionRecommendations, actions } from '#db/schema/plans.ts';
import type { Actor } from '#domain/policy/actor.ts';
import { may } from '#domain/policy/policy.ts';
import { NotFound } from '#domain/policy/refusals.ts';

export type MeasureInScope = { measureId: string; planId: string; extent: 'whole' | 'own'; ownerPostIds: string[] };

/** The posts a measure is of: its own, and the owners and deputies of the actions it is linked to. */
function postsOf(measureId: string, ownerPostId: string | null): string[] {
  const rows = database()
    .select({ owner: actions.ownerPostId, deputy: actions.deputyPostId })
    .from(measureLinks)
    .innerJoin(actions, eq(actions.id, measureLinks.actionId))
    .where(eq(measureLinks.measureId, measureId))
    .all();
  const found = [ownerPostId, ...rows.flatMap(({ owner, deputy }) => [owner, deputy])];
  return [...new Set(found.filter((post) => post !== null))];
}

/**
 * A measure in the actor's scope: of a plan they read whole, or their own: their post's, or of an action of theirs. Panels
 * see none of it yet.
 * @throws NotFound when it is unknown, or not theirs to know of: the two are the same
 */
export function measureInScope(actor: Actor, measureId: string): MeasureInScope {
  const row = database()
    .select({ planId: measures.planId, ownerPostId: measures.ownerPostId })
    .from(measures)
    .where(eq(measures.id, measureId))
    .get();
  if (!row) throw new NotFound();
  const { planId } = row;
  const ownerPostIds = postsOf(measureId, row.ownerPostId);
  if (may(actor, 'read-plan', { planId })) return { measureId, planId, extent: 'whole', ownerPostIds };
  if (may(actor, 'read-plan', { planId, ownerPostIds })) return { measureId, planId, extent: 'own', ownerPostIds };
  throw new NotFound();
}

/** The measure of a figure, in scope. @throws NotFound as `measureInScope` does */
export function pointInScope(actor: Actor, pointId: string): MeasureInScope {
  const row = database()
    .select({ measureId: measurePoints.measureId })
    .from(measurePoints)
    .where(eq(measurePoints.id, pointId))
    .get();
  if (!row) throw new NotFound();
  return measureInScope(actor, row.measureId);
}

/** Of these actions, those whose post a person holds or deputises; and the recommendations they answer. */
export function ownPartOf(actor: Actor, actionIds: readonly string[]) {
  const own = database()
    .select({ id: actions.id, owner: actions.ownerPostId, deputy: actions.deputyPostId })
    .from(actions)
    .where(inArray(actions.id, [...actionIds]))
    .all()
    .filter(({ owner, deputy }) => [owner, deputy].some((post) => post !== null && actor.postIds.includes(post)))
    .map(({ id }) => id);
  const answered = database()
    .select({ id: actionRecommendations.recommendationId })
    .from(actionRecommendations)
    .where(inArray(actionRecommendations.actionId, own))
    .all();
  return { actionIds: own, recommendationIds: answered.map(({ id }) => id) };
}
