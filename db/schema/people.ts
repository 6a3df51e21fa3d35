import { sql } from 'drizzle-orm';
import { check, index, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { holdingCapacities } from '#domain/vocabulary.ts';
import { isDate, isSaid, oneOf } from './checks.ts';
import { id, version } from './columns.ts';
import { identities } from './identity.ts';

export const people = sqliteTable(
  'people',
  {
    id: id(),
    identityId: text()
      .unique()
      .references(() => identities.id),
    name: text().notNull(),
    email: text().notNull().unique(),
    createdAt: text().notNull(),
    disabledAt: text(),
    /** When their personal data was taken out for good; the row stays, under a neutral name. */
    erasedAt: text(),
    version: version(),
  },
  (table) => [isSaid('people_named', table.name)],
);

/** Work is owned by a post, not a person, so that a leaver hands over in one step. */
export const posts = sqliteTable(
  'posts',
  {
    id: id(),
    title: text().notNull().unique(),
    /** Police, health and so on: whose post it is when it is not the council's. Its holder sees only their own actions. */
    partnerBody: text(),
    createdAt: text().notNull(),
    version: version(),
  },
  (table) => [isSaid('posts_titled', table.title)],
);

/** Who holds, fills in for, or deputises for a post, and when. The history stays. */
export const postHoldings = sqliteTable(
  'post_holdings',
  {
    id: id(),
    postId: text()
      .notNull()
      .references(() => posts.id),
    personId: text()
      .notNull()
      .references(() => people.id),
    capacity: text({ enum: holdingCapacities }).notNull(),
    fromOn: text().notNull(),
    untilOn: text(),
  },
  (table) => [
    oneOf('post_holdings_capacity', table.capacity, holdingCapacities),
    isDate('post_holdings_from', table.fromOn),
    isDate('post_holdings_until', table.untilOn),
    check('post_holdings_in_order', sql`${table.untilOn} is null or ${table.untilOn} >= ${table.fromOn}`),
    index('post_holdings_post').on(table.postId),
    index('post_holdings_person').on(table.personId),
  ],
);
