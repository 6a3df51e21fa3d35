import { sql } from 'drizzle-orm';
import { check, index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import type { DisposalCertificate } from '#domain/retention/certificate.ts';
import { isSaid } from './checks.ts';
import { id, version } from './columns.ts';
import { people } from './people.ts';
import { plans } from './plans.ts';

/** How long a plan is kept once its last action is closed or withdrawn; without a row nobody has said. */
export const planRetentions = sqliteTable(
  'plan_retentions',
  {
    planId: text()
      .primaryKey()
      .references(() => plans.id),
    years: integer().notNull(),
    /** Which rule of the council says so, in its words. */
    basis: text().notNull(),
    setBy: text()
      .notNull()
      .references(() => people.id),
    setAt: text().notNull(),
    version: version(),
  },
  (table) => [
    check('plan_retentions_years', sql`${table.years} between 1 and 100`),
    isSaid('plan_retentions_based', table.basis),
  ],
);

/** Nothing of a plan is disposed of while a hold is on it. Lifted with a reason, never deleted. */
export const legalHolds = sqliteTable(
  'legal_holds',
  {
    id: id(),
    planId: text()
      .notNull()
      .references(() => plans.id),
    reason: text().notNull(),
    placedBy: text()
      .notNull()
      .references(() => people.id),
    placedAt: text().notNull(),
    liftedBy: text().references(() => people.id),
    liftedAt: text(),
    liftedReason: text(),
  },
  (table) => [
    isSaid('legal_holds_reasoned', table.reason),
    check(
      'legal_holds_lifted_whole',
      sql`(${table.liftedAt} is null) = (${table.liftedBy} is null) and (${table.liftedAt} is null) = (${table.liftedReason} is null)`,
    ),
    index('legal_holds_plan').on(table.planId),
  ],
);

/**
 * That the working record of a plan is disposed of: proposed by one person, then confirmed by another or not gone on with. With
 * `confirmedAt` the triggers let the rows of that plan go, and of no other.
 */
export const planDisposals = sqliteTable(
  'plan_disposals',
  {
    id: id(),
    planId: text()
      .notNull()
      .references(() => plans.id),
    reason: text().notNull(),
    proposedBy: text()
      .notNull()
      .references(() => people.id),
    proposedAt: text().notNull(),
    endedBy: text().references(() => people.id),
    endedAt: text(),
    endedReason: text(),
    confirmedBy: text().references(() => people.id),
    confirmedAt: text(),
    certificate: text({ mode: 'json' }).$type<DisposalCertificate>(),
    /** SHA-256 of the certificate, in hexadecimal; it stands in the audit trail too. */
    certificateSha256: text(),
  },
  (table) => [
    isSaid('plan_disposals_reasoned', table.reason),
    check(
      'plan_disposals_ended_whole',
      sql`(${table.endedAt} is null) = (${table.endedBy} is null) and (${table.endedAt} is null) = (${table.endedReason} is null)`,
    ),
    check(
      'plan_disposals_confirmed_whole',
      sql`(${table.confirmedAt} is null) = (${table.confirmedBy} is null) and (${table.confirmedAt} is null) = (${table.certificate} is null) and (${table.confirmedAt} is null) = (${table.certificateSha256} is null)`,
    ),
    check('plan_disposals_one_end', sql`${table.endedAt} is null or ${table.confirmedAt} is null`),
    check(
      'plan_disposals_two_people',
      sql`${table.confirmedBy} is null or ${table.confirmedBy} <> ${table.proposedBy}`,
    ),
    uniqueIndex('plan_disposals_once').on(table.planId).where(sql`${table.endedAt} is null`),
  ],
);
