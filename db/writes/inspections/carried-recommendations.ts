import { and, eq, inArray, isNull } from 'drizzle-orm';
import { database } from '#db/database.ts';
import {
  type InspectionScope,
  mayOnInspection,
  mayReadInspection,
  recommendationInScope,
} from '#db/reads/inspections/inspection-scope.ts';
import { inspections, recommendations } from '#db/schema/inspections.ts';
import { planInspections } from '#db/schema/plans.ts';
import { carriedRecommendations } from '#db/schema/themes.ts';
import { transaction } from '#db/transaction.ts';
import { recordAudit } from '#db/writes/audit/audit.ts';
import type { Moment } from '#domain/dates/moment.ts';
import type { CarriedFromInput } from '#domain/inspections/carried-recommendations.ts';
import { dayOfInspection, isEarlier } from '#domain/inspections/inspection-order.ts';
import type { Actor } from '#domain/policy/actor.ts';
import { NotAllowed, NotFound, NotPossible, NotValid } from '#domain/policy/refusals.ts';

function decidable(actor: Actor, recommendationId: string): InspectionScope {
  const scope = recommendationInScope(actor, recommendationId);
  if (!mayOnInspection(actor, 'decide-carried-from', scope)) throw new NotAllowed();
  return scope;
}

const wrong = (words: string) => new NotValid([{ field: 'carriedFromId', words }]);

/** Of an inspection that ended before this one began, and that this person reads. */
function assertEarlier(actor: Actor, recommendationId: string, carriedFromId: string): void {
  const rows = database()
    .select({ id: recommendations.id, setAsideAt: recommendations.setAsideAt, inspection: inspections })
    .from(recommendations)
    .innerJoin(inspections, eq(inspections.id, recommendations.inspectionId))
    .where(inArray(recommendations.id, [recommendationId, carriedFromId]))
    .all();
  const later = rows.find(({ id }) => id === recommendationId);
  const earlier = rows.find(({ id }) => id === carriedFromId);
  if (!later) throw new NotFound();
  if (later.setAsideAt) throw new NotPossible('This recommendation has been set aside.');
  if (!earlier || !readsInspection(actor, earlier.inspection.id)) {
    throw wrong('Choose an earlier recommendation from the list');
  }
  if (earlier.setAsideAt) throw wrong('That recommendation has been set aside');
  const days = [dayOfInspection(earlier.inspection), dayOfInspection(later.inspection)] as const;
  if (!isEarlier(...days)) throw wrong('It must be of an earlier inspection than this one');
}

function readsInspection(actor: Actor, inspectionId: string): boolean {
  const planIds = database()
    .select({ id: planInspections.planId })
    .from(planInspections)
    .where(eq(planInspections.inspectionId, inspectionId))
    .all();
  return mayReadInspection(
    actor,
    planIds.map(({ id }) => id),
  );
}

/**
 * Says that a recommendation is the same weakness as one of an earlier inspection named again, or that it is not.
 * @throws NotFound, NotAllowed; NotValid for one that is not of an earlier inspection; NotPossible when it was decided before, or
 *   when this one was set aside
 */
export function decideCarriedFrom(
  actor: Actor,
  recommendationId: string,
  { carriedFromId, decision }: CarriedFromInput,
  moment: Moment,
): { id: string } {
  return transaction(() => {
    const { planIds } = decidable(actor, recommendationId);
    assertEarlier(actor, recommendationId, carriedFromId);
    const same = database()
      .select({ id: carriedRecommendations.id })
      .from(carriedRecommendations)
      .where(
        and(
          eq(carriedRecommendations.recommendationId, recommendationId),
          eq(carriedRecommendations.carriedFromId, carriedFromId),
          isNull(carriedRecommendations.takenBackAt),
        ),
      )
      .get();
    if (same) throw new NotPossible('This was decided before. Take that back first.');
    const decided = database()
      .insert(carriedRecommendations)
      .values({ recommendationId, carriedFromId, decision, decidedBy: actor.personId, decidedAt: moment.now })
      .returning({ id: carriedRecommendations.id })
      .get();
    recordAudit(
      {
        actor: actor.personId,
        event: `carried-from-${decision}`,
        subject: { kind: 'recommendation', id: recommendationId },
        planId: planIds[0] ?? null,
        content: { carriedFromId },
      },
      moment,
    );
    return decided;
  });
}

/** Takes such a decision back; it stays on record with the reason. @throws NotFound, NotAllowed, NotPossible */
export function takeBackCarriedFrom(actor: Actor, carriedId: string, reason: string, moment: Moment): { id: string } {
  return transaction(() => {
    const row = database().select().from(carriedRecommendations).where(eq(carriedRecommendations.id, carriedId)).get();
    if (!row) throw new NotFound();
    const { planIds } = decidable(actor, row.recommendationId);
    if (row.takenBackAt) throw new NotPossible('This was taken back already.');
    database()
      .update(carriedRecommendations)
      .set({ takenBackReason: reason, takenBackBy: actor.personId, takenBackAt: moment.now })
      .where(eq(carriedRecommendations.id, carriedId))
      .run();
    recordAudit(
      {
        actor: actor.personId,
        event: 'carried-from-taken-back',
        subject: { kind: 'recommendation', id: row.recommendationId },
        planId: planIds[0] ?? null,
        content: { carriedFromId: row.carriedFromId, decision: row.decision, reason },
      },
      moment,
    );
    return { id: carriedId };
  });
}
