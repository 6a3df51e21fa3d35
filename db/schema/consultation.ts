import { sql } from 'drizzle-orm';
import { check, index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { commentDecisions } from '#domain/submissions/consultation-words.ts';
import { isDate, isSaid, oneOf } from './checks.ts';
import { id } from './columns.ts';
import { recommendations } from './inspections.ts';
import { keptBytes } from './kept-bytes.ts';
import { panels } from './panels.ts';
import { people, posts } from './people.ts';
import { actions, plans } from './plans.ts';

/** The plan as it was sent out for comment, word for word. Never changed but for its closing; a trigger refuses more. */
export const consultationDrafts = sqliteTable(
  'consultation_drafts',
  {
    id: id(),
    planId: text()
      .notNull()
      .references(() => plans.id),
    number: integer().notNull(),
    /** The facts it was made from, and the document, as JSON. */
    factsId: text()
      .notNull()
      .references(() => keptBytes.id),
    documentId: text()
      .notNull()
      .references(() => keptBytes.id),
    /** What readers are asked, in the plan lead's words. */
    note: text().notNull().default(''),
    commentsDueOn: text().notNull(),
    sentBy: text()
      .notNull()
      .references(() => people.id),
    sentAt: text().notNull(),
    closedBy: text().references(() => people.id),
    closedAt: text(),
  },
  (table) => [
    check('consultation_drafts_from_one', sql`${table.number} >= 1`),
    isDate('consultation_drafts_due', table.commentsDueOn),
    check('consultation_drafts_closed_whole', sql`(${table.closedAt} is null) = (${table.closedBy} is null)`),
    uniqueIndex('consultation_drafts_number').on(table.planId, table.number),
    uniqueIndex('consultation_drafts_one_open').on(table.planId).where(sql`${table.closedAt} is null`),
  ],
);

/** Whom a draft was sent to: a panel, or a post (a partner's too). */
export const draftRecipients = sqliteTable(
  'draft_recipients',
  {
    id: id(),
    draftId: text()
      .notNull()
      .references(() => consultationDrafts.id),
    panelId: text().references(() => panels.id),
    postId: text().references(() => posts.id),
  },
  (table) => [
    check('draft_recipients_panel_or_post', sql`(${table.panelId} is null) <> (${table.postId} is null)`),
    uniqueIndex('draft_recipients_panel').on(table.draftId, table.panelId).where(sql`${table.panelId} is not null`),
    uniqueIndex('draft_recipients_post').on(table.draftId, table.postId).where(sql`${table.postId} is not null`),
  ],
);

/** What somebody said of a draft: of a recommendation, of an action, or (neither) of the whole. As said, never changed. */
export const draftComments = sqliteTable(
  'draft_comments',
  {
    id: id(),
    draftId: text()
      .notNull()
      .references(() => consultationDrafts.id),
    planId: text()
      .notNull()
      .references(() => plans.id),
    recommendationId: text().references(() => recommendations.id),
    actionId: text().references(() => actions.id),
    text: text().notNull(),
    writtenBy: text()
      .notNull()
      .references(() => people.id),
    /** The post it was written from, in the words of that day. */
    postTitle: text().notNull(),
    /** The panel whose words these are, where a member speaks for it or an officer records what it said. */
    forPanelId: text().references(() => panels.id),
    /** The meeting at which the panel said it. */
    saidOn: text(),
    writtenAt: text().notNull(),
  },
  (table) => [
    isSaid('draft_comments_said', table.text),
    isSaid('draft_comments_post_said', table.postTitle),
    isDate('draft_comments_said_on', table.saidOn),
    check('draft_comments_on_one_thing', sql`${table.recommendationId} is null or ${table.actionId} is null`),
    check('draft_comments_meeting_of_a_panel', sql`${table.saidOn} is null or ${table.forPanelId} is not null`),
    index('draft_comments_draft').on(table.draftId, table.writtenAt),
    index('draft_comments_plan').on(table.planId),
  ],
);

/** What the plan's leads made of a comment, once and with the reason. */
export const commentAnswers = sqliteTable(
  'comment_answers',
  {
    commentId: text()
      .primaryKey()
      .references(() => draftComments.id),
    decision: text({ enum: commentDecisions }).notNull(),
    reason: text().notNull(),
    answeredBy: text()
      .notNull()
      .references(() => people.id),
    answeredAt: text().notNull(),
  },
  (table) => [
    oneOf('comment_answers_decision', table.decision, commentDecisions),
    isSaid('comment_answers_reason_said', table.reason),
  ],
);

/** A recommendation that the plan answers with a reason and no action. Ended, never deleted. */
export const recommendationAnswers = sqliteTable(
  'recommendation_answers',
  {
    id: id(),
    planId: text()
      .notNull()
      .references(() => plans.id),
    recommendationId: text()
      .notNull()
      .references(() => recommendations.id),
    reason: text().notNull(),
    answeredBy: text()
      .notNull()
      .references(() => people.id),
    answeredAt: text().notNull(),
    endedBy: text().references(() => people.id),
    endedAt: text(),
  },
  (table) => [
    isSaid('recommendation_answers_reason_said', table.reason),
    check('recommendation_answers_ended_whole', sql`(${table.endedAt} is null) = (${table.endedBy} is null)`),
    uniqueIndex('recommendation_answers_one_standing')
      .on(table.planId, table.recommendationId)
      .where(sql`${table.endedAt} is null`),
  ],
);
