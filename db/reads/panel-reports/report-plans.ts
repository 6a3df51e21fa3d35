import { and, asc, eq, inArray, isNull } from 'drizzle-orm';
import { alias } from 'drizzle-orm/sqlite-core';
import { database } from '#db/database.ts';
import { recommendationsOfPlan } from '#db/reads/inspections/recommendations.ts';
import { inspections, recommendations } from '#db/schema/inspections.ts';
import { posts } from '#db/schema/people.ts';
import { planInspections, plans } from '#db/schema/plans.ts';
import { carriedRecommendations } from '#db/schema/themes.ts';
import type { RepeatFinding, ReportRecommendation } from '#domain/panel-reports/facts.ts';
import { inspectionName, recommendationNames } from '#domain/plan-document/names.ts';

/* The plans a report is about, and the findings they answer. No scope: the caller has checked it. */

export function reportPlansOf(planIds: readonly string[]): { id: string; title: string; overseenBy: string | null }[] {
  return database()
    .select({ id: plans.id, title: plans.title, overseenBy: posts.title })
    .from(plans)
    .leftJoin(posts, eq(posts.id, plans.overseenByPostId))
    .where(inArray(plans.id, [...planIds]))
    .orderBy(asc(plans.title), asc(plans.id))
    .all();
}

/**
 * Of a plan's recommendations those given, in the plan's order, each called as in the plan's own documents.
 * @param planTitle said after the name, where the report is about several plans
 */
export function reportRecommendationsOf(
  planId: string,
  planTitle: string | null,
  ids: readonly string[],
): ReportRecommendation[] {
  const all = recommendationsOfPlan(planId);
  const names = recommendationNames(all.map((one) => ({ ...one, correctedFrom: null, answeredWithoutAction: null })));
  const found = new Map(
    database()
      .select({ inspection: inspections })
      .from(planInspections)
      .innerJoin(inspections, eq(inspections.id, planInspections.inspectionId))
      .where(eq(planInspections.planId, planId))
      .all()
      .map(({ inspection }) => [inspection.id, inspectionName(inspection)] as const),
  );
  return all
    .filter(({ id }) => ids.includes(id))
    .map(({ id, text, inspectionId }) => ({
      id,
      text,
      name: [names.get(id) ?? '', ...(planTitle ? [planTitle] : [])].join(', '),
      inspection: found.get(inspectionId) ?? '',
    }));
}

const later = alias(recommendations, 'later');

/** The findings that a person confirmed as the same weakness as an earlier one, each with those, the earliest first. */
export function repeatFindingsOf(recommendationIds: readonly string[]): RepeatFinding[] {
  const rows = database()
    .select({ id: later.id, text: recommendations.text, inspection: inspections })
    .from(carriedRecommendations)
    .innerJoin(later, eq(later.id, carriedRecommendations.recommendationId))
    .innerJoin(recommendations, eq(recommendations.id, carriedRecommendations.carriedFromId))
    .innerJoin(inspections, eq(inspections.id, recommendations.inspectionId))
    .where(
      and(
        inArray(later.id, [...recommendationIds]),
        eq(carriedRecommendations.decision, 'confirmed'),
        isNull(carriedRecommendations.takenBackAt),
      ),
    )
    .orderBy(asc(inspections.publishedOn), asc(recommendations.position))
    .all();
  return recommendationIds.flatMap((recommendationId) => {
    const earlier = rows
      .filter(({ id }) => id === recommendationId)
      .map(({ text, inspection }) => ({ inspection: inspectionName(inspection), text }));
    return earlier.length > 0 ? [{ recommendationId, earlier }] : [];
  });
}
