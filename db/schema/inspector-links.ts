import { sql } from 'drizzle-orm';
import { check, index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { viewedThings } from '#domain/panels/panel-words.ts';
import { isSaid, oneOf } from './checks.ts';
import { id } from './columns.ts';
import { people } from './people.ts';
import { plans } from './plans.ts';

/** A link for Ofsted or a DfE adviser to one plan, for a time. Revoked, never deleted; the token itself is kept nowhere. */
export const inspectorLinks = sqliteTable(
  'inspector_links',
  {
    id: id(),
    planId: text()
      .notNull()
      .references(() => plans.id),
    /** Who it is for: a body and a purpose, never a person's name. */
    heldBy: text().notNull(),
    /** SHA-256 of the 256-bit token that was shown once. */
    tokenHash: text().notNull().unique(),
    showsLivePosition: integer({ mode: 'boolean' }).notNull().default(false),
    showsEvidenceIndex: integer({ mode: 'boolean' }).notNull().default(false),
    grantedBy: text()
      .notNull()
      .references(() => people.id),
    grantedAt: text().notNull(),
    /** Instant, ISO UTC: the end of its last day in London. */
    expiresAt: text().notNull(),
    revokedBy: text().references(() => people.id),
    revokedAt: text(),
  },
  (table) => [
    isSaid('inspector_links_held', table.heldBy),
    check('inspector_links_hash', sql`length(${table.tokenHash}) = 64`),
    check('inspector_links_in_order', sql`${table.expiresAt} > ${table.grantedAt}`),
    check('inspector_links_revoked_whole', sql`(${table.revokedAt} is null) = (${table.revokedBy} is null)`),
    index('inspector_links_plan').on(table.planId, table.grantedAt),
  ],
);

/** Who looked at what, when, and from where; no word of what they read (assurance DP-10). Never changed. */
export const viewRecords = sqliteTable(
  'view_records',
  {
    id: id(),
    at: text().notNull(),
    thing: text({ enum: viewedThings }).notNull(),
    /** The id of what was looked at: a frozen report, a sealed version, a plan. */
    subjectId: text().notNull(),
    personId: text().references(() => people.id),
    linkId: text().references(() => inspectorLinks.id),
    /** The address it was asked from. */
    sourceAddress: text().notNull().default(''),
  },
  (table) => [
    oneOf('view_records_thing', table.thing, viewedThings),
    check('view_records_one_viewer', sql`(${table.personId} is null) <> (${table.linkId} is null)`),
    index('view_records_subject').on(table.subjectId, table.at),
    index('view_records_link').on(table.linkId, table.at),
  ],
);
