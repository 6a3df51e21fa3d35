import { createHash, createHmac } from 'node:crypto';
import { desc, sql } from 'drizzle-orm';
import { database } from '#db/database.ts';
import { prepared } from '#db/prepared.ts';
import { lastTouchOf } from '#db/reads/audit/trail-position.ts';
import { auditContents, auditEvents } from '#db/schema/audit.ts';
import { keyFor } from '#db/secrets.ts';
import { transaction } from '#db/transaction.ts';
import { type VoidedSignOff, voidSignOffs, voidSignOffsBut } from '#db/writes/panel-reports/sign-off-voiding.ts';
import { type VoidedApproval, voidAllBut, voidApprovals } from '#db/writes/submissions/approval-voiding.ts';
import type { Moment } from '#domain/dates/moment.ts';

/** What happened, in the past tense: `action-created`, `update-cleared`. */
export type AuditEntry = {
  actor: string;
  event: string;
  subject: { kind: string; id: string };
  planId?: string | null;
  /** What was written, as plain JSON: enough to tell the story, never a secret. */
  content?: unknown;
};

export type ChainedFields = {
  seq: number;
  at: string;
  actor: string;
  event: string;
  subjectKind: string;
  subjectId: string;
  planId: string | null;
  contentHash: string;
};

export const CHAIN_START = 'seventy-audit-1';

/** The seal of one row: HMAC-SHA-256 over the seal before it and every field of its own (assurance SEC-21). */
export function macOf(before: string, row: ChainedFields, key: Buffer): string {
  const fields = [row.seq, row.at, row.actor, row.event, row.subjectKind, row.subjectId, row.planId, row.contentHash];
  return createHmac('sha256', key)
    .update(JSON.stringify([before, ...fields]))
    .digest('base64url');
}

export function hashOf(content: string): string {
  return createHash('sha256').update(content).digest('base64url');
}

/**
 * Adds one row to the audit trail, in the transaction that is open on the database: if this fails, the write it tells
 * of is undone with it. Approvals of a plan whose content the write changed are voided with it, and told of. Where none is open (a refusal, a sign-in of the library's) it makes one of its own, so that no
 * end of the process leaves a row without its content.
 */
export function recordAudit(entry: AuditEntry, moment: Moment): void {
  if (database().$client.inTransaction) addRows(entry, moment);
  else transaction(() => addRows(entry, moment));
}

function addRows(entry: AuditEntry, moment: Moment): void {
  addRow(entry, moment);
  addVoidings(voidApprovals(entry, moment), entry.actor, moment);
  addVoidedSignOffs(voidSignOffs(entry, moment), entry.actor, moment);
}

function addVoidings(voided: readonly VoidedApproval[], actor: string, moment: Moment): void {
  for (const { id, planId, capacity, because } of voided) {
    const subject = { kind: 'plan-approval', id };
    addRow({ actor, event: 'approval-voided', subject, planId, content: { capacity, because } }, moment);
  }
}

function addVoidedSignOffs(voided: readonly VoidedSignOff[], actor: string, moment: Moment): void {
  for (const { reportId, kind, because } of voided) {
    const subject = { kind: 'panel-report', id: reportId };
    addRow({ actor, event: 'report-sign-off-voided', subject, content: { kind, because } }, moment);
  }
}

/** The same as `voidOutdatedApprovals` of a large panel report, once it has been composed again beside. */
export function voidOutdatedSignOffs(
  reportId: string,
  read: { contentHash: string; readAt: number },
  moment: Moment,
): void {
  transaction(() => {
    const told = lastTouchOf({ kind: 'panel-report', id: reportId }, null, read.readAt);
    addVoidedSignOffs(voidSignOffsBut(reportId, read.contentHash, told, moment), told.actor, moment);
  });
}

/**
 * Voids the approvals of a large plan that a write changed, once the plan has been read again beside: with the same row of the
 * trail as `recordAudit` adds for a small one. Nothing, when they stand on what was read.
 * @param read the hash of the content, and where the trail ended when it was read
 */
export function voidOutdatedApprovals(
  planId: string,
  read: { contentHash: string; readAt: number },
  moment: Moment,
): void {
  transaction(() => {
    const told = lastTouchOf({ kind: 'plan', id: planId }, planId, read.readAt);
    addVoidings(voidAllBut(planId, read.contentHash, told, moment), told.actor, moment);
  });
}

const lastRow = prepared((db) =>
  db
    .select({ seq: auditEvents.seq, mac: auditEvents.mac })
    .from(auditEvents)
    .orderBy(desc(auditEvents.seq))
    .limit(1)
    .prepare(),
);

const given = sql.placeholder;

const newRow = prepared((db) =>
  db
    .insert(auditEvents)
    .values({
      seq: given('seq'),
      at: given('at'),
      actor: given('actor'),
      event: given('event'),
      subjectKind: given('subjectKind'),
      subjectId: given('subjectId'),
      planId: given('planId'),
      contentHash: given('contentHash'),
      mac: given('mac'),
    })
    .prepare(),
);

const newContent = prepared((db) =>
  db
    .insert(auditContents)
    .values({ seq: given('seq'), content: given('content') })
    .prepare(),
);

function addRow(entry: AuditEntry, moment: Moment): void {
  const last = lastRow().get();
  const content = JSON.stringify(entry.content ?? null);
  const row: ChainedFields = {
    seq: (last?.seq ?? 0) + 1,
    at: moment.clock,
    actor: entry.actor,
    event: entry.event,
    subjectKind: entry.subject.kind,
    subjectId: entry.subject.id,
    planId: entry.planId ?? null,
    contentHash: hashOf(content),
  };
  newRow().run({ ...row, mac: macOf(last?.mac ?? CHAIN_START, row, keyFor('audit')) });
  newContent().run({ seq: row.seq, content });
}
