import { sql } from 'drizzle-orm';
import { check, index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { carryingDecisions } from '#domain/panels/panel-words.ts';
import { isDate, isSaid, oneOf } from './checks.ts';
import { id, version } from './columns.ts';
import { inspections, recommendations } from './inspections.ts';
import { panels } from './panels.ts';
import { people } from './people.ts';
import { takenBackWhole, takingBack } from './taking-back.ts';

/** A subject that comes back across inspections: "Private fostering". */
export const themes = sqliteTable(
  'themes',
  {
    id: id(),
    name: text().notNull().unique(),
    createdBy: text()
      .notNull()
      .references(() => people.id),
    createdAt: text().notNull(),
    version: version(),
  },
  (table) => [isSaid('themes_named', table.name)],
);

/** A recommendation belongs to a theme. Ended, never deleted. */
export const recommendationThemes = sqliteTable(
  'recommendation_themes',
  {
    id: id(),
    themeId: text()
      .notNull()
      .references(() => themes.id),
    recommendationId: text()
      .notNull()
      .references(() => recommendations.id),
    addedBy: text()
      .notNull()
      .references(() => people.id),
    addedAt: text().notNull(),
    endedBy: text().references(() => people.id),
    endedAt: text(),
  },
  (table) => [
    check('recommendation_themes_ended_whole', sql`(${table.endedAt} is null) = (${table.endedBy} is null)`),
    uniqueIndex('recommendation_themes_once')
      .on(table.themeId, table.recommendationId)
      .where(sql`${table.endedAt} is null`),
    index('recommendation_themes_recommendation').on(table.recommendationId),
  ],
);

/** A panel is shown every recommendation of a theme, whichever plan it comes into: resolved when it is read (rules §5). */
export const themeRoutings = sqliteTable(
  'theme_routings',
  {
    id: id(),
    panelId: text()
      .notNull()
      .references(() => panels.id),
    themeId: text()
      .notNull()
      .references(() => themes.id),
    /** Reported at every meeting (1), every second one (2), and so on. */
    everyMeetings: integer().notNull().default(1),
    routedBy: text()
      .notNull()
      .references(() => people.id),
    routedAt: text().notNull(),
    endedBy: text().references(() => people.id),
    endedAt: text(),
  },
  (table) => [
    check('theme_routings_every', sql`${table.everyMeetings} between 1 and 12`),
    check('theme_routings_ended_whole', sql`(${table.endedAt} is null) = (${table.endedBy} is null)`),
    uniqueIndex('theme_routings_once').on(table.panelId, table.themeId).where(sql`${table.endedAt} is null`),
  ],
);

/** That a recommendation is the same weakness as one of an earlier inspection, or is not: as a person decided. */
export const carriedRecommendations = sqliteTable(
  'carried_recommendations',
  {
    id: id(),
    recommendationId: text()
      .notNull()
      .references(() => recommendations.id),
    carriedFromId: text()
      .notNull()
      .references(() => recommendations.id),
    decision: text({ enum: carryingDecisions }).notNull(),
    decidedBy: text()
      .notNull()
      .references(() => people.id),
    decidedAt: text().notNull(),
    ...takingBack(),
  },
  (table) => [
    oneOf('carried_recommendations_decision', table.decision, carryingDecisions),
    check('carried_recommendations_another', sql`${table.recommendationId} <> ${table.carriedFromId}`),
    takenBackWhole('carried_recommendations_taken_back_whole', table),
    uniqueIndex('carried_recommendations_once')
      .on(table.recommendationId, table.carriedFromId)
      .where(sql`${table.takenBackAt} is null`),
    index('carried_recommendations_earlier').on(table.carriedFromId),
  ],
);

/** What a later inspection or visit said of an earlier recommendation: "limited progress", in its words (rules §4). */
export const progressVerdicts = sqliteTable(
  'progress_verdicts',
  {
    id: id(),
    recommendationId: text()
      .notNull()
      .references(() => recommendations.id),
    /** The inspection or visit that said it, where it is held here. */
    inspectionId: text().references(() => inspections.id),
    /** Its name, where it is not held. */
    saidBy: text().notNull().default(''),
    saidOn: text().notNull(),
    words: text().notNull(),
    page: integer(),
    recordedBy: text()
      .notNull()
      .references(() => people.id),
    recordedAt: text().notNull(),
    ...takingBack(),
  },
  (table) => [
    isSaid('progress_verdicts_said', table.words),
    isDate('progress_verdicts_on', table.saidOn),
    check(
      'progress_verdicts_says_who',
      sql`${table.inspectionId} is not null or length(trim(${table.saidBy}, char(9, 10, 13, 32))) > 0`,
    ),
    check('progress_verdicts_page', sql`${table.page} is null or ${table.page} >= 1`),
    takenBackWhole('progress_verdicts_taken_back_whole', table),
    index('progress_verdicts_recommendation').on(table.recommendationId),
  ],
);
