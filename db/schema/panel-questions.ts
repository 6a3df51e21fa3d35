import { sql } from 'drizzle-orm';
import { check, index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { privateNoteKinds } from '#domain/panels/panel-words.ts';
import { isDate, isSaid, oneOf } from './checks.ts';
import { id, version } from './columns.ts';
import { recommendations } from './inspections.ts';
import { meetings } from './meetings.ts';
import { panelReports } from './panel-reports.ts';
import { panels } from './panels.ts';
import { people, posts } from './people.ts';
import { actions, plans } from './plans.ts';

/** What a member asks of an item, before or at a meeting. It and its answer stand in the panel's next report. */
export const panelQuestions = sqliteTable(
  'panel_questions',
  {
    id: id(),
    panelId: text()
      .notNull()
      .references(() => panels.id),
    /** Of this panel's questions, from 1. */
    number: integer().notNull(),
    /** The meeting it was asked for or at. */
    meetingId: text()
      .notNull()
      .references(() => meetings.id),
    planId: text()
      .notNull()
      .references(() => plans.id),
    /** What it is about; neither: the plan as a whole. */
    recommendationId: text().references(() => recommendations.id),
    actionId: text().references(() => actions.id),
    words: text().notNull(),
    askedBy: text()
      .notNull()
      .references(() => people.id),
    /** "A member of the panel", where the clerk asks for one. Empty: asked by the person themselves. */
    onBehalfOf: text().notNull().default(''),
    askedAt: text().notNull(),
    askedOn: text().notNull(),
    /** The post that owes the answer; null until somebody gives it one, and the plan leads see that. */
    ownerPostId: text().references(() => posts.id),
    dueOn: text().notNull(),
    version: version(),
  },
  (table) => [
    isSaid('panel_questions_said', table.words),
    isDate('panel_questions_asked', table.askedOn),
    isDate('panel_questions_due', table.dueOn),
    check('panel_questions_due_after', sql`${table.dueOn} >= ${table.askedOn}`),
    uniqueIndex('panel_questions_number').on(table.panelId, table.number),
    index('panel_questions_meeting').on(table.meetingId),
    index('panel_questions_owner').on(table.ownerPostId),
  ],
);

/** An answer as it was given. A fuller one later is another row: the newest stands, all are kept. */
export const panelQuestionAnswers = sqliteTable(
  'panel_question_answers',
  {
    id: id(),
    questionId: text()
      .notNull()
      .references(() => panelQuestions.id),
    words: text().notNull(),
    answeredBy: text()
      .notNull()
      .references(() => people.id),
    /** The person's post, in the words of that day. */
    postTitle: text().notNull(),
    answeredAt: text().notNull(),
    answeredOn: text().notNull(),
  },
  (table) => [
    isSaid('panel_question_answers_said', table.words),
    isDate('panel_question_answers_on', table.answeredOn),
    index('panel_question_answers_question').on(table.questionId, table.answeredAt),
  ],
);

/** A member's own note or drafted question beside a report: theirs alone, never printed, never in a report. */
export const privateNotes = sqliteTable(
  'private_notes',
  {
    id: id(),
    personId: text()
      .notNull()
      .references(() => people.id),
    reportId: text()
      .notNull()
      .references(() => panelReports.id),
    /** The item it stands at; null: the report as a whole. */
    itemNumber: integer(),
    kind: text({ enum: privateNoteKinds }).notNull(),
    text: text().notNull(),
    /** The question it became, once asked. */
    askedAsId: text().references(() => panelQuestions.id),
    writtenAt: text().notNull(),
    version: version(),
  },
  (table) => [
    oneOf('private_notes_kind', table.kind, privateNoteKinds),
    isSaid('private_notes_said', table.text),
    index('private_notes_person').on(table.personId, table.reportId),
  ],
);
