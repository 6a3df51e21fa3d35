import { asc, eq } from 'drizzle-orm';
import { database } from '#db/database.ts';
import type { ActionRow } from '#db/reads/actions/action-rows.ts';
import { listMeasures, type MeasureInList } from '#db/reads/measures/measures.ts';
import { getPlanPage } from '#db/reads/plans/plans.ts';
import { themesUnder } from '#db/reads/themes/theme-rows.ts';
import { inspections, recommendations } from '#db/schema/inspections.ts';
import { planInspections } from '#db/schema/plans.ts';
import type { Moment } from '#domain/dates/moment.ts';
import { type Impact, impactOf } from '#domain/measures/impact.ts';
import type { Actor } from '#domain/policy/actor.ts';
import { may } from '#domain/policy/policy.ts';
import { NotFound } from '#domain/policy/refusals.ts';
import { getRecommendationMemory } from './recommendation-memory.ts';
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

function unlessNotFound<T>(read: () => T): T | null {
  try {
    return read();
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
    const page = unlessNotFound(() => getPlanPage(actor, planId, moment));
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

/**
 * A recommendation on the plans that answer it and across inspections, each as far as this person sees it: an earlier one that no
 * plan here answers is still read by who reads its inspection; a partner's owner learns of no other inspection.
 * @throws NotFound when it is unknown, or neither is theirs to know of
 */
export function getRecommendation(actor: Actor, recommendationId: string, moment: Moment) {
  const on = unlessNotFound(() => getRecommendationPage(actor, recommendationId, moment)) ?? [];
  const memory = unlessNotFound(() => getRecommendationMemory(actor, recommendationId));
  const row = database()
    .select({
      id: recommendations.id,
      kind: recommendations.kind,
      text: recommendations.text,
      page: recommendations.page,
      position: recommendations.position,
      setAsideReason: recommendations.setAsideReason,
      inspectionTitle: inspections.title,
    })
    .from(recommendations)
    .innerJoin(inspections, eq(inspections.id, recommendations.inspectionId))
    .where(eq(recommendations.id, recommendationId))
    .get();
  if (!row || (on.length === 0 && memory === null)) throw new NotFound();
  const themes = themesUnder([recommendationId]).get(recommendationId) ?? [];
  return { recommendation: row, on, memory, themes };
}
