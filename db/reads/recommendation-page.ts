import { asc, eq } from 'drizzle-orm';
import type { Actor } from '#domain/actor.ts';
import { type Impact, impactOf } from '#domain/impact.ts';
import type { Moment } from '#domain/moment.ts';
import { may } from '#domain/policy.ts';
import { NotFound } from '#domain/refusals.ts';
import { database } from '../database.ts';
import { recommendations } from '../schema/inspections.ts';
import { planInspections } from '../schema/plans.ts';
import type { ActionRow } from './action-rows.ts';
import { listMeasures, type MeasureInList } from './measures.ts';
import { getPlanPage } from './plans.ts';
import type { PlanRecommendation } from './recommendations.ts';

/** The plans that answer a recommendation's inspection. */
function plansOf(recommendationId: string): string[] {
  return database()
    .select({ planId: planInspections.planId })
    .from(recommendations)
    .innerJoin(planInspections, eq(planInspections.inspectionId, recommendations.inspectionId))
    .where(eq(recommendations.id, recommendationId))
    .orderBy(asc(planInspections.planId))
    .all()
    .map(({ planId }) => planId);
}

function seenOn(actor: Actor, planId: string, moment: Moment) {
  try {
    return getPlanPage(actor, planId, moment);
  } catch (error) {
    if (error instanceof NotFound) return null;
    throw error;
  }
}

export type RecommendationOnPlan = {
  plan: { id: string; title: string };
  number: number;
  recommendation: PlanRecommendation;
  actions: ActionRow[];
  measures: MeasureInList[];
  impact: Impact;
  may: { createAction: boolean; createMeasure: boolean };
};

/**
 * A recommendation with its delivery and its impact, on each plan that answers it and that this person sees: as much of it as
 * they see there. A measure counts when it is linked to the recommendation or to an action that answers it.
 * @throws NotFound when it is unknown, or on no plan of theirs
 */
export function getRecommendationPage(actor: Actor, recommendationId: string, moment: Moment): RecommendationOnPlan[] {
  const found = plansOf(recommendationId).flatMap((planId): RecommendationOnPlan[] => {
    const page = seenOn(actor, planId, moment);
    const place = page?.recommendations.findIndex(({ id }) => id === recommendationId) ?? -1;
    const recommendation = page?.recommendations[place];
    if (!page || !recommendation) return [];
    const actions = page.actions.filter(({ recommendationIds }) => recommendationIds.includes(recommendationId));
    const ids = new Set(actions.map(({ id }) => id));
    const measures = listMeasures(actor, planId).filter(
      (measure) =>
        measure.recommendationIds.includes(recommendationId) || measure.actionIds.some((actionId) => ids.has(actionId)),
    );
    const impact = impactOf(
      actions.map(({ stage }) => stage),
      measures,
    );
    return [
      {
        plan: { id: planId, title: page.plan.title },
        number: place + 1,
        recommendation,
        actions,
        measures,
        impact,
        may: { createAction: page.may.createAction, createMeasure: may(actor, 'create-measure', { planId }) },
      },
    ];
  });
  if (found.length === 0) throw new NotFound();
  return found;
}
