import { sql } from 'drizzle-orm';
import { check, index, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type {
  ActionStateEvent,
  KeptAction,
  KeptPlan,
  KeptRecommendation,
  PlanStateEvent,
  RecommendationStateEvent,
} from '#domain/plans/kept-states.ts';
import { isSaid } from './checks.ts';
import { id } from './columns.ts';
import { inspections, recommendations } from './inspections.ts';
import { people } from './people.ts';
import { actions, plans } from './plans.ts';

/*
 * How each thing stood after each change, whole: history is told from these, and the plan as it stood on a date is read
 * from them. Triggers refuse change. `at` is the domain's instant, in the example on the example's own day; of two at the
 * same instant the later row is the newer. `event` is checked by its type alone, so that a new kind needs no migration.
 */

/** Null: the system itself, or an older installation's migration. */
const byPersonId = () => text().references(() => people.id);

export const actionStates = sqliteTable(
  'action_states',
  {
    id: id(),
    actionId: text()
      .notNull()
      .references(() => actions.id),
    planId: text()
      .notNull()
      .references(() => plans.id),
    at: text().notNull(),
    byPersonId: byPersonId(),
    event: text().$type<ActionStateEvent>().notNull(),
    facts: text({ mode: 'json' }).$type<KeptAction>().notNull(),
  },
  (table) => [
    isSaid('action_states_event', table.event),
    check('action_states_facts', sql`json_valid(${table.facts})`),
    index('action_states_action').on(table.actionId, table.at),
    index('action_states_plan').on(table.planId, table.at),
  ],
);

export const planStates = sqliteTable(
  'plan_states',
  {
    id: id(),
    planId: text()
      .notNull()
      .references(() => plans.id),
    at: text().notNull(),
    byPersonId: byPersonId(),
    event: text().$type<PlanStateEvent>().notNull(),
    facts: text({ mode: 'json' }).$type<KeptPlan>().notNull(),
  },
  (table) => [
    isSaid('plan_states_event', table.event),
    check('plan_states_facts', sql`json_valid(${table.facts})`),
    index('plan_states_plan').on(table.planId, table.at),
  ],
);

export const recommendationStates = sqliteTable(
  'recommendation_states',
  {
    id: id(),
    recommendationId: text()
      .notNull()
      .references(() => recommendations.id),
    inspectionId: text()
      .notNull()
      .references(() => inspections.id),
    at: text().notNull(),
    byPersonId: byPersonId(),
    event: text().$type<RecommendationStateEvent>().notNull(),
    facts: text({ mode: 'json' }).$type<KeptRecommendation>().notNull(),
  },
  (table) => [
    isSaid('recommendation_states_event', table.event),
    check('recommendation_states_facts', sql`json_valid(${table.facts})`),
    index('recommendation_states_recommendation').on(table.recommendationId, table.at),
    index('recommendation_states_inspection').on(table.inspectionId, table.at),
  ],
);
