import { and, asc, desc, eq, inArray, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/sqlite-core';
import { database } from '#db/database.ts';
import { keptText, withBytes } from '#db/kept-bytes.ts';
import { submissionInScope, versionInScope } from '#db/reads/submissions/submission-scope.ts';
import { ofstedAnswers, planApprovals, planSendings, planVersionFiles, planVersions } from '#db/schema/submissions.ts';
import type { Actor } from '#domain/policy/actor.ts';
import { NotFound } from '#domain/policy/refusals.ts';
import { type SealedForm, sealedForms, type VersionKind } from '#domain/submissions/submission-words.ts';

export type SealedFileRow = { form: SealedForm; fileName: string; sha256: string; size: number };
export type ApprovalRow = { postTitle: string; approvedAt: string };
export type TakenBack = { takenBackReason: string | null; takenBackAt: string | null };
export type AnswerRow = TakenBack & { id: string; answeredOn: string; reflects: boolean; words: string };
export type SendingRow = TakenBack & {
  id: string;
  sentOn: string;
  sentTo: string;
  how: string;
  note: string;
  answers: AnswerRow[];
};
export type VersionRow = {
  id: string;
  number: number;
  kind: VersionKind;
  minor: boolean;
  note: string;
  contentHash: string;
  sealedOn: string;
  sealedAt: string;
  sealedByPost: string;
  director: ApprovalRow;
  leadMember: ApprovalRow | null;
  files: SealedFileRow[];
  sendings: SendingRow[];
};

function filesOf(versionIds: string[]) {
  const { versionId, form, fileName, sha256, size } = planVersionFiles;
  const rows = database()
    .select({ versionId, form, fileName, sha256, size })
    .from(planVersionFiles)
    .where(inArray(versionId, versionIds))
    .all();
  return Map.groupBy(rows, (row) => row.versionId);
}

function sendingsOf(versionIds: string[]) {
  const sent = database()
    .select()
    .from(planSendings)
    .where(inArray(planSendings.versionId, versionIds))
    .orderBy(asc(planSendings.sentOn), asc(planSendings.recordedAt))
    .all();
  const answers = database()
    .select()
    .from(ofstedAnswers)
    .where(
      inArray(
        ofstedAnswers.sendingId,
        sent.map(({ id }) => id),
      ),
    )
    .orderBy(asc(ofstedAnswers.recordedAt))
    .all();
  const bySending = Map.groupBy(answers, (answer) => answer.sendingId);
  return Map.groupBy(
    sent.map(({ id, versionId, sentOn, sentTo, how, note, takenBackReason, takenBackAt }) => ({
      ...{ id, versionId, sentOn, sentTo, how, note, takenBackReason, takenBackAt },
      answers: (bySending.get(id) ?? []).map((answer) => ({
        id: answer.id,
        answeredOn: answer.answeredOn,
        reflects: answer.reflects,
        words: answer.words,
        takenBackReason: answer.takenBackReason,
        takenBackAt: answer.takenBackAt,
      })),
    })),
    ({ versionId }) => versionId,
  );
}

/** Every sealed version of a plan, newest first, with its files, sendings and answers. For callers that have checked the scope. */
export function listVersions(planId: string): VersionRow[] {
  const director = alias(planApprovals, 'director');
  const leadMember = alias(planApprovals, 'lead_member');
  const rows = database()
    .select({
      id: planVersions.id,
      number: planVersions.number,
      kind: planVersions.kind,
      minor: planVersions.minor,
      note: planVersions.note,
      contentHash: planVersions.contentHash,
      sealedOn: planVersions.sealedOn,
      sealedAt: planVersions.sealedAt,
      sealedByPost: planVersions.sealedByPost,
      director: { postTitle: director.postTitle, approvedAt: director.approvedAt },
      leadMember: { postTitle: leadMember.postTitle, approvedAt: leadMember.approvedAt },
    })
    .from(planVersions)
    .innerJoin(director, eq(director.id, planVersions.directorApprovalId))
    .leftJoin(leadMember, eq(leadMember.id, planVersions.leadMemberApprovalId))
    .where(eq(planVersions.planId, planId))
    .orderBy(desc(planVersions.number))
    .all();
  if (rows.length === 0) return [];
  const ids = rows.map(({ id }) => id);
  const [files, sendings] = [filesOf(ids), sendingsOf(ids)];
  return rows.map((row) => ({
    ...row,
    files: (files.get(row.id) ?? [])
      .map(({ versionId: _, ...file }) => file)
      .sort((one, other) => sealedForms.indexOf(one.form) - sealedForms.indexOf(other.form)),
    sendings: (sendings.get(row.id) ?? []).map(({ versionId: _, ...sending }) => sending),
  }));
}

/** One sealed version with what became of it, under the title it was sealed with. @throws NotFound */
export function getVersionPage(actor: Actor, planId: string, number: number) {
  submissionInScope(actor, planId);
  const versions = listVersions(planId);
  const version = versions.find((row) => row.number === number);
  if (!version) throw new NotFound();
  const sealed = database()
    .select({ title: sql<string>`json_extract(${keptText(planVersions.factsId)}, '$.plan.title')` })
    .from(planVersions)
    .where(eq(planVersions.id, version.id))
    .get();
  return { version, title: sealed?.title ?? '', latest: versions[0]?.number ?? number };
}

/** The stored bytes of a sealed version in one form. @throws NotFound for an unknown form too */
export function getVersionFile(actor: Actor, versionId: string, form: string) {
  const { id } = versionInScope(actor, versionId);
  const known = sealedForms.find((code) => code === form);
  if (!known) throw new NotFound();
  const { fileName, mediaType, sha256, keptId } = planVersionFiles;
  const file = database()
    .select({ fileName, mediaType, sha256, keptId })
    .from(planVersionFiles)
    .where(and(eq(planVersionFiles.versionId, id), eq(planVersionFiles.form, known)))
    .get();
  if (!file) throw new NotFound();
  return withBytes(file);
}
