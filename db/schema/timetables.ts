import { sql } from 'drizzle-orm';
import { check, index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { timetableStepKinds } from '#domain/panels/panel-words.ts';
import { isDate, oneOf } from './checks.ts';
import { id, version } from './columns.ts';
import { meetings } from './meetings.ts';
import { people, posts } from './people.ts';
import { plans } from './plans.ts';

/** The meetings that a plan goes through before it is sent: its timetable is worked back from them and from the due date. */
export const timetableMeetings = sqliteTable(
  'timetable_meetings',
  {
    planId: text()
      .notNull()
      .references(() => plans.id),
    meetingId: text()
      .notNull()
      .references(() => meetings.id),
    chosenBy: text()
      .notNull()
      .references(() => people.id),
    chosenAt: text().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.planId, table.meetingId] }),
    index('timetable_meetings_meeting').on(table.meetingId),
  ],
);

/** What was set by hand of one step: whose it is, how many working days it takes, when it was done. A step without a row is as by default. */
export const timetableSteps = sqliteTable(
  'timetable_steps',
  {
    id: id(),
    planId: text()
      .notNull()
      .references(() => plans.id),
    kind: text({ enum: timetableStepKinds }).notNull(),
    /** The meeting it leads to; null for signing off and sending. */
    meetingId: text().references(() => meetings.id),
    ownerPostId: text().references(() => posts.id),
    /** Working days from this step to the next one; null: the default of its kind. */
    workingDays: integer(),
    doneOn: text(),
    version: version(),
  },
  (table) => [
    oneOf('timetable_steps_kind', table.kind, timetableStepKinds),
    isDate('timetable_steps_done', table.doneOn),
    check('timetable_steps_days', sql`${table.workingDays} is null or ${table.workingDays} between 0 and 60`),
    check(
      'timetable_steps_of_a_meeting',
      sql`(${table.kind} in ('signed-off', 'submitted')) = (${table.meetingId} is null)`,
    ),
    uniqueIndex('timetable_steps_once_a_meeting')
      .on(table.planId, table.kind, table.meetingId)
      .where(sql`${table.meetingId} is not null`),
    uniqueIndex('timetable_steps_once').on(table.planId, table.kind).where(sql`${table.meetingId} is null`),
  ],
);
