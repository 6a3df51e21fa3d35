import { sql } from 'drizzle-orm';
import { check, index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import {
  approvalCapacities,
  publishedThings,
  sealedForms,
  versionKinds,
} from '#domain/submissions/submission-words.ts';
import { isDate, isSaid, oneOf } from './checks.ts';
import { id } from './columns.ts';
import { keptBytes } from './kept-bytes.ts';
import { people } from './people.ts';
import { plans } from './plans.ts';
import { takenBackWhole, takingBack } from './taking-back.ts';

/**
 * An approval of a plan's content, bound to the hash of that content (rules §4). It stands until a change voids it, or until the
 * version it was given for is sealed.
 */
export const planApprovals = sqliteTable(
  'plan_approvals',
  {
    id: id(),
    planId: text()
      .notNull()
      .references(() => plans.id),
    capacity: text({ enum: approvalCapacities }).notNull(),
    personId: text()
      .notNull()
      .references(() => people.id),
    /** The person's post, in the words of that day. */
    postTitle: text().notNull(),
    contentHash: text().notNull(),
    approvedAt: text().notNull(),
    voidedAt: text(),
    /** What changed, and who changed it. */
    voidedBecause: text(),
    sealedAt: text(),
  },
  (table) => [
    oneOf('plan_approvals_capacity', table.capacity, approvalCapacities),
    isSaid('plan_approvals_post_said', table.postTitle),
    check('plan_approvals_voided_whole', sql`(${table.voidedAt} is null) = (${table.voidedBecause} is null)`),
    check('plan_approvals_voided_or_sealed', sql`${table.voidedAt} is null or ${table.sealedAt} is null`),
    uniqueIndex('plan_approvals_one_a_capacity')
      .on(table.planId, table.capacity)
      .where(sql`${table.voidedAt} is null and ${table.sealedAt} is null`),
    uniqueIndex('plan_approvals_two_people')
      .on(table.planId, table.personId)
      .where(sql`${table.voidedAt} is null and ${table.sealedAt} is null`),
    index('plan_approvals_plan').on(table.planId, table.approvedAt),
  ],
);

/** A sealed version: the plan as it was worded then, with what it was made from. Never changed, never deleted. */
export const planVersions = sqliteTable(
  'plan_versions',
  {
    id: id(),
    planId: text()
      .notNull()
      .references(() => plans.id),
    number: integer().notNull(),
    kind: text({ enum: versionKinds }).notNull(),
    /** Minor changes of wording, which the council's setting lets the director approve alone. */
    minor: integer({ mode: 'boolean' }).notNull().default(false),
    contentHash: text().notNull(),
    /** The facts it was made from, and the document, as JSON. */
    factsId: text()
      .notNull()
      .references(() => keptBytes.id),
    documentId: text()
      .notNull()
      .references(() => keptBytes.id),
    /** Why it was amended; empty for the submission. */
    note: text().notNull().default(''),
    directorApprovalId: text()
      .notNull()
      .references(() => planApprovals.id),
    leadMemberApprovalId: text().references(() => planApprovals.id),
    sealedBy: text()
      .notNull()
      .references(() => people.id),
    sealedByPost: text().notNull(),
    sealedAt: text().notNull(),
    sealedOn: text().notNull(),
  },
  (table) => [
    oneOf('plan_versions_kind', table.kind, versionKinds),
    isDate('plan_versions_sealed_on', table.sealedOn),
    check('plan_versions_first_is_the_submission', sql`(${table.number} = 1) = (${table.kind} = 'submission')`),
    check(
      'plan_versions_amendment_says_why',
      sql`${table.kind} = 'submission' or length(trim(${table.note}, char(9, 10, 13, 32))) > 0`,
    ),
    check('plan_versions_submission_is_not_minor', sql`${table.kind} = 'amendment' or ${table.minor} = 0`),
    check('plan_versions_two_approvals', sql`${table.leadMemberApprovalId} is not null or ${table.minor} = 1`),
    uniqueIndex('plan_versions_number').on(table.planId, table.number),
  ],
);

/** The bytes of a sealed version in one form, as they were rendered then; downloads serve these. Never changed, never deleted. */
export const planVersionFiles = sqliteTable(
  'plan_version_files',
  {
    versionId: text()
      .notNull()
      .references(() => planVersions.id),
    form: text({ enum: sealedForms }).notNull(),
    mediaType: text().notNull(),
    fileName: text().notNull(),
    sha256: text().notNull(),
    size: integer().notNull(),
    keptId: text()
      .notNull()
      .references(() => keptBytes.id),
  },
  (table) => [
    primaryKey({ columns: [table.versionId, table.form] }),
    oneOf('plan_version_files_form', table.form, sealedForms),
    check('plan_version_files_sha256', sql`length(${table.sha256}) = 64`),
  ],
);

/** A sealed version on its way: when it was sent, to whom and how. */
export const planSendings = sqliteTable(
  'plan_sendings',
  {
    id: id(),
    versionId: text()
      .notNull()
      .references(() => planVersions.id),
    sentOn: text().notNull(),
    sentTo: text().notNull(),
    how: text().notNull(),
    note: text().notNull().default(''),
    recordedBy: text()
      .notNull()
      .references(() => people.id),
    recordedAt: text().notNull(),
    ...takingBack(),
  },
  (table) => [
    isDate('plan_sendings_sent_on', table.sentOn),
    isSaid('plan_sendings_to_said', table.sentTo),
    isSaid('plan_sendings_how_said', table.how),
    takenBackWhole('plan_sendings_taken_back_whole', table),
    index('plan_sendings_version').on(table.versionId),
  ],
);

/** Ofsted's answer to a sending: whether the statement reflects the findings, in its own words. */
export const ofstedAnswers = sqliteTable(
  'ofsted_answers',
  {
    id: id(),
    sendingId: text()
      .notNull()
      .references(() => planSendings.id),
    answeredOn: text().notNull(),
    reflects: integer({ mode: 'boolean' }).notNull(),
    words: text().notNull().default(''),
    recordedBy: text()
      .notNull()
      .references(() => people.id),
    recordedAt: text().notNull(),
    ...takingBack(),
  },
  (table) => [
    isDate('ofsted_answers_on', table.answeredOn),
    check(
      'ofsted_answers_says_what_is_wrong',
      sql`${table.reflects} = 1 or length(trim(${table.words}, char(9, 10, 13, 32))) > 0`,
    ),
    takenBackWhole('ofsted_answers_taken_back_whole', table),
    uniqueIndex('ofsted_answers_one_a_sending').on(table.sendingId).where(sql`${table.takenBackAt} is null`),
  ],
);

/** The inspection report, or a sealed statement, as published: when, where and to whom. */
export const publications = sqliteTable(
  'publications',
  {
    id: id(),
    planId: text()
      .notNull()
      .references(() => plans.id),
    /** The version published; null for the inspection report. */
    versionId: text().references(() => planVersions.id),
    what: text({ enum: publishedThings }).notNull(),
    publishedOn: text().notNull(),
    place: text().notNull(),
    audience: text().notNull(),
    recordedBy: text()
      .notNull()
      .references(() => people.id),
    recordedAt: text().notNull(),
    ...takingBack(),
  },
  (table) => [
    oneOf('publications_what', table.what, publishedThings),
    isDate('publications_on', table.publishedOn),
    isSaid('publications_place_said', table.place),
    isSaid('publications_audience_said', table.audience),
    check(
      'publications_statement_names_its_version',
      sql`(${table.what} = 'statement') = (${table.versionId} is not null)`,
    ),
    takenBackWhole('publications_taken_back_whole', table),
    index('publications_plan').on(table.planId, table.publishedOn),
  ],
);
