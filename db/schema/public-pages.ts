import { sql } from 'drizzle-orm';
import { check, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { id } from './columns.ts';
import { people } from './people.ts';
import { planVersions } from './submissions.ts';

/** A sealed version that anybody may read at an address that stays. Off until somebody turns it on; turned off by a date. */
export const publicPages = sqliteTable(
  'public_pages',
  {
    id: id(),
    versionId: text()
      .notNull()
      .references(() => planVersions.id),
    turnedOnBy: text()
      .notNull()
      .references(() => people.id),
    turnedOnAt: text().notNull(),
    turnedOffBy: text().references(() => people.id),
    turnedOffAt: text(),
  },
  (table) => [
    check('public_pages_off_whole', sql`(${table.turnedOffAt} is null) = (${table.turnedOffBy} is null)`),
    uniqueIndex('public_pages_once').on(table.versionId).where(sql`${table.turnedOffAt} is null`),
  ],
);
