import { sql } from 'drizzle-orm';
import { check, index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { panelCapacities } from '#domain/panels/panel-words.ts';
import { panelKinds } from '#domain/vocabulary.ts';
import { isDate, isSaid, oneOf } from './checks.ts';
import { id, version } from './columns.ts';
import { recommendations } from './inspections.ts';
import { people, posts } from './people.ts';
import { plans } from './plans.ts';

export const panels = sqliteTable(
  'panels',
  {
    id: id(),
    name: text().notNull().unique(),
    kind: text({ enum: panelKinds }).notNull(),
    chairPostId: text().references(() => posts.id),
    /** Days between agenda and meeting, both excluded; five by law for a council's committees. */
    clearDays: integer().notNull().default(5),
    /** How often it meets, in words: "every two months". Empty: not said. */
    meets: text().notNull().default(''),
    /** Off: members read published panel reports. On: also the live cleared position of what is routed to them. */
    showsLivePosition: integer({ mode: 'boolean' }).notNull().default(false),
    /** On: members read exempt text of the reports that went to this panel (rules §5). */
    readsExempt: integer({ mode: 'boolean' }).notNull().default(false),
    /** Off: members read what is marked -SENSITIVE on the screen, and take no file of it (assurance §5, case 90). */
    takesSensitiveFiles: integer({ mode: 'boolean' }).notNull().default(false),
    createdAt: text().notNull(),
    version: version(),
  },
  (table) => [
    oneOf('panels_kind', table.kind, panelKinds),
    isSaid('panels_named', table.name),
    check('panels_clear_days', sql`${table.clearDays} between 0 and 30`),
  ],
);

export const panelMembers = sqliteTable(
  'panel_members',
  {
    id: id(),
    panelId: text()
      .notNull()
      .references(() => panels.id),
    personId: text()
      .notNull()
      .references(() => people.id),
    /** Sits on it, or clerks it. */
    capacity: text({ enum: panelCapacities }).notNull().default('member'),
    fromOn: text().notNull(),
    untilOn: text(),
  },
  (table) => [
    oneOf('panel_members_capacity', table.capacity, panelCapacities),
    isDate('panel_members_from', table.fromOn),
    isDate('panel_members_until', table.untilOn),
    index('panel_members_person').on(table.personId),
    index('panel_members_panel').on(table.panelId),
  ],
);

/** What a panel is shown: a whole plan, or one recommendation of it. Ended, never deleted. */
export const routings = sqliteTable(
  'routings',
  {
    id: id(),
    panelId: text()
      .notNull()
      .references(() => panels.id),
    planId: text()
      .notNull()
      .references(() => plans.id),
    /** Null: every recommendation of the plan. */
    recommendationId: text().references(() => recommendations.id),
    /** Reported at every meeting (1), every second one (2), and so on. */
    everyMeetings: integer().notNull().default(1),
    routedBy: text()
      .notNull()
      .references(() => people.id),
    routedAt: text().notNull(),
    endedBy: text().references(() => people.id),
    endedAt: text(),
  },
  (table) => [
    uniqueIndex('routings_once_a_recommendation')
      .on(table.panelId, table.planId, table.recommendationId)
      .where(sql`${table.endedAt} is null and ${table.recommendationId} is not null`),
    uniqueIndex('routings_once_a_plan')
      .on(table.panelId, table.planId)
      .where(sql`${table.endedAt} is null and ${table.recommendationId} is null`),
    check('routings_every', sql`${table.everyMeetings} between 1 and 12`),
    index('routings_plan').on(table.planId),
  ],
);
