import { and, asc, count, eq, isNull, max, notInArray } from 'drizzle-orm';
import { database } from '#db/database.ts';
import { actions, plans } from '#db/schema/plans.ts';
import { legalHolds, planRetentions } from '#db/schema/retention.ts';
import { dateInLondon } from '#domain/dates/london-time.ts';
import { NotFound } from '#domain/policy/refusals.ts';
import type { DisposalFacts } from '#domain/retention/retention.ts';

export type LegalHold = { id: string; reason: string; placedAt: string };

/** The legal holds that stand on a plan, the oldest first. For callers that have checked the scope. */
export function standingHolds(planId: string): LegalHold[] {
  return database()
    .select({ id: legalHolds.id, reason: legalHolds.reason, placedAt: legalHolds.placedAt })
    .from(legalHolds)
    .where(and(eq(legalHolds.planId, planId), isNull(legalHolds.liftedAt)))
    .orderBy(asc(legalHolds.placedAt))
    .all();
}

/** How long a plan is kept, as an administrator said; null before. For callers that have checked the scope. */
export function retentionOf(planId: string) {
  const { years, basis, version } = planRetentions;
  return (
    database().select({ years, basis, version }).from(planRetentions).where(eq(planRetentions.planId, planId)).get() ??
    null
  );
}

/**
 * What decides whether a plan can be disposed of. For callers that have checked the scope.
 * @throws NotFound for an unknown plan
 */
export function disposalFactsOf(planId: string): DisposalFacts {
  const plan = database().select({ createdAt: plans.createdAt }).from(plans).where(eq(plans.id, planId)).get();
  if (!plan) throw new NotFound();
  const open = database()
    .select({ actions: count() })
    .from(actions)
    .where(and(eq(actions.planId, planId), notInArray(actions.stage, ['closed', 'withdrawn'])))
    .get();
  const last = database()
    .select({ on: max(actions.stageSinceOn) })
    .from(actions)
    .where(eq(actions.planId, planId))
    .get();
  return {
    holds: standingHolds(planId).map(({ reason, placedAt }) => ({ reason, placedOn: dateInLondon(placedAt) })),
    openActions: open?.actions ?? 0,
    years: retentionOf(planId)?.years ?? null,
    endedOn: last?.on ?? dateInLondon(plan.createdAt),
  };
}
