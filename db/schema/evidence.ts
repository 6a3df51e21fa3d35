import { sql } from 'drizzle-orm';
import { check, index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { evidenceKinds, evidenceVerdicts, fileScans } from '#domain/evidence/evidence-codes.ts';
import { isDate, isSaid, oneOf } from './checks.ts';
import { id } from './columns.ts';
import { measures } from './measures.ts';
import { people } from './people.ts';
import { actions, milestones, plans } from './plans.ts';
import { progressUpdates } from './progress-updates.ts';

/** What lies in `DATA_DIR/evidence`: each content once, named by its SHA-256, on disk before its row (assurance REL-04). */
export const evidenceFiles = sqliteTable(
  'evidence_files',
  {
    sha256: text().primaryKey(),
    size: integer().notNull(),
    /** Told by the content, never by what was sent. */
    mediaType: text().notNull(),
    scan: text({ enum: fileScans }).notNull().default('not-scanned'),
    storedAt: text().notNull(),
  },
  (table) => [
    oneOf('evidence_files_scan', table.scan, fileScans),
    check('evidence_files_sha256', sql`length(${table.sha256}) = 64 and ${table.sha256} not glob '*[^0-9a-f]*'`),
    check('evidence_files_not_empty', sql`${table.size} > 0`),
  ],
);

/** A file or a link that shows what an action did. Its words are never changed; it can be withdrawn with a reason. */
export const evidence = sqliteTable(
  'evidence',
  {
    id: id(),
    actionId: text()
      .notNull()
      .references(() => actions.id),
    planId: text()
      .notNull()
      .references(() => plans.id),
    kind: text({ enum: evidenceKinds }).notNull(),
    title: text().notNull(),
    whatItShows: text().notNull().default(''),
    /** The evidence's own date, not that of the upload. */
    datedOn: text(),
    expiresOn: text(),
    measureId: text().references(() => measures.id),
    milestoneId: text().references(() => milestones.id, { onDelete: 'set null' }),
    progressUpdateId: text().references(() => progressUpdates.id),
    fileSha256: text().references(() => evidenceFiles.sha256),
    /** As sent, without folders, control characters or direction marks. Only ever shown. */
    fileName: text(),
    url: text(),
    addedBy: text()
      .notNull()
      .references(() => people.id),
    addedAt: text().notNull(),
    withdrawnBy: text().references(() => people.id),
    withdrawnAt: text(),
    withdrawnReason: text(),
  },
  (table) => [
    oneOf('evidence_kind', table.kind, evidenceKinds),
    isSaid('evidence_titled', table.title),
    isDate('evidence_dated', table.datedOn),
    isDate('evidence_expires', table.expiresOn),
    check(
      'evidence_file_or_link',
      sql`case ${table.kind} when 'file' then ${table.fileSha256} is not null and ${table.fileName} is not null and ${table.url} is null else ${table.url} is not null and ${table.fileSha256} is null and ${table.fileName} is null end`,
    ),
    check(
      'evidence_withdrawn_with_reason',
      sql`(${table.withdrawnAt} is null and ${table.withdrawnBy} is null and ${table.withdrawnReason} is null) or (${table.withdrawnAt} is not null and ${table.withdrawnBy} is not null and length(trim(${table.withdrawnReason}, char(9, 10, 13, 32))) > 0)`,
    ),
    index('evidence_action').on(table.actionId),
    index('evidence_plan').on(table.planId),
    index('evidence_file').on(table.fileSha256),
  ],
);

/** What a checker or plan lead thought of it. One after another; the latest counts, and the earlier ones stay. */
export const evidenceDecisions = sqliteTable(
  'evidence_decisions',
  {
    id: id(),
    evidenceId: text()
      .notNull()
      .references(() => evidence.id),
    decision: text({ enum: evidenceVerdicts }).notNull(),
    reason: text().notNull().default(''),
    decidedBy: text()
      .notNull()
      .references(() => people.id),
    decidedAt: text().notNull(),
  },
  (table) => [
    oneOf('evidence_decisions_decision', table.decision, evidenceVerdicts),
    check(
      'evidence_decisions_rejection_says_why',
      sql`${table.decision} = 'accepted' or length(trim(${table.reason}, char(9, 10, 13, 32))) > 0`,
    ),
    index('evidence_decisions_evidence').on(table.evidenceId),
  ],
);
