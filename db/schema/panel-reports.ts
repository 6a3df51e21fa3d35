import { sql } from 'drizzle-orm';
import {
  type AnySQLiteColumn,
  check,
  integer,
  primaryKey,
  sqliteTable,
  text,
  uniqueIndex,
} from 'drizzle-orm/sqlite-core';
import { reportParts, reportSignOffKinds } from '#domain/panels/panel-words.ts';
import { isSaid, oneOf } from './checks.ts';
import { id, version } from './columns.ts';
import { recommendations } from './inspections.ts';
import { meetings } from './meetings.ts';
import { panels } from './panels.ts';
import { people } from './people.ts';
import { actions } from './plans.ts';

/** A report to one panel for one meeting: composed from what was cleared since the panel last met. */
export const panelReports = sqliteTable(
  'panel_reports',
  {
    id: id(),
    panelId: text()
      .notNull()
      .references(() => panels.id),
    meetingId: text()
      .notNull()
      .references(() => meetings.id),
    /** Of this panel's reports, from 1. */
    number: integer().notNull(),
    /** The frozen report that this one corrects; null for the first of a meeting. */
    correctsId: text().references((): AnySQLiteColumn => panelReports.id),
    /** Why it was corrected. */
    correctionReason: text(),
    title: text().notNull(),
    startedBy: text()
      .notNull()
      .references(() => people.id),
    startedAt: text().notNull(),
    version: version(),
  },
  (table) => [
    isSaid('panel_reports_titled', table.title),
    check('panel_reports_from_one', sql`${table.number} >= 1`),
    check(
      'panel_reports_correction_says_why',
      sql`(${table.correctsId} is null) = (${table.correctionReason} is null)`,
    ),
    uniqueIndex('panel_reports_number').on(table.panelId, table.number),
    uniqueIndex('panel_reports_one_a_meeting').on(table.meetingId).where(sql`${table.correctsId} is null`),
    uniqueIndex('panel_reports_corrected_once').on(table.correctsId).where(sql`${table.correctsId} is not null`),
  ],
);

/** The number of an action under a recommendation, in every report to one panel: given once, never another's. */
export const panelItems = sqliteTable(
  'panel_items',
  {
    panelId: text()
      .notNull()
      .references(() => panels.id),
    recommendationId: text()
      .notNull()
      .references(() => recommendations.id),
    actionId: text()
      .notNull()
      .references(() => actions.id),
    number: integer().notNull(),
    givenAt: text().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.panelId, table.recommendationId, table.actionId] }),
    uniqueIndex('panel_items_number').on(table.panelId, table.number),
  ],
);

/** The officer's covering words of one part of a report. Figures and tables have no row: they cannot be typed over. */
export const panelReportTexts = sqliteTable(
  'panel_report_texts',
  {
    id: id(),
    reportId: text()
      .notNull()
      .references(() => panelReports.id),
    part: text({ enum: reportParts }).notNull(),
    text: text().notNull(),
    writtenBy: text()
      .notNull()
      .references(() => people.id),
    writtenAt: text().notNull(),
    version: version(),
  },
  (table) => [
    oneOf('panel_report_texts_part', table.part, reportParts),
    uniqueIndex('panel_report_texts_once').on(table.reportId, table.part),
  ],
);

/** The headings of one panel's reports in its own order and words; a panel without rows has the standard ones. */
export const panelReportHeadings = sqliteTable(
  'panel_report_headings',
  {
    panelId: text()
      .notNull()
      .references(() => panels.id),
    part: text({ enum: reportParts }).notNull(),
    position: integer().notNull(),
    heading: text().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.panelId, table.part] }),
    oneOf('panel_report_headings_part', table.part, reportParts),
    isSaid('panel_report_headings_said', table.heading),
  ],
);

/**
 * A part or an item of a report that the public copy leaves out: the paragraph of Schedule 12A to the Local Government Act 1972, and
 * why keeping it private serves the public better than publishing. Ended, never changed.
 */
export const exemptMarks = sqliteTable(
  'exempt_marks',
  {
    id: id(),
    reportId: text()
      .notNull()
      .references(() => panelReports.id),
    /** A part as a whole, or one item of the report; never both. */
    part: text({ enum: reportParts }),
    itemNumber: integer(),
    paragraph: integer().notNull(),
    publicInterest: text().notNull(),
    markedBy: text()
      .notNull()
      .references(() => people.id),
    markedAt: text().notNull(),
    endedBy: text().references(() => people.id),
    endedAt: text(),
  },
  (table) => [
    check('exempt_marks_part_or_item', sql`(${table.part} is null) <> (${table.itemNumber} is null)`),
    check('exempt_marks_paragraph', sql`${table.paragraph} between 1 and 7`),
    isSaid('exempt_marks_says_why', table.publicInterest),
    check('exempt_marks_ended_whole', sql`(${table.endedAt} is null) = (${table.endedBy} is null)`),
    uniqueIndex('exempt_marks_once_a_part')
      .on(table.reportId, table.part)
      .where(sql`${table.endedAt} is null and ${table.part} is not null`),
    uniqueIndex('exempt_marks_once_an_item')
      .on(table.reportId, table.itemNumber)
      .where(sql`${table.endedAt} is null and ${table.itemNumber} is not null`),
  ],
);

/** A person who reads exempt text of a report because they were granted it by name. */
export const exemptGrants = sqliteTable(
  'exempt_grants',
  {
    id: id(),
    reportId: text()
      .notNull()
      .references(() => panelReports.id),
    personId: text()
      .notNull()
      .references(() => people.id),
    grantedBy: text()
      .notNull()
      .references(() => people.id),
    grantedAt: text().notNull(),
    endedBy: text().references(() => people.id),
    endedAt: text(),
  },
  (table) => [
    check('exempt_grants_ended_whole', sql`(${table.endedAt} is null) = (${table.endedBy} is null)`),
    uniqueIndex('exempt_grants_once').on(table.reportId, table.personId).where(sql`${table.endedAt} is null`),
  ],
);

/** Cleared by a plan lead, approved by the director: bound to the content's hash, void once the content is another. */
export const panelReportSignOffs = sqliteTable(
  'panel_report_sign_offs',
  {
    id: id(),
    reportId: text()
      .notNull()
      .references(() => panelReports.id),
    kind: text({ enum: reportSignOffKinds }).notNull(),
    contentHash: text().notNull(),
    signedBy: text()
      .notNull()
      .references(() => people.id),
    /** The person's post, in the words of that day. */
    postTitle: text().notNull(),
    signedAt: text().notNull(),
    voidedAt: text(),
    voidedBecause: text(),
  },
  (table) => [
    oneOf('panel_report_sign_offs_kind', table.kind, reportSignOffKinds),
    check('panel_report_sign_offs_voided_whole', sql`(${table.voidedAt} is null) = (${table.voidedBecause} is null)`),
    uniqueIndex('panel_report_sign_offs_one_standing')
      .on(table.reportId, table.kind)
      .where(sql`${table.voidedAt} is null`),
  ],
);
