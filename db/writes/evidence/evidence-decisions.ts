import { eq } from 'drizzle-orm';
import { database } from '#db/database.ts';
import { heldSinceReopened } from '#db/reads/actions/stage-facts.ts';
import { type EvidenceInScope, evidenceInScope } from '#db/reads/evidence/evidence-scope.ts';
import { evidence, evidenceDecisions, evidenceFiles } from '#db/schema/evidence.ts';
import { transaction } from '#db/transaction.ts';
import { recordAudit } from '#db/writes/audit/audit.ts';
import type { Moment } from '#domain/dates/moment.ts';
import type { EvidenceVerdict } from '#domain/evidence/evidence-codes.ts';
import type { Actor } from '#domain/policy/actor.ts';
import { may } from '#domain/policy/policy.ts';
import { Gone, NotAllowed, NotPossible } from '#domain/policy/refusals.ts';
import { selfInvolvement } from '#domain/policy/self-involvement.ts';

function assertStands(evidenceId: string): void {
  const row = database()
    .select({ withdrawnAt: evidence.withdrawnAt })
    .from(evidence)
    .where(eq(evidence.id, evidenceId))
    .get();
  if (row?.withdrawnAt) throw new Gone('This evidence was withdrawn, so its file is no longer given out.');
}

/**
 * Withdraws evidence with a reason. Its row and its file stay; nobody downloads it any more, and it counts for nothing.
 * @throws NotFound, NotAllowed; NotPossible when it was withdrawn before
 */
export function withdrawEvidence(actor: Actor, evidenceId: string, reason: string, moment: Moment): { id: string } {
  return transaction(() => {
    const { planId, ownerPostIds, actionId } = evidenceInScope(actor, evidenceId);
    if (!may(actor, 'withdraw-evidence', { planId, ownerPostIds })) throw new NotAllowed();
    assertStands(evidenceId);
    database()
      .update(evidence)
      .set({ withdrawnBy: actor.personId, withdrawnAt: moment.now, withdrawnReason: reason })
      .where(eq(evidence.id, evidenceId))
      .run();
    const subject = { kind: 'evidence', id: evidenceId };
    const content = { actionId, reason };
    recordAudit({ actor: actor.personId, event: 'evidence-withdrawn', subject, planId, content }, moment);
    return { id: evidenceId };
  });
}

/**
 * Accepts evidence: it shows what it says. Not by whoever attached it or holds the action's post (rules §6).
 * @throws NotFound; NotAllowed with whom to ask; NotPossible when it was withdrawn, or stands as accepted already
 */
export function acceptEvidence(actor: Actor, evidenceId: string, reason: string, moment: Moment): { id: string } {
  return decide(actor, evidenceId, 'accepted', reason, moment);
}

/**
 * Rejects evidence with a reason: an action needs another piece before it is delivered. Decided again, the latest counts.
 * @throws as `acceptEvidence` does
 */
export function rejectEvidence(actor: Actor, evidenceId: string, reason: string, moment: Moment): { id: string } {
  return decide(actor, evidenceId, 'rejected', reason, moment);
}

function latestOn(evidenceId: string): EvidenceVerdict | undefined {
  return database()
    .select({ decision: evidenceDecisions.decision })
    .from(evidenceDecisions)
    .where(eq(evidenceDecisions.evidenceId, evidenceId))
    .all()
    .at(-1)?.decision;
}

function assertMayDecide(actor: Actor, scope: EvidenceInScope, verb: 'accept-evidence' | 'reject-evidence'): void {
  const { planId, ownerPostIds, addedBy, actionId } = scope;
  const subject = { planId, ownerPostIds, authorId: addedBy, heldSinceReopenedBy: heldSinceReopened(actionId) };
  if (may(actor, verb, subject)) return;
  const couldOtherwise = may(actor, verb, { planId });
  throw new NotAllowed((couldOtherwise && selfInvolvement(verb, actor, subject)) || undefined);
}

function decide(actor: Actor, evidenceId: string, decision: EvidenceVerdict, reason: string, moment: Moment) {
  return transaction(() => {
    const scope = evidenceInScope(actor, evidenceId);
    assertMayDecide(actor, scope, decision === 'accepted' ? 'accept-evidence' : 'reject-evidence');
    assertStands(evidenceId);
    if (latestOn(evidenceId) === decision) throw new NotPossible(`This evidence was ${decision} already.`);
    database()
      .insert(evidenceDecisions)
      .values({ evidenceId, decision, reason, decidedBy: actor.personId, decidedAt: moment.now })
      .run();
    const subject = { kind: 'evidence', id: evidenceId };
    const content = { actionId: scope.actionId, reason };
    const entry = { actor: actor.personId, event: `evidence-${decision}`, subject, planId: scope.planId, content };
    recordAudit(entry, moment);
    return { id: evidenceId };
  });
}

export type FileToSend = { sha256: string; size: number; mediaType: string; fileName: string };

/**
 * Lets somebody download a file, and says so in the trail: who, what, when (assurance SEC-12, DP-10).
 * @throws NotFound, also for a link; NotPossible when it was withdrawn, or waits for the virus check
 */
export function downloadEvidence(actor: Actor, evidenceId: string, moment: Moment): FileToSend {
  return transaction(() => {
    const { planId, actionId } = evidenceInScope(actor, evidenceId);
    assertStands(evidenceId);
    const found = database()
      .select({ file: evidenceFiles, fileName: evidence.fileName })
      .from(evidence)
      .innerJoin(evidenceFiles, eq(evidenceFiles.sha256, evidence.fileSha256))
      .where(eq(evidence.id, evidenceId))
      .get();
    if (!found) throw new NotPossible('This evidence is a link: there is no file to download.');
    if (found.file.scan === 'quarantined') {
      throw new NotPossible('This file waits for the virus check. Try again later, or ask your administrator.');
    }
    const { sha256, size, mediaType } = found.file;
    const subject = { kind: 'evidence', id: evidenceId };
    const entry = {
      actor: actor.personId,
      event: 'evidence-downloaded',
      subject,
      planId,
      content: { actionId, sha256 },
    };
    recordAudit(entry, moment);
    return { sha256, size, mediaType, fileName: found.fileName ?? 'Evidence' };
  });
}

/** Lets a file go that waited for the virus check, once the scanner found nothing in it. For the job that asks again. */
export function releaseEvidenceFile(sha256: string, moment: Moment): void {
  transaction(() => {
    database().update(evidenceFiles).set({ scan: 'clean' }).where(eq(evidenceFiles.sha256, sha256)).run();
    const subject = { kind: 'evidence-file', id: sha256 };
    recordAudit({ actor: 'system', event: 'evidence-file-released', subject }, moment);
  });
}
