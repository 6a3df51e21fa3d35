import { eq } from 'drizzle-orm';
import { database } from '#db/database.ts';
import { submissionInScope } from '#db/reads/submissions/submission-scope.ts';
import { legalHolds } from '#db/schema/retention.ts';
import { transaction } from '#db/transaction.ts';
import { recordAudit } from '#db/writes/audit/audit.ts';
import type { Moment } from '#domain/dates/moment.ts';
import type { Actor } from '#domain/policy/actor.ts';
import { may } from '#domain/policy/policy.ts';
import { Gone, NotAllowed, NotFound } from '#domain/policy/refusals.ts';
import type { WhyInput } from '#domain/retention/retention.ts';

/**
 * Keeps a plan from being disposed of, whatever its rule says: an inquiry, a claim, a request for information (assurance DP-09). Several
 * can stand at once, each with its own reason.
 * @throws NotFound, NotAllowed
 */
export function placeLegalHold(actor: Actor, planId: string, { reason }: WhyInput, moment: Moment): { id: string } {
  return transaction(() => {
    submissionInScope(actor, planId);
    if (!may(actor, 'place-legal-hold', { planId })) throw new NotAllowed();
    const hold = { planId, reason, placedBy: actor.personId, placedAt: moment.now };
    const { id } = database().insert(legalHolds).values(hold).returning({ id: legalHolds.id }).get();
    const subject = { kind: 'legal-hold', id };
    recordAudit({ actor: actor.personId, event: 'legal-hold-placed', subject, planId, content: { reason } }, moment);
    return { id };
  });
}

/**
 * Lifts a hold, with the reason why it is no longer needed. It stays on record.
 * @throws NotFound, NotAllowed; Gone when it was lifted before
 */
export function liftLegalHold(actor: Actor, holdId: string, { reason }: WhyInput, moment: Moment): { id: string } {
  return transaction(() => {
    const hold = database().select().from(legalHolds).where(eq(legalHolds.id, holdId)).get();
    if (!hold) throw new NotFound();
    const { planId } = hold;
    submissionInScope(actor, planId);
    if (!may(actor, 'lift-legal-hold', { planId })) throw new NotAllowed();
    if (hold.liftedAt !== null) throw new Gone('This hold was lifted already.');
    const lifted = { liftedBy: actor.personId, liftedAt: moment.now, liftedReason: reason };
    database().update(legalHolds).set(lifted).where(eq(legalHolds.id, holdId)).run();
    const subject = { kind: 'legal-hold', id: holdId };
    recordAudit({ actor: actor.personId, event: 'legal-hold-lifted', subject, planId, content: { reason } }, moment);
    return { id: holdId };
  });
}
