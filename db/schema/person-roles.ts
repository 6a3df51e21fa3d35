import { sql } from 'drizzle-orm';
import { check, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { roles } from '#domain/vocabulary.ts';
import { oneOf } from './checks.ts';
import { id } from './columns.ts';
import { people } from './people.ts';
import { plans } from './plans.ts';

/** A role held on one plan, or (no plan) on every plan. Ended by a date, never deleted. */
export const personRoles = sqliteTable(
  'person_roles',
  {
    id: id(),
    personId: text()
      .notNull()
      .references(() => people.id),
    role: text({ enum: roles }).notNull(),
    planId: text().references(() => plans.id),
    /** Null only for the first administrator, whom nobody granted. */
    grantedBy: text().references(() => people.id),
    grantedAt: text().notNull(),
    endedAt: text(),
  },
  (table) => [
    oneOf('person_roles_role', table.role, roles),
    uniqueIndex('person_roles_once_on_a_plan')
      .on(table.personId, table.role, table.planId)
      .where(sql`${table.endedAt} is null and ${table.planId} is not null`),
    uniqueIndex('person_roles_once_everywhere')
      .on(table.personId, table.role)
      .where(sql`${table.endedAt} is null and ${table.planId} is null`),
    check('person_roles_administrator_everywhere', sql`${table.role} <> 'administrator' or ${table.planId} is null`),
  ],
);
