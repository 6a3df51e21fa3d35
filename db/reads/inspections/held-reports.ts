import { asc } from 'drizzle-orm';
import { database } from '#db/database.ts';
import { inspections, judgements, recommendations } from '#db/schema/inspections.ts';
import { planInspections } from '#db/schema/plans.ts';
import type { HeldReport } from '#domain/inspections/report-reprints.ts';
import type { Actor } from '#domain/policy/actor.ts';
import { mayReadInspection } from './inspection-scope.ts';

/** What the inspections held say, latest confirmed first, so that a reprint is known; those the actor may read. */
export function heldReports(actor: Actor): HeldReport[] {
  const links = database().select().from(planInspections).all();
  const graded = database().select().from(judgements).orderBy(asc(judgements.position)).all();
  const texts = database()
    .select({ inspectionId: recommendations.inspectionId, text: recommendations.text })
    .from(recommendations)
    .orderBy(asc(recommendations.position))
    .all();
  return database()
    .select()
    .from(inspections)
    .all()
    .filter(({ id }) => {
      const planIds = links.filter((link) => link.inspectionId === id).map(({ planId }) => planId);
      return mayReadInspection(actor, planIds);
    })
    .sort((a, b) => (a.confirmedAt < b.confirmedAt ? 1 : -1))
    .map(({ id, title, kind, authority, inspectedFrom, inspectedTo, publishedOn }) => ({
      id,
      title,
      kind,
      authority,
      inspectedFrom,
      inspectedTo,
      publishedOn,
      judgements: graded.filter((each) => each.inspectionId === id).map(({ area, grade }) => ({ area, grade })),
      recommendations: texts.filter((each) => each.inspectionId === id).map(({ text }) => text),
    }));
}
