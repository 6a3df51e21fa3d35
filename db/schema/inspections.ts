import { sql } from 'drizzle-orm';
import { check, index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { inspectionKinds, priorities, recommendationKinds } from '#domain/vocabulary.ts';
import { isDate, isSaid, oneOf } from './checks.ts';
import { id, version } from './columns.ts';
import { people } from './people.ts';

export const inspections = sqliteTable(
  'inspections',
  {
    id: id(),
    kind: text({ enum: inspectionKinds }).notNull(),
    authority: text().notNull(),
    title: text().notNull(),
    inspectedFrom: text(),
    inspectedTo: text(),
    publishedOn: text(),
    /** The report the words were read from, so that the same report is known again. */
    sourceFileName: text(),
    sourceSha256: text(),
    /** What is known when the report's own text is not held ("named 17 areas; texts not held"). */
    note: text(),
    confirmedBy: text()
      .notNull()
      .references(() => people.id),
    confirmedAt: text().notNull(),
    version: version(),
  },
  (table) => [
    oneOf('inspections_kind', table.kind, inspectionKinds),
    isDate('inspections_from', table.inspectedFrom),
    isDate('inspections_to', table.inspectedTo),
    isDate('inspections_published', table.publishedOn),
    isSaid('inspections_authority_named', table.authority),
    check(
      'inspections_in_order',
      sql`${table.inspectedFrom} is null or ${table.inspectedTo} is null or ${table.inspectedTo} >= ${table.inspectedFrom}`,
    ),
    index('inspections_source').on(table.sourceSha256),
  ],
);

export const judgements = sqliteTable(
  'judgements',
  {
    id: id(),
    inspectionId: text()
      .notNull()
      .references(() => inspections.id),
    position: integer().notNull(),
    area: text().notNull(),
    grade: text().notNull(),
  },
  (table) => [
    isSaid('judgements_area_said', table.area),
    isSaid('judgements_grade_said', table.grade),
    index('judgements_inspection').on(table.inspectionId, table.position),
  ],
);

/** What the report says must improve, word for word. Never deleted: corrected, or set aside, each with a reason. */
export const recommendations = sqliteTable(
  'recommendations',
  {
    id: id(),
    inspectionId: text()
      .notNull()
      .references(() => inspections.id),
    position: integer().notNull(),
    kind: text({ enum: recommendationKinds }).notNull(),
    /** The report's own number, where it prints one. */
    ref: text(),
    text: text().notNull(),
    /** Physical page of the PDF, from 1. */
    page: integer(),
    /** Who must act, in the report's words, where it names them: the left column of an area SEND report. */
    responsibleBody: text(),
    priority: text({ enum: priorities }).notNull().default('standard'),
    setAsideReason: text(),
    setAsideBy: text().references(() => people.id),
    setAsideAt: text(),
    version: version(),
  },
  (table) => [
    oneOf('recommendations_kind', table.kind, recommendationKinds),
    oneOf('recommendations_priority', table.priority, priorities),
    isSaid('recommendations_text_said', table.text),
    check('recommendations_page_from_one', sql`${table.page} is null or ${table.page} >= 1`),
    check(
      'recommendations_set_aside_whole',
      sql`(${table.setAsideAt} is null) = (${table.setAsideReason} is null) and (${table.setAsideAt} is null) = (${table.setAsideBy} is null)`,
    ),
    index('recommendations_inspection').on(table.inspectionId, table.position),
  ],
);

export const recommendationCorrections = sqliteTable(
  'recommendation_corrections',
  {
    id: id(),
    recommendationId: text()
      .notNull()
      .references(() => recommendations.id),
    textBefore: text().notNull(),
    reason: text().notNull(),
    correctedBy: text()
      .notNull()
      .references(() => people.id),
    correctedAt: text().notNull(),
  },
  (table) => [index('recommendation_corrections_recommendation').on(table.recommendationId)],
);
