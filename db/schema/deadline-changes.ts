import { sql } from 'drizzle-orm';
import { check, index, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { isDate, isSaid } from './checks.ts';
import { id } from './columns.ts';
import { panels } from './panels.ts';
import { people } from './people.ts';
import { actions, plans } from './plans.ts';

/** A new date asked for, and what was decided. The original deadline stands on the action and is not touched by it. */
export const deadlineChanges = sqliteTable(
  'deadline_changes',
  {
    id: id(),
    actionId: text()
      .notNull()
      .references(() => actions.id),
    planId: text()
      .notNull()
      .references(() => plans.id),
    /** The deadline agreed on the day it was asked. */
    fromOn: text().notNull(),
    toOn: text().notNull(),
    reason: text().notNull(),
    askedBy: text()
      .notNull()
      .references(() => people.id),
    askedAt: text().notNull(),
    decision: text({ enum: ['granted', 'refused'] }),
    /** The day agreed, which may be another than the one asked for. */
    grantedOn: text(),
    decisionReason: text().notNull().default(''),
    /** Who decided, or recorded the panel's decision. */
    decidedBy: text().references(() => people.id),
    decidedAt: text(),
    decidedByPanelId: text().references(() => panels.id),
    /** The day of the decision: the meeting's, where a panel decided. */
    decidedOn: text(),
  },
  (table) => [
    isDate('deadline_changes_from', table.fromOn),
    isDate('deadline_changes_to', table.toOn),
    isDate('deadline_changes_granted', table.grantedOn),
    isDate('deadline_changes_decided_on', table.decidedOn),
    isSaid('deadline_changes_reason_said', table.reason),
    check('deadline_changes_another_date', sql`${table.toOn} <> ${table.fromOn}`),
    check(
      'deadline_changes_decision',
      sql`case when ${table.decision} is null then ${table.decidedBy} is null and ${table.decidedAt} is null and ${table.decidedOn} is null and ${table.grantedOn} is null else ${table.decision} in ('granted', 'refused') and ${table.decidedBy} is not null and ${table.decidedAt} is not null and ${table.decidedOn} is not null and (${table.decision} = 'granted') = (${table.grantedOn} is not null) end`,
    ),
    check(
      'deadline_changes_refusal_says_why',
      sql`${table.decision} is null or ${table.decision} = 'granted' or length(trim(${table.decisionReason}, char(9, 10, 13, 32))) > 0`,
    ),
    index('deadline_changes_action').on(table.actionId, table.askedAt),
    index('deadline_changes_plan').on(table.planId),
  ],
);

/** Who decides new dates in a plan, where it is not the plan lead. */
export const deadlineDeciders = sqliteTable(
  'deadline_deciders',
  {
    planId: text()
      .primaryKey()
      .references(() => plans.id),
    decidedBy: text({ enum: ['plan-lead', 'panel'] }).notNull(),
    setBy: text()
      .notNull()
      .references(() => people.id),
    setAt: text().notNull(),
  },
  (table) => [check('deadline_deciders_decided_by', sql`${table.decidedBy} in ('plan-lead', 'panel')`)],
);
