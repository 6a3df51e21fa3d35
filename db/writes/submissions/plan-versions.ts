import { and, eq, inArray } from 'drizzle-orm';
import { database } from '#db/database.ts';
import { type Kept, keptOf, type Laid } from '#db/kept-bytes.ts';
import { isUntouchedSince } from '#db/reads/audit/trail-position.ts';
import { postWordsOf } from '#db/reads/people/post-words.ts';
import { assertMaySeal, type ComposedVersion, composeVersion } from '#db/reads/submissions/sealing.ts';
import { planApprovals, planVersionFiles, planVersions } from '#db/schema/submissions.ts';
import { transaction } from '#db/transaction.ts';
import { recordAudit } from '#db/writes/audit/audit.ts';
import type { Moment } from '#domain/dates/moment.ts';
import type { Actor } from '#domain/policy/actor.ts';
import { NotPossible } from '#domain/policy/refusals.ts';
import { type SealedForm, sealedForms } from '#domain/submissions/submission-words.ts';
import type { SealInput } from '#domain/submissions/submissions.ts';

/** A sealed form as it was rendered: from now on, exactly these bytes. */
export type RenderedFile = { form: SealedForm; mediaType: string; fileName: string; bytes: Uint8Array };

export type SealedVersion = { id: string; number: number; files: { form: SealedForm; sha256: string; size: number }[] };

/**
 * Seals a version of a plan (rules §4): in one transaction, checks that everything still stands as when the forms were rendered,
 * and stores facts, document and the bytes of all six forms with their SHA-256. Its approvals are spent with it. Nothing of it
 * is ever changed again.
 * @param composed what `composeVersion` gave, and the forms were rendered from
 * @param laid facts, document and the bytes of the forms where they were laid down ahead, so that this is done in a moment
 * @throws as `composeVersion` does; NotPossible too when a form is missing or another version was sealed in between
 */
export function sealPlan(
  actor: Actor,
  planId: string,
  input: SealInput,
  composed: ComposedVersion,
  files: readonly RenderedFile[],
  moment: Moment,
  laid?: Laid,
): SealedVersion {
  return transaction(() => {
    assertMaySeal(actor, planId);
    // What no write has touched since it was composed stands: reading 2,400 actions here would hold everybody's writes.
    if (!isUntouchedSince(composed.readAt)) assertSame(composed, composeVersion(actor, planId, input, moment));
    if (sealedForms.some((form) => files.filter((file) => file.form === form).length !== 1)) {
      throw new NotPossible('A document is missing, so nothing was sealed. Try again.');
    }
    const { number, minor, contentHash, facts, document, director, leadMember } = composed;
    const version = database()
      .insert(planVersions)
      .values({
        planId,
        number,
        kind: number === 1 ? 'submission' : 'amendment',
        minor,
        contentHash,
        factsId: keptOf(facts, laid, moment).id,
        documentId: keptOf(document, laid, moment).id,
        note: number === 1 ? '' : input.why,
        directorApprovalId: director.id,
        leadMemberApprovalId: leadMember?.id ?? null,
        sealedBy: actor.personId,
        sealedByPost: postWordsOf(actor.postIds, actor.name),
        sealedAt: moment.now,
        sealedOn: moment.today,
      })
      .returning({ id: planVersions.id })
      .get();
    const stored = files.map(({ bytes, ...file }) => storeFile(version.id, file, keptOf(bytes, laid, moment)));
    const spent = [director.id, ...(leadMember ? [leadMember.id] : [])];
    database()
      .update(planApprovals)
      .set({ sealedAt: moment.now })
      .where(and(eq(planApprovals.planId, planId), inArray(planApprovals.id, spent)))
      .run();
    recordAudit(
      {
        actor: actor.personId,
        event: 'plan-sealed',
        subject: { kind: 'plan-version', id: version.id },
        planId,
        content: { number, minor, why: input.why, contentHash, files: stored },
      },
      moment,
    );
    return { id: version.id, number, files: stored };
  });
}

/** @throws NotPossible when another version would be sealed now than the one whose documents were written */
export function assertSame(composed: ComposedVersion, now: ComposedVersion): void {
  const same =
    now.contentHash === composed.contentHash &&
    now.number === composed.number &&
    now.director.id === composed.director.id &&
    now.leadMember?.id === composed.leadMember?.id;
  if (!same) throw new NotPossible('Something changed while the documents were written, so nothing was sealed.');
}

function storeFile(versionId: string, file: Omit<RenderedFile, 'bytes'>, { id, sha256, size }: Kept) {
  database()
    .insert(planVersionFiles)
    .values({ versionId, ...file, sha256, size, keptId: id })
    .run();
  return { form: file.form, sha256, size };
}
