import { sql } from 'drizzle-orm';
import { check, index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { clearingDecisions, declaredRags, proposableStages } from '#domain/vocabulary.ts';
import { isDate, isSaid, oneOf } from './checks.ts';
import { id } from './columns.ts';
import { people } from './people.ts';
import { actions } from './plans.ts';

/** What an owner said, as said: never changed afterwards. A trigger refuses it. */
export const progressUpdates = sqliteTable(
  'progress_updates',
  {
    id: id(),
    actionId: text()
      .notNull()
      .references(() => actions.id),
    postedBy: text()
      .notNull()
      .references(() => people.id),
    /** The post it was posted for, in the words of that day. */
    postTitle: text().notNull(),
    onBehalf: integer({ mode: 'boolean' }).notNull().default(false),
    declaredRag: text({ enum: declaredRags }).notNull(),
    /** "No change, because …": the reason stands in `done`; counted apart from updates that tell of something. */
    noChange: integer({ mode: 'boolean' }).notNull().default(false),
    done: text().notNull(),
    difference: text().notNull().default(''),
    forecastOn: text(),
    nextStep: text().notNull().default(''),
    proposedStage: text({ enum: proposableStages }),
    postedAt: text().notNull(),
  },
  (table) => [
    oneOf('progress_updates_rag', table.declaredRag, declaredRags),
    check(
      'progress_updates_proposed_stage',
      sql`${table.proposedStage} is null or ${table.proposedStage} in ('not-started', 'in-progress', 'delivered')`,
    ),
    isSaid('progress_updates_done_said', table.done),
    isDate('progress_updates_forecast', table.forecastOn),
    index('progress_updates_action').on(table.actionId, table.postedAt),
  ],
);

/** The plan lead's word on an update: cleared, or returned with a comment. One for each update. */
export const updateClearings = sqliteTable(
  'update_clearings',
  {
    progressUpdateId: text()
      .primaryKey()
      .references(() => progressUpdates.id),
    decision: text({ enum: clearingDecisions }).notNull(),
    comment: text().notNull().default(''),
    decidedBy: text()
      .notNull()
      .references(() => people.id),
    decidedAt: text().notNull(),
  },
  (table) => [
    oneOf('update_clearings_decision', table.decision, clearingDecisions),
    check(
      'update_clearings_return_says_why',
      sql`${table.decision} = 'cleared' or length(trim(${table.comment}, char(9, 10, 13, 32))) > 0`,
    ),
  ],
);
