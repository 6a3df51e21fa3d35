import { sql } from 'drizzle-orm';
import { check, index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { mailKinds, noticeKinds } from '#domain/mail/mail-kinds.ts';
import { isDate, isSaid, oneOf } from './checks.ts';
import { id, version } from './columns.ts';
import { people } from './people.ts';
import { actions, plans } from './plans.ts';

/** Mail, written in the transaction of what it tells and sent by a job. All instants here are of the real clock. */
export const outboxMessages = sqliteTable(
  'outbox_messages',
  {
    id: id(),
    /** The same event gives the same key, so it is queued once; the Message-ID is made from it. */
    dedupeKey: text().notNull().unique(),
    personId: text()
      .notNull()
      .references(() => people.id),
    toAddress: text().notNull(),
    kind: text({ enum: mailKinds }).notNull(),
    subject: text().notNull(),
    text: text().notNull(),
    html: text().notNull(),
    createdAt: text().notNull(),
    notBefore: text().notNull(),
    attempts: integer().notNull().default(0),
    /** Set before the conversation with the mail server begins: an end in between is seen afterwards. */
    sendingAt: text(),
    lastError: text(),
    /** The server could not be reached: such a message need not wait once it can. */
    unreached: integer({ mode: 'boolean' }).notNull().default(false),
    sentAt: text(),
    givenUpAt: text(),
  },
  (table) => [
    oneOf('outbox_messages_kind', table.kind, mailKinds),
    isSaid('outbox_messages_addressed', table.toAddress),
    check('outbox_messages_one_end', sql`${table.sentAt} is null or ${table.givenUpAt} is null`),
    index('outbox_messages_due').on(table.notBefore).where(sql`${table.sentAt} is null and ${table.givenUpAt} is null`),
    index('outbox_messages_created').on(table.createdAt),
  ],
);

/** What a person is told in the product itself. Words of an action are not kept here: they are read as it stands. */
export const notices = sqliteTable(
  'notices',
  {
    id: id(),
    dedupeKey: text().notNull().unique(),
    personId: text()
      .notNull()
      .references(() => people.id),
    kind: text({ enum: noticeKinds }).notNull(),
    planId: text().references(() => plans.id),
    actionId: text().references(() => actions.id),
    text: text().notNull(),
    href: text().notNull(),
    /** The domain's instant: in the example, of the example's own day. */
    createdAt: text().notNull(),
    readAt: text(),
  },
  (table) => [
    oneOf('notices_kind', table.kind, noticeKinds),
    isSaid('notices_said', table.text),
    index('notices_person').on(table.personId, table.createdAt),
    index('notices_unread').on(table.personId).where(sql`${table.readAt} is null`),
  ],
);

/** Who was reminded of what for which day. A day that comes twice reminds once. */
export const reminderLedger = sqliteTable(
  'reminder_ledger',
  {
    id: id(),
    subjectKind: text().notNull(),
    subjectId: text().notNull(),
    kind: text({ enum: mailKinds }).notNull(),
    onDate: text().notNull(),
    personId: text()
      .notNull()
      .references(() => people.id),
  },
  (table) => [
    isDate('reminder_ledger_date', table.onDate),
    uniqueIndex('reminder_ledger_once').on(
      table.subjectKind,
      table.subjectId,
      table.kind,
      table.onDate,
      table.personId,
    ),
  ],
);

/** When a person wants their mail of the day; without a row, as by default. */
export const mailPreferences = sqliteTable(
  'mail_preferences',
  {
    personId: text()
      .primaryKey()
      .references(() => people.id),
    digestHour: integer().notNull(),
    version: version(),
  },
  (table) => [check('mail_preferences_hour', sql`${table.digestHour} between 7 and 18`)],
);

/** Kinds of mail a person does not want. Their work and their notices stay. */
export const mailMutings = sqliteTable(
  'mail_mutings',
  {
    personId: text()
      .notNull()
      .references(() => people.id),
    kind: text({ enum: mailKinds }).notNull(),
  },
  (table) => [primaryKey({ columns: [table.personId, table.kind] }), oneOf('mail_mutings_kind', table.kind, mailKinds)],
);

/** After how many working days late a plan tells the deputy, the plan lead and the director; without a row, 5, 10 and 15. */
export const planEscalations = sqliteTable(
  'plan_escalations',
  {
    planId: text()
      .primaryKey()
      .references(() => plans.id),
    deputyAfter: integer().notNull(),
    planLeadAfter: integer().notNull(),
    directorAfter: integer().notNull(),
    version: version(),
  },
  (table) => [
    check(
      'plan_escalations_in_order',
      sql`${table.deputyAfter} >= 1 and ${table.planLeadAfter} >= ${table.deputyAfter} and ${table.directorAfter} >= ${table.planLeadAfter} and ${table.directorAfter} <= 60`,
    ),
  ],
);
