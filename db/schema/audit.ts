import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';

/**
 * One row for every domain write and every refusal, chained by HMAC. The chain covers the hash of the content; the
 * content stands in a table of its own, so that a lawful redaction leaves the chain whole (assurance SEC-21).
 */
export const auditEvents = sqliteTable(
  'audit_events',
  {
    seq: integer().primaryKey({ autoIncrement: true }),
    /** The real clock, also in the example. */
    at: text().notNull(),
    /** The person, `cli`, `system`, or `nobody` for a refusal without a session. */
    actor: text().notNull(),
    event: text().notNull(),
    subjectKind: text().notNull(),
    subjectId: text().notNull(),
    planId: text(),
    contentHash: text().notNull(),
    mac: text().notNull(),
  },
  (table) => [
    index('audit_events_subject').on(table.subjectKind, table.subjectId),
    index('audit_events_plan').on(table.planId),
  ],
);

export const auditContents = sqliteTable('audit_contents', {
  seq: integer()
    .primaryKey()
    .references(() => auditEvents.seq),
  content: text().notNull(),
});

/** What was answered to a create, so that the same request sent twice acts once. */
export const idempotencyKeys = sqliteTable(
  'idempotency_keys',
  {
    key: text().primaryKey(),
    actor: text().notNull(),
    route: text().notNull(),
    bodyHash: text().notNull(),
    status: integer().notNull(),
    body: text().notNull(),
    createdAt: text().notNull(),
  },
  (table) => [index('idempotency_keys_created').on(table.createdAt)],
);
