import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { id } from './columns.ts';
import { people } from './people.ts';

/** A one-time link by which a person chooses a password: the first administrator's, a newcomer's, after a reset. */
export const passwordLinks = sqliteTable('password_links', {
  id: id(),
  personId: text().references(() => people.id),
  /** SHA-256 of the secret in the link; the secret itself is kept nowhere. */
  secretHash: text().notNull().unique(),
  createdAt: text().notNull(),
  expiresAt: text().notNull(),
  usedAt: text(),
});

/** Failed sign-ins, kept so that a restart does not forget them (SEC-07). */
export const signInFailures = sqliteTable(
  'sign_in_failures',
  {
    id: integer().primaryKey({ autoIncrement: true }),
    /** `email:…` or `address:…`; the e-mail in lower case. */
    source: text().notNull(),
    failedAt: text().notNull(),
  },
  (table) => [index('sign_in_failures_source').on(table.source, table.failedAt)],
);
