import { and, asc, eq, isNull } from 'drizzle-orm';
import { database } from '#db/database.ts';
import { inspections, recommendations } from '#db/schema/inspections.ts';
import { planInspections } from '#db/schema/plans.ts';
import { dayOfInspection } from '#domain/inspections/inspection-order.ts';
import type { Actor } from '#domain/policy/actor.ts';
import { mayReadInspection } from './inspection-scope.ts';

export type InspectionInBrief = {
  id: string;
  title: string;
  /** The day by which it stands among the others; null where it is not held. */
  day: string | null;
  /** What is known where its words are not held. */
  note: string | null;
  planIds: string[];
};

/** The inspections somebody reads, the oldest first, in two statements; one whose day is not held is the oldest. */
export function readableInspections(actor: Actor): InspectionInBrief[] {
  const planIdsOf = new Map<string, string[]>();
  for (const { inspectionId, planId } of database().select().from(planInspections).all()) {
    planIdsOf.set(inspectionId, [...(planIdsOf.get(inspectionId) ?? []), planId]);
  }
  return database()
    .select({
      id: inspections.id,
      title: inspections.title,
      inspectedFrom: inspections.inspectedFrom,
      inspectedTo: inspections.inspectedTo,
      publishedOn: inspections.publishedOn,
      note: inspections.note,
    })
    .from(inspections)
    .all()
    .map((row) => ({
      id: row.id,
      title: row.title,
      day: dayOfInspection(row),
      note: row.note,
      planIds: planIdsOf.get(row.id) ?? [],
    }))
    .filter(({ planIds }) => mayReadInspection(actor, planIds))
    .sort((one, other) => (one.day ?? '').localeCompare(other.day ?? '') || one.title.localeCompare(other.title));
}

/** The recommendations that stand, in printed order, whoever may read them: for callers that keep to inspections they checked. */
export function standingRecommendations() {
  return database()
    .select({
      id: recommendations.id,
      inspectionId: recommendations.inspectionId,
      position: recommendations.position,
      text: recommendations.text,
      page: recommendations.page,
    })
    .from(recommendations)
    .innerJoin(inspections, and(eq(inspections.id, recommendations.inspectionId), isNull(recommendations.setAsideAt)))
    .orderBy(asc(recommendations.inspectionId), asc(recommendations.position))
    .all();
}
