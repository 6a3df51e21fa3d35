import { sql } from 'drizzle-orm';
import { check, index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { priorities, stages } from '#domain/vocabulary.ts';
import { isDate, isSaid, oneOf } from './checks.ts';
import { id, version } from './columns.ts';
import { inspections, recommendations } from './inspections.ts';
import { posts } from './people.ts';

/** A plan keeps received, published and due apart: due is counted from received, unless Ofsted stated a date. */
export const plans = sqliteTable(
  'plans',
  {
    id: id(),
    title: text().notNull(),
    overseenByPostId: text().references(() => posts.id),
    receivedOn: text(),
    /** How the date of receipt is known, where that is not plain ("inferred from the due date"). */
    receivedNote: text(),
    publishedOn: text(),
    statedDueOn: text(),
    /** Set by hand for a kind without a statutory number, or in place of the area SEND default; else null. */
    workingDays: integer(),
    /** Joint targeted area inspection: whether a written statement of proposed action is asked for, and who owes it. */
    statementAskedFor: integer({ mode: 'boolean' }).notNull().default(false),
    /** Null: the council itself. */
    principalAuthority: text(),
    /** Area SEND inspection: its outcome, 1 to 3. */
    areaSendOutcome: integer(),
    endsOn: text(),
    createdAt: text().notNull(),
    version: version(),
  },
  (table) => [
    isSaid('plans_titled', table.title),
    isDate('plans_received', table.receivedOn),
    isDate('plans_published', table.publishedOn),
    isDate('plans_stated_due', table.statedDueOn),
    isDate('plans_ends', table.endsOn),
    check('plans_working_days_positive', sql`${table.workingDays} is null or ${table.workingDays} between 1 and 400`),
    check('plans_area_send_outcome', sql`${table.areaSendOutcome} is null or ${table.areaSendOutcome} between 1 and 3`),
  ],
);

export const planInspections = sqliteTable(
  'plan_inspections',
  {
    planId: text()
      .notNull()
      .references(() => plans.id),
    inspectionId: text()
      .notNull()
      .references(() => inspections.id),
    position: integer().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.planId, table.inspectionId] }),
    index('plan_inspections_inspection').on(table.inspectionId),
  ],
);

/** What the council will do. An action without a period is, in law, incomplete; a draft may be so and is shown as such. */
export const actions = sqliteTable(
  'actions',
  {
    id: id(),
    planId: text()
      .notNull()
      .references(() => plans.id),
    /** "3.2": the area it first answered and its number there. Stable: it is printed in papers. */
    ref: text().notNull(),
    position: integer().notNull(),
    title: text().notNull(),
    /** "So that children …" */
    outcome: text().notNull().default(''),
    successMeasure: text().notNull().default(''),
    ownerPostId: text().references(() => posts.id),
    deputyPostId: text().references(() => posts.id),
    /** Another body that answers for it jointly. */
    partnerBody: text(),
    priority: text({ enum: priorities }).notNull().default('standard'),
    startOn: text(),
    /** The original deadline. It never changes once the plan is sealed. */
    deadlineOn: text(),
    stage: text({ enum: stages }).notNull().default('not-started'),
    stageSinceOn: text().notNull(),
    reopenedAt: text(),
    createdAt: text().notNull(),
    version: version(),
  },
  (table) => [
    oneOf('actions_priority', table.priority, priorities),
    oneOf('actions_stage', table.stage, stages),
    isSaid('actions_titled', table.title),
    isDate('actions_start', table.startOn),
    isDate('actions_deadline', table.deadlineOn),
    isDate('actions_stage_since', table.stageSinceOn),
    check(
      'actions_period_in_order',
      sql`${table.startOn} is null or ${table.deadlineOn} is null or ${table.deadlineOn} >= ${table.startOn}`,
    ),
    uniqueIndex('actions_ref').on(table.planId, table.ref),
    index('actions_plan').on(table.planId, table.position),
    index('actions_owner').on(table.ownerPostId),
    index('actions_deputy').on(table.deputyPostId),
  ],
);

export const actionRecommendations = sqliteTable(
  'action_recommendations',
  {
    actionId: text()
      .notNull()
      .references(() => actions.id),
    recommendationId: text()
      .notNull()
      .references(() => recommendations.id),
  },
  (table) => [
    primaryKey({ columns: [table.actionId, table.recommendationId] }),
    index('action_recommendations_recommendation').on(table.recommendationId),
  ],
);

export const milestones = sqliteTable(
  'milestones',
  {
    id: id(),
    actionId: text()
      .notNull()
      .references(() => actions.id),
    position: integer().notNull(),
    title: text().notNull(),
    dueOn: text().notNull(),
    doneOn: text(),
    droppedReason: text(),
  },
  (table) => [
    isSaid('milestones_titled', table.title),
    isDate('milestones_due', table.dueOn),
    isDate('milestones_done', table.doneOn),
    check('milestones_done_or_dropped', sql`${table.doneOn} is null or ${table.droppedReason} is null`),
    index('milestones_action').on(table.actionId, table.position),
  ],
);
