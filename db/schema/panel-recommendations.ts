import { sql } from 'drizzle-orm';
import { check, index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { responseVerdicts } from '#domain/panels/panel-words.ts';
import { isDate, isSaid, oneOf } from './checks.ts';
import { id, version } from './columns.ts';
import { recommendations } from './inspections.ts';
import { meetings } from './meetings.ts';
import { panels } from './panels.ts';
import { people } from './people.ts';
import { actions, plans } from './plans.ts';
import { takenBackWhole, takingBack } from './taking-back.ts';

/** What a panel recommended at a meeting, as minuted, and by when the executive must respond (rules §1). */
export const panelRecommendations = sqliteTable(
  'panel_recommendations',
  {
    id: id(),
    panelId: text()
      .notNull()
      .references(() => panels.id),
    /** Of this panel's recommendations, from 1. */
    number: integer().notNull(),
    meetingId: text()
      .notNull()
      .references(() => meetings.id),
    planId: text()
      .notNull()
      .references(() => plans.id),
    /** What it is about; neither: the plan as a whole. */
    recommendationId: text().references(() => recommendations.id),
    actionId: text().references(() => actions.id),
    words: text().notNull(),
    /** A scrutiny committee's notice in writing, from which two months are counted; null: the date was set at the meeting. */
    noticeOn: text(),
    responseDueOn: text().notNull(),
    recordedBy: text()
      .notNull()
      .references(() => people.id),
    recordedAt: text().notNull(),
    ...takingBack(),
  },
  (table) => [
    isSaid('panel_recommendations_said', table.words),
    isDate('panel_recommendations_notice', table.noticeOn),
    isDate('panel_recommendations_due', table.responseDueOn),
    takenBackWhole('panel_recommendations_taken_back_whole', table),
    uniqueIndex('panel_recommendations_number').on(table.panelId, table.number),
    index('panel_recommendations_meeting').on(table.meetingId),
  ],
);

/** The response: drafted by a plan lead, given by the director or the lead member, and from then on never changed. */
export const panelResponses = sqliteTable(
  'panel_responses',
  {
    panelRecommendationId: text()
      .primaryKey()
      .references(() => panelRecommendations.id),
    verdict: text({ enum: responseVerdicts }).notNull(),
    reason: text().notNull(),
    draftedBy: text()
      .notNull()
      .references(() => people.id),
    draftedAt: text().notNull(),
    givenBy: text().references(() => people.id),
    /** The person's post, in the words of that day. */
    givenByPost: text(),
    givenAt: text(),
    givenOn: text(),
    version: version(),
  },
  (table) => [
    oneOf('panel_responses_verdict', table.verdict, responseVerdicts),
    isSaid('panel_responses_reason_said', table.reason),
    isDate('panel_responses_given_on', table.givenOn),
    check(
      'panel_responses_given_whole',
      sql`(${table.givenAt} is null) = (${table.givenBy} is null) and (${table.givenAt} is null) = (${table.givenOn} is null) and (${table.givenAt} is null) = (${table.givenByPost} is null)`,
    ),
  ],
);

/** The actions that a panel's recommendation changed or brought about. */
export const actionPanelRecommendations = sqliteTable(
  'action_panel_recommendations',
  {
    actionId: text()
      .notNull()
      .references(() => actions.id),
    panelRecommendationId: text()
      .notNull()
      .references(() => panelRecommendations.id),
  },
  (table) => [
    primaryKey({ columns: [table.actionId, table.panelRecommendationId] }),
    index('action_panel_recommendations_recommendation').on(table.panelRecommendationId),
  ],
);
