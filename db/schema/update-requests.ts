import { sql } from 'drizzle-orm';
import { check, index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { reportingCycles } from '#domain/vocabulary.ts';
import { isDate, oneOf } from './checks.ts';
import { id, version } from './columns.ts';
import { people, posts } from './people.ts';
import { actions, plans } from './plans.ts';
import { progressUpdates } from './progress-updates.ts';

/** When a plan asks its owners; without a row it does so as by default. */
export const planReporting = sqliteTable(
  'plan_reporting',
  {
    planId: text()
      .primaryKey()
      .references(() => plans.id),
    cycle: text({ enum: reportingCycles }).notNull(),
    askOnWorkingDay: integer().notNull(),
    daysToAnswer: integer().notNull(),
    version: version(),
  },
  (table) => [
    oneOf('plan_reporting_cycle', table.cycle, reportingCycles),
    check('plan_reporting_ask_on', sql`${table.askOnWorkingDay} between 1 and 15`),
    check('plan_reporting_days', sql`${table.daysToAnswer} between 1 and 20`),
  ],
);

/** An update asked for, once a round. Answered by whatever is posted next, cleared or not. */
export const updateRequests = sqliteTable(
  'update_requests',
  {
    id: id(),
    actionId: text()
      .notNull()
      .references(() => actions.id),
    planId: text()
      .notNull()
      .references(() => plans.id),
    /** The round: a month, or the report deadline it was asked for. */
    cycle: text().notNull(),
    /** The post that owned the action then; null for an action nobody owned. */
    postId: text().references(() => posts.id),
    askedOn: text().notNull(),
    dueOn: text().notNull(),
    answeredAt: text(),
    answeredByUpdateId: text().references(() => progressUpdates.id),
  },
  (table) => [
    isDate('update_requests_asked', table.askedOn),
    isDate('update_requests_due', table.dueOn),
    check('update_requests_in_order', sql`${table.dueOn} >= ${table.askedOn}`),
    check('update_requests_answered', sql`(${table.answeredAt} is null) = (${table.answeredByUpdateId} is null)`),
    uniqueIndex('update_requests_once_a_round').on(table.actionId, table.cycle),
    index('update_requests_plan').on(table.planId, table.dueOn),
  ],
);

/** Days a person is away: their deputy is asked instead. Taken back by a date, never deleted. */
export const absences = sqliteTable(
  'absences',
  {
    id: id(),
    personId: text()
      .notNull()
      .references(() => people.id),
    fromOn: text().notNull(),
    untilOn: text().notNull(),
    setBy: text()
      .notNull()
      .references(() => people.id),
    setAt: text().notNull(),
    takenBackAt: text(),
  },
  (table) => [
    isDate('absences_from', table.fromOn),
    isDate('absences_until', table.untilOn),
    check('absences_in_order', sql`${table.untilOn} >= ${table.fromOn}`),
    index('absences_person').on(table.personId),
  ],
);
