import { sql } from 'drizzle-orm';
import { check, index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { meetingDecisionKinds } from '#domain/panels/panel-words.ts';
import { isDate, isSaid, oneOf } from './checks.ts';
import { id, version } from './columns.ts';
import { panels } from './panels.ts';
import { people } from './people.ts';
import { plans } from './plans.ts';
import { takenBackWhole, takingBack } from './taking-back.ts';

/** A panel meets on a day. Its agenda day is counted from the day and the panel's clear days, never stored. Called off, never deleted. */
export const meetings = sqliteTable(
  'meetings',
  {
    id: id(),
    panelId: text()
      .notNull()
      .references(() => panels.id),
    meetsOn: text().notNull(),
    /** "18:30", as on the agenda; empty: not said. */
    startsAt: text().notNull().default(''),
    place: text().notNull().default(''),
    /** The day the officers' report must be with the clerk: owners of what is routed to the panel are asked ahead of it. */
    reportDueOn: text().notNull(),
    scheduledBy: text()
      .notNull()
      .references(() => people.id),
    scheduledAt: text().notNull(),
    calledOffReason: text(),
    calledOffBy: text().references(() => people.id),
    calledOffAt: text(),
    version: version(),
  },
  (table) => [
    isDate('meetings_on', table.meetsOn),
    isDate('meetings_report_due', table.reportDueOn),
    check('meetings_report_before', sql`${table.reportDueOn} <= ${table.meetsOn}`),
    check('meetings_time', sql`${table.startsAt} = '' or ${table.startsAt} glob '[0-2][0-9]:[0-5][0-9]'`),
    check(
      'meetings_called_off_whole',
      sql`(${table.calledOffAt} is null) = (${table.calledOffReason} is null) and (${table.calledOffAt} is null) = (${table.calledOffBy} is null)`,
    ),
    uniqueIndex('meetings_one_a_day').on(table.panelId, table.meetsOn).where(sql`${table.calledOffAt} is null`),
    index('meetings_day').on(table.meetsOn),
  ],
);

/** What a panel resolved at a meeting, in the words of its minutes. Taken back with a reason, never changed. */
export const meetingDecisions = sqliteTable(
  'meeting_decisions',
  {
    id: id(),
    meetingId: text()
      .notNull()
      .references(() => meetings.id),
    position: integer().notNull(),
    kind: text({ enum: meetingDecisionKinds }).notNull(),
    words: text().notNull(),
    /** The plan it is about, where it is about one. */
    planId: text().references(() => plans.id),
    recordedBy: text()
      .notNull()
      .references(() => people.id),
    recordedAt: text().notNull(),
    ...takingBack(),
  },
  (table) => [
    oneOf('meeting_decisions_kind', table.kind, meetingDecisionKinds),
    isSaid('meeting_decisions_said', table.words),
    takenBackWhole('meeting_decisions_taken_back_whole', table),
    index('meeting_decisions_meeting').on(table.meetingId, table.position),
  ],
);
