import { sql } from 'drizzle-orm';
import { type AnySQLiteColumn, check, index, real, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { measureDirections, measureFrequencies } from '#domain/measures/measure-codes.ts';
import { isDate, isSaid, oneOf } from './checks.ts';
import { id, version } from './columns.ts';
import { recommendations } from './inspections.ts';
import { people, posts } from './people.ts';
import { actions, plans } from './plans.ts';

/** A figure by which a plan tells whether it makes a difference: impact, kept apart from delivery (product §4). */
export const measures = sqliteTable(
  'measures',
  {
    id: id(),
    planId: text()
      .notNull()
      .references(() => plans.id),
    name: text().notNull(),
    /** "%" and "£" are written at the figure, any other unit after it; empty for a bare number. */
    unit: text().notNull().default(''),
    direction: text({ enum: measureDirections }).notNull(),
    baseline: real(),
    baselineOn: text(),
    target: real(),
    targetOn: text(),
    frequency: text({ enum: measureFrequencies }).notNull(),
    source: text().notNull().default(''),
    /** What is counted, out of what, and what is left out. */
    definition: text().notNull().default(''),
    ownerPostId: text().references(() => posts.id),
    createdAt: text().notNull(),
    version: version(),
  },
  (table) => [
    isSaid('measures_named', table.name),
    oneOf('measures_direction', table.direction, measureDirections),
    oneOf('measures_frequency', table.frequency, measureFrequencies),
    isDate('measures_baseline_on', table.baselineOn),
    isDate('measures_target_on', table.targetOn),
    index('measures_plan').on(table.planId),
  ],
);

/** What a measure tells of: recommendations and actions, each link one of the two. */
export const measureLinks = sqliteTable(
  'measure_links',
  {
    id: id(),
    measureId: text()
      .notNull()
      .references(() => measures.id),
    recommendationId: text().references(() => recommendations.id),
    actionId: text().references(() => actions.id),
  },
  (table) => [
    check('measure_links_one', sql`(${table.recommendationId} is null) <> (${table.actionId} is null)`),
    uniqueIndex('measure_links_recommendation')
      .on(table.measureId, table.recommendationId)
      .where(sql`${table.recommendationId} is not null`),
    uniqueIndex('measure_links_action').on(table.measureId, table.actionId).where(sql`${table.actionId} is not null`),
    index('measure_links_by_recommendation').on(table.recommendationId),
    index('measure_links_by_action').on(table.actionId),
  ],
);

/**
 * A figure of one day. Never changed: a correction is a new row that names the one it corrects, and both are kept.
 */
export const measurePoints = sqliteTable(
  'measure_points',
  {
    id: id(),
    measureId: text()
      .notNull()
      .references(() => measures.id),
    measuredOn: text().notNull(),
    value: real().notNull(),
    source: text().notNull().default(''),
    note: text().notNull().default(''),
    recordedBy: text()
      .notNull()
      .references(() => people.id),
    recordedAt: text().notNull(),
    correctsId: text().references((): AnySQLiteColumn => measurePoints.id),
  },
  (table) => [
    isDate('measure_points_measured_on', table.measuredOn),
    uniqueIndex('measure_points_corrected_once').on(table.correctsId).where(sql`${table.correctsId} is not null`),
    index('measure_points_measure').on(table.measureId, table.measuredOn),
  ],
);
