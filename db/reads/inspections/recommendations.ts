import { asc, eq } from 'drizzle-orm';
import { database } from '#db/database.ts';
import { recommendations } from '#db/schema/inspections.ts';
import { planInspections } from '#db/schema/plans.ts';

/** Every recommendation of a plan's inspections, in the plan's order; set-aside ones too. For callers that have checked the scope. */
export function recommendationsOfPlan(planId: string) {
  return database()
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
    .where(eq(planInspections.planId, planId))
    .orderBy(asc(planInspections.position), asc(recommendations.position))
    .all();
}
export type PlanRecommendation = ReturnType<typeof recommendationsOfPlan>[number];
