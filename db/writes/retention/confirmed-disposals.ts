import { createHash } from 'node:crypto';
import { and, eq, inArray, isNull, sql } from 'drizzle-orm';
import { database } from '#db/database.ts';
import { certificateOf } from '#db/reads/retention/certificates.ts';
import { disposalFactsOf } from '#db/reads/retention/disposal-facts.ts';
import { type DisposalRow, disposalInScope } from '#db/reads/retention/disposals.ts';
import { workingRecord } from '#db/reads/retention/working-record.ts';
import { consultationDrafts } from '#db/schema/consultation.ts';
import { evidenceFiles } from '#db/schema/evidence.ts';
import { inspectorLinks } from '#db/schema/inspector-links.ts';
import { routings } from '#db/schema/panels.ts';
import { actions } from '#db/schema/plans.ts';
import { planDisposals } from '#db/schema/retention.ts';
import { transaction } from '#db/transaction.ts';
import { forget } from '#db/unused-bytes.ts';
import { recordAudit } from '#db/writes/audit/audit.ts';
import { redactContentsOfPlan } from '#db/writes/audit/redaction.ts';
import type { Moment } from '#domain/dates/moment.ts';
import { canonical } from '#domain/plans/plan-content.ts';
import type { Actor } from '#domain/policy/actor.ts';
import { may } from '#domain/policy/policy.ts';
import { Gone, NotAllowed } from '#domain/policy/refusals.ts';
import { selfInvolvement } from '#domain/policy/self-involvement.ts';
import { assertDisposable } from '#domain/retention/retention.ts';

export type DisposedPlan = {
  id: string;
  planId: string;
  certificateSha256: string;
  /** Contents that lie on disk without a row from now on: `leaveNothingBehind` takes them away once this is committed. */
  files: string[];
};

/**
 * Disposes of a plan's working record, as a second person's word on a proposal (assurance DP-09; decision 28): its rows go, its actions
 * keep their numbers and lose their words, its files lose their rows, and the trail loses what it told of them. What was sealed, sent,
 * published, frozen and resolved stays, and a certificate says what went.
 * @throws NotFound; NotAllowed, with why to who proposed it; Gone when it has had its end; NotPossible naming what stands in the way since
 */
export function confirmDisposal(actor: Actor, disposalId: string, moment: Moment): DisposedPlan {
  return transaction(() => {
    const disposal = disposalInScope(actor, disposalId);
    const { planId } = disposal;
    const subject = { planId, proposedById: disposal.proposedBy };
    if (!may(actor, 'confirm-disposal', subject)) {
      throw new NotAllowed(selfInvolvement('confirm-disposal', actor, subject) ?? undefined);
    }
    if (disposal.confirmedAt !== null || disposal.endedAt !== null) throw new Gone('This proposal has ended already.');
    assertDisposable(disposalFactsOf(planId), moment.today);
    const { sha256, files } = certify(disposal, actor, moment);
    const drafted = bytesOfDrafts(planId);
    for (const { table, of } of workingRecord) database().delete(table).where(of(planId)).run();
    for (const keptId of drafted) forget(keptId);
    emptyActions(planId);
    forgetFiles(files);
    endSharing(planId, actor, moment);
    redactContentsOfPlan(planId);
    const told = { kind: 'plan-disposal', id: disposalId };
    const content = { certificateSha256: sha256 };
    recordAudit({ actor: actor.personId, event: 'plan-disposed', subject: told, planId, content }, moment);
    return { id: disposalId, planId, certificateSha256: sha256, files };
  });
}

/** Writes the certificate; from here on the triggers let the rows of this plan go. */
function certify(disposal: DisposalRow, actor: Actor, moment: Moment): { sha256: string; files: string[] } {
  const certificate = certificateOf(disposal, actor, moment);
  const sha256 = createHash('sha256').update(canonical(certificate)).digest('hex');
  database()
    .update(planDisposals)
    .set({ confirmedBy: actor.personId, confirmedAt: moment.now, certificate, certificateSha256: sha256 })
    .where(eq(planDisposals.id, disposal.id))
    .run();
  return { sha256, files: certificate.files.map((file) => file.sha256) };
}

/** Panels' questions and the items of their reports go on referring to an action by its number; its words and posts are gone. */
function emptyActions(planId: string): void {
  database()
    .update(actions)
    .set({
      title: sql`'Action ' || ${actions.ref} || ', disposed of'`,
      ...{ outcome: '', successMeasure: '', partnerBody: null, ownerPostId: null, deputyPostId: null },
    })
    .where(eq(actions.planId, planId))
    .run();
}

/** What consultation drafts point to: their bytes go once nothing does any more. */
function bytesOfDrafts(planId: string): string[] {
  const { factsId, documentId } = consultationDrafts;
  const drafts = database()
    .select({ factsId, documentId })
    .from(consultationDrafts)
    .where(eq(consultationDrafts.planId, planId))
    .all();
  return drafts.flatMap((draft) => [draft.factsId, draft.documentId]);
}

function forgetFiles(files: readonly string[]): void {
  if (files.length === 0) return;
  database()
    .delete(evidenceFiles)
    .where(inArray(evidenceFiles.sha256, [...files]))
    .run();
}

/** Nothing of it goes to a panel any more, and no link opens it. What went before stays on record. */
function endSharing(planId: string, actor: Actor, moment: Moment): void {
  database()
    .update(routings)
    .set({ endedBy: actor.personId, endedAt: moment.now })
    .where(and(eq(routings.planId, planId), isNull(routings.endedAt)))
    .run();
  database()
    .update(inspectorLinks)
    .set({ revokedBy: actor.personId, revokedAt: moment.now })
    .where(and(eq(inspectorLinks.planId, planId), isNull(inspectorLinks.revokedAt)))
    .run();
}
