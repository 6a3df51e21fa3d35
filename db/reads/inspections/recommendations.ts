import { asc, eq, sql } from 'drizzle-orm';
import { prepared } from '#db/prepared.ts';
import { recommendations } from '#db/schema/inspections.ts';
import { planInspections } from '#db/schema/plans.ts';

const ofPlan = prepared((db) =>
  db
    .select({
      id: recommendations.id,
      inspectionId: recommendations.inspectionId,
      kind: recommendations.kind,
      ref: recommendations.ref,
      text: recommendations.text,
      page: recommendations.page,
      responsibleBody: recommendations.responsibleBody,
      priority: recommendations.priority,
      setAsideReason: recommendations.setAsideReason,
    })
    .from(recommendations)
    .innerJoin(planInspections, eq(planInspections.inspectionId, recommendations.inspectionId))
    .where(eq(planInspections.planId, sql.placeholder('planId')))
    .orderBy(asc(planInspections.position), asc(recommendations.position))
    .prepare(),
);

/** Every recommendation of a plan's inspections, in the plan's order; set-aside ones too. For callers that have checked the scope. */
export function recommendationsOfPlan(planId: string) {
  return ofPlan().all({ planId });
}
export type PlanRecommendation = ReturnType<typeof recommendationsOfPlan>[number];
