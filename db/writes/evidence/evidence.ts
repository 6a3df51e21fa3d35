import { and, count, eq, gte, isNull, sum } from 'drizzle-orm';
import { database } from '#db/database.ts';
import { assertMayAttach } from '#db/reads/evidence/evidence-scope.ts';
import { evidence, evidenceFiles } from '#db/schema/evidence.ts';
import { measures } from '#db/schema/measures.ts';
import { milestones } from '#db/schema/plans.ts';
import { progressUpdates } from '#db/schema/progress-updates.ts';
import { transaction } from '#db/transaction.ts';
import { recordAudit } from '#db/writes/audit/audit.ts';
import type { Moment } from '#domain/dates/moment.ts';
import { type EvidenceFileInput, type EvidenceLinkInput, refusedEvidenceDates } from '#domain/evidence/evidence.ts';
import type { FileScan } from '#domain/evidence/evidence-codes.ts';
import type { Actor } from '#domain/policy/actor.ts';
import { type FieldError, NotValid, TooMany } from '#domain/policy/refusals.ts';

/** A file that lies in its place on disk already (assurance REL-04: the file before its row). */
export type StoredFile = { sha256: string; size: number; mediaType: string; scan: FileScan; fileName: string };

/** So much one person attaches in a day (assurance SEC-17). */
const MOST_A_DAY = { pieces: 200, bytes: 2 * 1024 * 1024 * 1024 };
const DAY = 24 * 60 * 60 * 1000;

function assertNotTooMuch(actor: Actor, size: number, moment: Moment): void {
  const since = new Date(Date.parse(moment.now) - DAY).toISOString();
  const today = database()
    .select({ pieces: count(), bytes: sum(evidenceFiles.size).mapWith(Number) })
    .from(evidence)
    .leftJoin(evidenceFiles, eq(evidenceFiles.sha256, evidence.fileSha256))
    .where(and(eq(evidence.addedBy, actor.personId), gte(evidence.addedAt, since)))
    .get();
  if ((today?.pieces ?? 0) >= MOST_A_DAY.pieces || (today?.bytes ?? 0) + size > MOST_A_DAY.bytes) {
    throw new TooMany('You have attached as much as one person can in a day. Attach the rest tomorrow.', 3600);
  }
}

type About = Pick<EvidenceFileInput, 'measureId' | 'milestoneId' | 'progressUpdateId' | 'datedOn' | 'expiresOn'>;

/** What the evidence is said to support must be of this plan, or of this action. */
function assertValid(planId: string, actionId: string, about: About, moment: Moment): void {
  const refused: FieldError[] = refusedEvidenceDates(about, moment.today);
  const { measureId, milestoneId, progressUpdateId } = about;
  if (measureId !== null) {
    const found = database().select({ planId: measures.planId }).from(measures).where(eq(measures.id, measureId)).get();
    if (found?.planId !== planId) refused.push({ field: 'measureId', words: 'Choose a measure of this plan' });
  }
  if (milestoneId !== null) {
    const found = database()
      .select({ actionId: milestones.actionId })
      .from(milestones)
      .where(eq(milestones.id, milestoneId))
      .get();
    if (found?.actionId !== actionId)
      refused.push({ field: 'milestoneId', words: 'Choose a milestone of this action' });
  }
  if (progressUpdateId !== null) {
    const found = database()
      .select({ actionId: progressUpdates.actionId })
      .from(progressUpdates)
      .where(eq(progressUpdates.id, progressUpdateId))
      .get();
    if (found?.actionId !== actionId) {
      refused.push({ field: 'progressUpdateId', words: 'Choose an update of this action' });
    }
  }
  if (refused.length > 0) throw new NotValid(refused);
}

function sameOn(actionId: string, what: { sha256: string } | { url: string }): { id: string } | undefined {
  const same = 'sha256' in what ? eq(evidence.fileSha256, what.sha256) : eq(evidence.url, what.url);
  return database()
    .select({ id: evidence.id })
    .from(evidence)
    .where(and(eq(evidence.actionId, actionId), same, isNull(evidence.withdrawnAt)))
    .get();
}

export type Attached = { id: string; already: boolean; quarantined: boolean };

/**
 * Shows a file as evidence of an action (rules §6). The file lies on disk already, once for all who show it; the same file
 * twice on one action is told, not added again.
 * @throws NotFound, NotAllowed, NotPossible for an action that is closed or withdrawn; NotValid for a date in the future or
 *   what is not of this action; TooMany past 200 pieces or 2 GB in a day
 */
export function attachEvidenceFile(
  actor: Actor,
  actionId: string,
  input: EvidenceFileInput,
  stored: StoredFile,
  moment: Moment,
): Attached {
  return transaction(() => {
    const { planId } = assertMayAttach(actor, actionId);
    const { sha256, size, mediaType, fileName } = stored;
    const before = sameOn(actionId, { sha256 });
    if (before) return { ...before, already: true, quarantined: false };
    assertNotTooMuch(actor, size, moment);
    assertValid(planId, actionId, input, moment);
    const file = { sha256, size, mediaType, scan: stored.scan, storedAt: moment.now };
    database().insert(evidenceFiles).values(file).onConflictDoNothing().run();
    const added = { kind: 'file' as const, fileSha256: sha256, fileName, addedBy: actor.personId, addedAt: moment.now };
    const row = database()
      .insert(evidence)
      .values({ actionId, planId, ...input, ...added })
      .returning({ id: evidence.id })
      .get();
    const content = { actionId, ...input, fileName, sha256, size, mediaType, scan: stored.scan };
    const subject = { kind: 'evidence', id: row.id };
    recordAudit({ actor: actor.personId, event: 'evidence-attached', subject, planId, content }, moment);
    return { ...row, already: false, quarantined: stored.scan === 'quarantined' };
  });
}

/**
 * Shows a page of the web as evidence. The address is kept and shown, never fetched (assurance SEC-15).
 * @throws as `attachEvidenceFile` does
 */
export function attachEvidenceLink(actor: Actor, actionId: string, input: EvidenceLinkInput, moment: Moment): Attached {
  return transaction(() => {
    const { planId } = assertMayAttach(actor, actionId);
    const before = sameOn(actionId, { url: input.url });
    if (before) return { ...before, already: true, quarantined: false };
    assertNotTooMuch(actor, 0, moment);
    assertValid(planId, actionId, input, moment);
    const row = database()
      .insert(evidence)
      .values({ actionId, planId, kind: 'link', ...input, addedBy: actor.personId, addedAt: moment.now })
      .returning({ id: evidence.id })
      .get();
    const subject = { kind: 'evidence', id: row.id };
    const content = { actionId, ...input };
    recordAudit({ actor: actor.personId, event: 'evidence-attached', subject, planId, content }, moment);
    return { ...row, already: false, quarantined: false };
  });
}
