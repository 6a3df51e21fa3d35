import { sql } from 'drizzle-orm';
import { check, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { reportCopies, reportForms } from '#domain/panels/panel-words.ts';
import { isDate, isSaid, oneOf } from './checks.ts';
import { id } from './columns.ts';
import { keptBytes } from './kept-bytes.ts';
import { panelReports } from './panel-reports.ts';
import { people } from './people.ts';

/** A panel report as it was worded when it was frozen. Never changed, never deleted: pages and downloads read only this. */
export const frozenReports = sqliteTable(
  'frozen_reports',
  {
    id: id(),
    reportId: text()
      .notNull()
      .unique()
      .references(() => panelReports.id),
    contentHash: text().notNull(),
    /** As JSON, whole. */
    documentId: text()
      .notNull()
      .references(() => keptBytes.id),
    /** Composed without a byte of what is exempt. */
    publicDocumentId: text()
      .notNull()
      .references(() => keptBytes.id),
    holdsExempt: integer({ mode: 'boolean' }).notNull(),
    frozenBy: text()
      .notNull()
      .references(() => people.id),
    frozenByPost: text().notNull(),
    frozenAt: text().notNull(),
    frozenOn: text().notNull(),
  },
  (table) => [isDate('frozen_reports_on', table.frozenOn), isSaid('frozen_reports_post_said', table.frozenByPost)],
);

/** The bytes of a frozen report, of each copy in each form; downloads serve these. Never changed, never deleted. */
export const frozenReportFiles = sqliteTable(
  'frozen_report_files',
  {
    frozenReportId: text()
      .notNull()
      .references(() => frozenReports.id),
    copy: text({ enum: reportCopies }).notNull(),
    form: text({ enum: reportForms }).notNull(),
    mediaType: text().notNull(),
    fileName: text().notNull(),
    sha256: text().notNull(),
    size: integer().notNull(),
    keptId: text()
      .notNull()
      .references(() => keptBytes.id),
  },
  (table) => [
    primaryKey({ columns: [table.frozenReportId, table.copy, table.form] }),
    oneOf('frozen_report_files_copy', table.copy, reportCopies),
    oneOf('frozen_report_files_form', table.form, reportForms),
    check('frozen_report_files_sha256', sql`length(${table.sha256}) = 64`),
  ],
);

/** From then on the panel reads it. Taken off again with a reason where it must be; the row stays, and so does the report. */
export const reportPublications = sqliteTable(
  'report_publications',
  {
    frozenReportId: text()
      .primaryKey()
      .references(() => frozenReports.id),
    publishedBy: text()
      .notNull()
      .references(() => people.id),
    publishedAt: text().notNull(),
    publishedOn: text().notNull(),
    retractedReason: text(),
    retractedBy: text().references(() => people.id),
    retractedAt: text(),
  },
  (table) => [
    isDate('report_publications_on', table.publishedOn),
    check(
      'report_publications_retracted_whole',
      sql`(${table.retractedAt} is null) = (${table.retractedReason} is null) and (${table.retractedAt} is null) = (${table.retractedBy} is null)`,
    ),
  ],
);
