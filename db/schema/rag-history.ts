import { sql } from 'drizzle-orm';
import { check, index, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { computedRags, declaredRags, stages } from '#domain/vocabulary.ts';
import { isDate, isSaid, oneOf } from './checks.ts';
import { id } from './columns.ts';
import { people } from './people.ts';
import { actions } from './plans.ts';

/** A colour set over the computed one, with why and until when. Ended earlier by a date, never deleted. */
export const ragOverrides = sqliteTable(
  'rag_overrides',
  {
    id: id(),
    actionId: text()
      .notNull()
      .references(() => actions.id),
    colour: text({ enum: declaredRags }).notNull(),
    reason: text().notNull(),
    setBy: text()
      .notNull()
      .references(() => people.id),
    setAt: text().notNull(),
    /** Its last day. */
    untilOn: text().notNull(),
    endedBy: text().references(() => people.id),
    endedAt: text(),
  },
  (table) => [
    oneOf('rag_overrides_colour', table.colour, declaredRags),
    isSaid('rag_overrides_reason_said', table.reason),
    isDate('rag_overrides_until', table.untilOn),
    check('rag_overrides_ended_by_somebody', sql`(${table.endedAt} is null) = (${table.endedBy} is null)`),
    index('rag_overrides_action').on(table.actionId, table.untilOn),
  ],
);

/** How an action's cleared position stood on a day. A row only where something differs from the row before. */
export const statusRecords = sqliteTable(
  'status_records',
  {
    actionId: text()
      .notNull()
      .references(() => actions.id),
    onDate: text().notNull(),
    stage: text({ enum: stages }).notNull(),
    declared: text({ enum: declaredRags }),
    computed: text({ enum: computedRags }).notNull(),
    /** The colour of the override in force. */
    override: text({ enum: declaredRags }),
  },
  (table) => [
    primaryKey({ columns: [table.actionId, table.onDate] }),
    isDate('status_records_on', table.onDate),
    oneOf('status_records_stage', table.stage, stages),
    oneOf('status_records_computed', table.computed, computedRags),
    check('status_records_declared', sql`${table.declared} is null or ${table.declared} in ('red', 'amber', 'green')`),
    check('status_records_override', sql`${table.override} is null or ${table.override} in ('red', 'amber', 'green')`),
  ],
);
