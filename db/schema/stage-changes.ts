import { sql } from 'drizzle-orm';
import { check, index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { stageActs } from '#domain/actions/stage-guards.ts';
import { stages } from '#domain/vocabulary.ts';
import { isDate, oneOf } from './checks.ts';
import { id } from './columns.ts';
import { people } from './people.ts';
import { actions, plans } from './plans.ts';

/**
 * Every change of an action's stage, and every re-check that kept it: by an act of its own, or by a cleared update. A
 * trigger refuses change, but for the day a verification stopped counting.
 */
export const stageChanges = sqliteTable(
  'stage_changes',
  {
    id: id(),
    actionId: text()
      .notNull()
      .references(() => actions.id),
    planId: text()
      .notNull()
      .references(() => plans.id),
    act: text({ enum: stageActs }).notNull(),
    fromStage: text({ enum: stages }).notNull(),
    toStage: text({ enum: stages }).notNull(),
    reason: text().notNull().default(''),
    /** Verify: what was sampled, and what was found. */
    sampled: text().notNull().default(''),
    found: text().notNull().default(''),
    /** Close: the decision or meeting, and its day. */
    decisionNamed: text().notNull().default(''),
    decisionOn: text(),
    by: text()
      .notNull()
      .references(() => people.id),
    at: text().notNull(),
    onDate: text().notNull(),
    /** A verification, or a re-check passed, that a later act made void. */
    voidedAt: text(),
  },
  (table) => [
    oneOf('stage_changes_act', table.act, stageActs),
    oneOf('stage_changes_from', table.fromStage, stages),
    oneOf('stage_changes_to', table.toStage, stages),
    isDate('stage_changes_on', table.onDate),
    isDate('stage_changes_decision_on', table.decisionOn),
    check(
      'stage_changes_say_why',
      sql`${table.act} not in ('fail-verification', 'fail-re-check', 're-open', 'withdraw', 'restore') or length(trim(${table.reason}, char(9, 10, 13, 32))) > 0`,
    ),
    check(
      'stage_changes_closed_by_a_decision',
      sql`${table.act} <> 'close' or (${table.decisionOn} is not null and length(trim(${table.decisionNamed}, char(9, 10, 13, 32))) > 0)`,
    ),
    index('stage_changes_action').on(table.actionId, table.at),
  ],
);

/** A look again, months after a verification, at whether it lasted. Done once, or void with its verification. */
export const reChecks = sqliteTable(
  're_checks',
  {
    id: id(),
    actionId: text()
      .notNull()
      .references(() => actions.id),
    verificationId: text()
      .notNull()
      .references(() => stageChanges.id),
    number: integer().notNull(),
    dueOn: text().notNull(),
    doneOn: text(),
    outcome: text({ enum: ['passed', 'failed'] }),
    note: text().notNull().default(''),
    by: text().references(() => people.id),
    voidedAt: text(),
  },
  (table) => [
    isDate('re_checks_due', table.dueOn),
    isDate('re_checks_done', table.doneOn),
    check('re_checks_outcome', sql`${table.outcome} is null or ${table.outcome} in ('passed', 'failed')`),
    check(
      're_checks_done_by_somebody',
      sql`(${table.doneOn} is null) = (${table.outcome} is null) and (${table.doneOn} is null) = (${table.by} is null)`,
    ),
    index('re_checks_action').on(table.actionId, table.dueOn),
    index('re_checks_verification').on(table.verificationId),
  ],
);

/** An action that cannot go on before another one is done. Ended, never deleted. */
export const actionDependencies = sqliteTable(
  'action_dependencies',
  {
    id: id(),
    actionId: text()
      .notNull()
      .references(() => actions.id),
    waitsOnActionId: text()
      .notNull()
      .references(() => actions.id),
    addedBy: text()
      .notNull()
      .references(() => people.id),
    addedAt: text().notNull(),
    endedBy: text().references(() => people.id),
    endedAt: text(),
  },
  (table) => [
    check('action_dependencies_on_another', sql`${table.actionId} <> ${table.waitsOnActionId}`),
    index('action_dependencies_action').on(table.actionId),
    index('action_dependencies_waits_on').on(table.waitsOnActionId),
  ],
);
