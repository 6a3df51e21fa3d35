import { eq } from 'drizzle-orm';
import { database } from '#db/database.ts';
import { disposalFactsOf, retentionOf } from '#db/reads/retention/disposal-facts.ts';
import { disposalInScope, disposalOf } from '#db/reads/retention/disposals.ts';
import { isDisposed } from '#db/reads/retention/disposed-plans.ts';
import { planDisposals, planRetentions } from '#db/schema/retention.ts';
import { transaction } from '#db/transaction.ts';
import { recordAudit } from '#db/writes/audit/audit.ts';
import type { Moment } from '#domain/dates/moment.ts';
import type { Actor } from '#domain/policy/actor.ts';
import { may } from '#domain/policy/policy.ts';
import { Gone, NotAllowed, NotPossible, Stale } from '#domain/policy/refusals.ts';
import { assertDisposable, type RetentionInput, type WhyInput } from '#domain/retention/retention.ts';

function assertNotDisposed(planId: string): void {
  if (isDisposed(planId)) throw new Gone('This plan was disposed of.');
}

/**
 * Says how long a plan is kept once its last action is closed or withdrawn, and which rule of the council says so.
 * @param version as read; 0 where nobody had said
 * @throws NotAllowed for anyone but an administrator; NotFound; Gone for a plan disposed of; Stale with what stands now
 */
export function setRetention(
  actor: Actor,
  planId: string,
  input: RetentionInput,
  version: number,
  moment: Moment,
): { id: string; version: number } {
  return transaction(() => {
    if (!may(actor, 'set-retention', { planId: null })) throw new NotAllowed();
    disposalFactsOf(planId);
    assertNotDisposed(planId);
    const stands = retentionOf(planId);
    const before = stands && { years: stands.years, basis: stands.basis };
    if ((stands?.version ?? 0) !== version) throw new Stale(before, stands?.version ?? 0);
    const row = { ...input, setBy: actor.personId, setAt: moment.now, version: version + 1 };
    database()
      .insert(planRetentions)
      .values({ planId, ...row })
      .onConflictDoUpdate({ target: planRetentions.planId, set: row })
      .run();
    const subject = { kind: 'plan-retention', id: planId };
    const content = { before, after: input };
    recordAudit({ actor: actor.personId, event: 'retention-set', subject, planId, content }, moment);
    return { id: planId, version: version + 1 };
  });
}

/**
 * Proposes that a plan's working record is disposed of. Nothing goes before a director confirms it.
 * @throws NotAllowed for anyone but an administrator; NotFound; Gone for a plan disposed of; NotPossible while it is proposed already, or
 *   naming what stands in the way: a legal hold, an open action, no rule, or one that has not run out (assurance §5, case 88)
 */
export function proposeDisposal(actor: Actor, planId: string, { reason }: WhyInput, moment: Moment): { id: string } {
  return transaction(() => {
    if (!may(actor, 'propose-disposal', { planId: null })) throw new NotAllowed();
    const facts = disposalFactsOf(planId);
    assertNotDisposed(planId);
    if (disposalOf(planId)) throw new NotPossible('The disposal of this plan is proposed already.');
    assertDisposable(facts, moment.today);
    const proposal = { planId, reason, proposedBy: actor.personId, proposedAt: moment.now };
    const { id } = database().insert(planDisposals).values(proposal).returning({ id: planDisposals.id }).get();
    const subject = { kind: 'plan-disposal', id };
    recordAudit({ actor: actor.personId, event: 'disposal-proposed', subject, planId, content: { reason } }, moment);
    return { id };
  });
}

/**
 * Ends a proposal without anything being disposed of: the director declines, or the administrator takes it back.
 * @throws NotFound, NotAllowed; Gone when it has had its end
 */
export function endDisposalProposal(
  actor: Actor,
  disposalId: string,
  { reason }: WhyInput,
  moment: Moment,
): { id: string } {
  return transaction(() => {
    const { planId, endedAt } = disposalInScope(actor, disposalId);
    if (!may(actor, 'end-disposal-proposal', { planId })) throw new NotAllowed();
    assertNotDisposed(planId);
    if (endedAt !== null) throw new Gone('This proposal has ended already.');
    const ended = { endedBy: actor.personId, endedAt: moment.now, endedReason: reason };
    database().update(planDisposals).set(ended).where(eq(planDisposals.id, disposalId)).run();
    const subject = { kind: 'plan-disposal', id: disposalId };
    const event = 'disposal-proposal-ended';
    recordAudit({ actor: actor.personId, event, subject, planId, content: { reason } }, moment);
    return { id: disposalId };
  });
}
