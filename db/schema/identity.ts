import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';

/*
 * The sign-in library's own tables: accounts, passwords, sessions. Nothing of the product hangs on them but
 * `people.identityId`; roles, posts and panels are ours. Field names are the library's (its documentation, "core schema").
 */

const createdAt = () => integer({ mode: 'timestamp_ms' }).notNull();
const updatedAt = () => integer({ mode: 'timestamp_ms' }).notNull();

export const identities = sqliteTable('identities', {
  id: text().primaryKey(),
  name: text().notNull(),
  email: text().notNull().unique(),
  emailVerified: integer({ mode: 'boolean' }).notNull(),
  image: text(),
  createdAt: createdAt(),
  updatedAt: updatedAt(),
});

export const identitySessions = sqliteTable(
  'identity_sessions',
  {
    id: text().primaryKey(),
    userId: text()
      .notNull()
      .references(() => identities.id, { onDelete: 'cascade' }),
    token: text().notNull().unique(),
    expiresAt: integer({ mode: 'timestamp_ms' }).notNull(),
    ipAddress: text(),
    userAgent: text(),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
  },
  (table) => [index('identity_sessions_user').on(table.userId)],
);

export const identityAccounts = sqliteTable(
  'identity_accounts',
  {
    id: text().primaryKey(),
    accountId: text().notNull(),
    providerId: text().notNull(),
    userId: text()
      .notNull()
      .references(() => identities.id, { onDelete: 'cascade' }),
    accessToken: text(),
    refreshToken: text(),
    idToken: text(),
    accessTokenExpiresAt: integer({ mode: 'timestamp_ms' }),
    refreshTokenExpiresAt: integer({ mode: 'timestamp_ms' }),
    scope: text(),
    password: text(),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
  },
  (table) => [index('identity_accounts_user').on(table.userId)],
);

export const identityVerifications = sqliteTable('identity_verifications', {
  id: text().primaryKey(),
  identifier: text().notNull(),
  value: text().notNull(),
  expiresAt: integer({ mode: 'timestamp_ms' }).notNull(),
  createdAt: createdAt(),
  updatedAt: updatedAt(),
});
