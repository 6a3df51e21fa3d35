import { eq } from 'drizzle-orm';
import { database } from '#db/database.ts';
import { inspections, recommendations } from '#db/schema/inspections.ts';
import { planInspections } from '#db/schema/plans.ts';
import type { Actor } from '#domain/policy/actor.ts';
import { may } from '#domain/policy/policy.ts';
import { NotFound } from '#domain/policy/refusals.ts';

/** The plans that answer an inspection; an inspection no plan answers yet belongs to the installation. */
export type InspectionScope = { inspectionId: string; planIds: string[] };

/**
 * Whether somebody reads inspections with these plans. Panel members and partners' owners do not: what they may know of a
 * recommendation they see on the plan's pages (rules §5).
 */
export function mayReadInspection(actor: Actor, planIds: readonly string[]): boolean {
  return may(actor, 'read-plan', { planId: null }) || planIds.some((planId) => may(actor, 'read-plan', { planId }));
}

type InspectionVerb =
  | 'confirm-recommendation'
  | 'correct-recommendation'
  | 'decide-carried-from'
  | 'edit-theme'
  | 'record-progress-verdict'
  | 'set-aside-recommendation';

/** A change of a report's words reaches every plan that answers it, so it must be allowed on each of them. */
export function mayOnInspection(
  actor: Actor,
  verb: InspectionVerb,
  { planIds }: Pick<InspectionScope, 'planIds'>,
): boolean {
  if (planIds.length === 0) return may(actor, verb, { planId: null });
  return planIds.every((planId) => may(actor, verb, { planId }));
}

/** @throws NotFound when the inspection is unknown, or not this person's to know of */
export function inspectionInScope(actor: Actor, inspectionId: string): InspectionScope {
  const known = database()
    .select({ id: inspections.id })
    .from(inspections)
    .where(eq(inspections.id, inspectionId))
    .get();
  if (!known) throw new NotFound();
  const planIds = database()
    .select({ id: planInspections.planId })
    .from(planInspections)
    .where(eq(planInspections.inspectionId, inspectionId))
    .all()
    .map((row) => row.id);
  if (!mayReadInspection(actor, planIds)) throw new NotFound();
  return { inspectionId, planIds };
}

/** @throws NotFound when the recommendation is unknown, or of an inspection this person may not know of */
export function recommendationInScope(actor: Actor, recommendationId: string): InspectionScope {
  const row = database()
    .select({ inspectionId: recommendations.inspectionId })
    .from(recommendations)
    .where(eq(recommendations.id, recommendationId))
    .get();
  if (!row) throw new NotFound();
  return inspectionInScope(actor, row.inspectionId);
}

/**
 * Who may bring a new report in.
 * @throws NotFound for those who see no inspections at all; answers false for those who see but may not
 */
export function mayConfirmInspections(actor: Actor): boolean {
  if (may(actor, 'confirm-recommendation', { planId: null })) return true;
  const seesAny = actor.roles.some(({ planId }) => mayReadInspection(actor, planId ? [planId] : []));
  if (!seesAny) throw new NotFound();
  return false;
}
