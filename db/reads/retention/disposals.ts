import { and, asc, eq, isNull } from 'drizzle-orm';
import { database } from '#db/database.ts';
import { plans } from '#db/schema/plans.ts';
import { planDisposals } from '#db/schema/retention.ts';
import type { Actor } from '#domain/policy/actor.ts';
import { may } from '#domain/policy/policy.ts';
import { NotFound } from '#domain/policy/refusals.ts';

export type DisposalRow = typeof planDisposals.$inferSelect;

/**
 * A proposal to dispose of a plan, or what became of it: for who may hold that plan, and for who proposes disposals.
 * @throws NotFound when it is unknown, or not theirs to know of
 */
export function disposalInScope(actor: Actor, disposalId: string): DisposalRow {
  const row = database().select().from(planDisposals).where(eq(planDisposals.id, disposalId)).get();
  if (!row) throw new NotFound();
  const { planId } = row;
  const knows = may(actor, 'place-legal-hold', { planId }) || may(actor, 'propose-disposal', { planId });
  if (!knows) throw new NotFound();
  return row;
}

/** The proposal that stands on a plan, or its disposal; null where there is neither. For callers that have checked the scope. */
export function disposalOf(planId: string): DisposalRow | null {
  const standing = and(eq(planDisposals.planId, planId), isNull(planDisposals.endedAt));
  return database().select().from(planDisposals).where(standing).get() ?? null;
}

export type ProposedDisposal = { planId: string; title: string; proposedAt: string };

/** Proposals that wait for this person's word, the oldest first. */
export function listDisposalsToConfirm(actor: Actor): ProposedDisposal[] {
  return database()
    .select({ disposal: planDisposals, title: plans.title })
    .from(planDisposals)
    .innerJoin(plans, eq(plans.id, planDisposals.planId))
    .where(and(isNull(planDisposals.endedAt), isNull(planDisposals.confirmedAt)))
    .orderBy(asc(planDisposals.proposedAt))
    .all()
    .filter(({ disposal: { planId, proposedBy } }) =>
      may(actor, 'confirm-disposal', { planId, proposedById: proposedBy }),
    )
    .map(({ disposal: { planId, proposedAt }, title }) => ({ planId, title, proposedAt }));
}
