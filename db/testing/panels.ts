import { and, eq } from 'drizzle-orm';
import { askAtItem, askDraftedQuestion } from '#db/writes/panels/desk-questions.ts';
import { answerQuestion, askQuestion, assignQuestion } from '#db/writes/panels/panel-questions.ts';
import { recordPanelRecommendation, takeBackPanelRecommendation } from '#db/writes/panels/panel-recommendations.ts';
import { draftResponse, giveResponse, tieActionsToPanelRecommendation } from '#db/writes/panels/panel-responses.ts';
import { changePrivateNote, throwAwayPrivateNote, writePrivateNote } from '#db/writes/panels/private-notes.ts';
import type { ComposedDocument } from '#domain/composed-document/model.ts';
import { askQuestionInput } from '#domain/panels/panel-questions.ts';
import { recordPanelRecommendationInput } from '#domain/panels/panel-recommendations.ts';
import { writeNoteInput } from '#domain/panels/private-notes.ts';
import { database } from '../database.ts';
import { keptOf } from '../kept-bytes.ts';
import { frozenReports, reportPublications } from '../schema/frozen-reports.ts';
import { meetings } from '../schema/meetings.ts';
import { panelItems, panelReports } from '../schema/panel-reports.ts';
import { panelIdOf } from '../seed/haringey-panels.ts';
import { actionIdOf, areaIdOf, planId } from '../seed/haringey-plan.ts';
import { personIdOf } from '../seed/people-rows.ts';
import { actorOf, juneMoment as moment } from '../testing.ts';
import { meetingOn } from './panel-reports.ts';

/* For tests only: panels that meet, a report published to one, and the writes of what panels ask and recommend. */

export const scrutiny = panelIdOf('scrutiny');
export const reportId = 'report-of-a-test';

/** The Scrutiny Panel met on 26 June and meets again on 14 September, its report due on the 5th, and on 16 November. */
export function putMeetings(): void {
  for (const [meetsOn, reportDueOn] of [
    ['2023-06-26', '2023-06-15'],
    ['2023-09-14', '2023-09-05'],
    ['2023-11-16', '2023-11-07'],
  ] as const) {
    const id = meetingOn(meetsOn);
    database().update(meetings).set({ reportDueOn }).where(eq(meetings.id, id)).run();
  }
}
export const heldMeeting = () => meetingOn('2023-06-26');

/** A report for the meeting of 16 November, frozen, with actions 1.1 to 1.3 in it; published unless said otherwise. */
export function putReport(isPublished = true): void {
  putMeetings();
  const db = database();
  const [by, at] = [personIdOf('clerk'), moment.now];
  db.insert(panelReports)
    .values({
      id: reportId,
      panelId: scrutiny,
      meetingId: meetingOn('2023-11-16'),
      number: 901,
      title: 'A report',
      startedBy: by,
      startedAt: at,
    })
    .run();
  const items = ['1.1', '1.2', '1.3'].map((ref, place) => ({ actionId: actionIdOf(ref), number: place + 901 }));
  db.insert(panelItems)
    .values(items.map((item) => ({ ...item, panelId: scrutiny, recommendationId: areaIdOf(1), givenAt: at })))
    .onConflictDoNothing()
    .run();
  const document = documentOf(items);
  const kept = () => keptOf(document, undefined, moment).id;
  const both = { documentId: kept(), publicDocumentId: kept() };
  const frozen = { id: 'frozen-of-a-test', reportId, contentHash: 'a', ...both };
  db.insert(frozenReports)
    .values({
      ...frozen,
      holdsExempt: false,
      frozenBy: by,
      frozenByPost: 'A post',
      frozenAt: at,
      frozenOn: moment.today,
    })
    .run();
  if (!isPublished) return;
  db.insert(reportPublications)
    .values({ frozenReportId: 'frozen-of-a-test', publishedBy: by, publishedAt: at, publishedOn: moment.today })
    .run();
}

/** As far as a reader needs it: a title, and a table with a row for each item. */
function documentOf(items: readonly { number: number }[]): ComposedDocument {
  const records = items.map(({ number }) => ({
    ...{ noun: 'action' as const, subject: `Item ${number}`, item: number },
    fields: [{ label: 'Item', text: String(number) }],
  }));
  const said = { title: 'A report', council: 'A council', marking: 'OFFICIAL', draft: null, versionLabel: '' };
  const furniture = { header: '', footer: '', logo: null, colour: null, printedAt: moment.now };
  const columns = [{ heading: 'Item', share: 100, labels: ['Item'] }];
  const table = { kind: 'table' as const, caption: 'A. Live actions', columns, records };
  const heading = { kind: 'heading' as const, level: 1 as const, text: 'A. Live actions' };
  const blocks = [{ kind: 'title' as const, text: 'A report', over: 'Report' }, heading, table];
  return {
    ...{ documentVersion: 1, language: 'en-GB', ...said, ...furniture },
    sections: [{ orientation: 'portrait', blocks }],
  };
}

/** The number an action of area 1 bears in reports to the Scrutiny Panel. */
export function numberOf(ref: string): number {
  const item = and(eq(panelItems.panelId, scrutiny), eq(panelItems.actionId, actionIdOf(ref)));
  return database().select({ number: panelItems.number }).from(panelItems).where(item).get()?.number ?? 0;
}

const onAction = (ref: string, area: number) => ({
  planId,
  recommendationId: areaIdOf(area),
  actionId: actionIdOf(ref),
});
export const question = (words = 'How many children wait?', on: object = onAction('1.1', 1)) =>
  askQuestionInput.parse({ ...on, words });
export const asked = (who = 'panel-member') => askQuestion(actorOf(who), scrutiny, question(), moment).id;

export const recommended = (more: object = {}) =>
  recordPanelRecommendationInput.parse({
    ...onAction('2.4', 2),
    meetingId: heldMeeting(),
    words: 'That host families are told.',
    noticeOn: '2023-06-29',
    ...more,
  });
export const recorded = () => recordPanelRecommendation(actorOf('clerk'), scrutiny, recommended(), moment).id;

const answer = { verdict: 'accepted', reason: 'It was missing.', confirmed: false } as const;
export const drafted = (id = recorded()) => {
  draftResponse(actorOf('plan-lead'), id, { ...answer, actionIds: [actionIdOf('2.4')] }, 0, moment);
  return id;
};

export const note = (kind: 'note' | 'question' = 'question', itemNumber: number | null = numberOf('1.1')) =>
  writePrivateNote(
    actorOf('panel-member'),
    reportId,
    writeNoteInput.parse({ kind, itemNumber, text: 'Why is this late?' }),
    moment,
  ).id;

const member = () => actorOf('panel-member');

/** Each on a fresh world, with the last thing the trail then tells. */
export const panelMatterWrites = {
  askQuestion: {
    event: 'question-asked',
    ready: () => {
      putMeetings();
      return () => askQuestion(member(), scrutiny, question(), moment);
    },
  },
  assignQuestion: {
    event: 'question-assigned',
    ready: () => {
      putMeetings();
      const id = asked();
      const input = { ownerPostId: null, dueOn: '2023-07-14', confirmed: false };
      return () => assignQuestion(actorOf('plan-lead'), id, input, 1, moment);
    },
  },
  answerQuestion: {
    event: 'question-answered',
    ready: () => {
      putMeetings();
      const id = asked();
      return () => answerQuestion(actorOf('owner'), id, { words: 'Eleven.', confirmed: false }, moment);
    },
  },
  recordPanelRecommendation: {
    event: 'panel-recommendation-recorded',
    ready: () => {
      putMeetings();
      return recorded;
    },
  },
  takeBackPanelRecommendation: {
    event: 'panel-recommendation-taken-back',
    ready: () => {
      putMeetings();
      const id = recorded();
      return () => takeBackPanelRecommendation(actorOf('clerk'), id, { reason: 'Recorded twice' }, moment);
    },
  },
  draftResponse: {
    event: 'response-drafted',
    ready: () => {
      putMeetings();
      const id = recorded();
      return () => drafted(id);
    },
  },
  giveResponse: {
    event: 'response-given',
    ready: () => {
      putMeetings();
      const id = drafted();
      return () => giveResponse(actorOf('director'), id, moment);
    },
  },
  tieActionsToPanelRecommendation: {
    event: 'actions-tied-to-panel-recommendation',
    ready: () => {
      putMeetings();
      const id = drafted();
      const input = { actionIds: [actionIdOf('2.1')] };
      return () => tieActionsToPanelRecommendation(actorOf('plan-lead'), id, input, moment);
    },
  },
  writePrivateNote: {
    event: 'private-note-kept',
    ready: () => {
      putReport();
      return note;
    },
  },
  changePrivateNote: {
    event: 'private-note-changed',
    ready: () => {
      putReport();
      const id = note();
      return () => changePrivateNote(member(), id, { text: 'Why?' }, 1, moment);
    },
  },
  throwAwayPrivateNote: {
    event: 'private-note-thrown-away',
    ready: () => {
      putReport();
      const id = note();
      return () => throwAwayPrivateNote(member(), id, moment);
    },
  },
  askAtItem: {
    event: 'question-asked',
    ready: () => {
      putReport();
      return () =>
        askAtItem(member(), reportId, { itemNumber: numberOf('1.2'), words: 'Why?', confirmed: false }, moment);
    },
  },
  askDraftedQuestion: {
    event: 'question-asked',
    ready: () => {
      putReport();
      const id = note();
      return () => askDraftedQuestion(member(), id, { confirmed: false }, moment);
    },
  },
};

/** Something of every kind, of two panels: answered and not, drafted and given, noted by several people. */
export function putPanelMatters(): void {
  putReport();
  const corporate = panelIdOf('corporate-parenting');
  const corporateMeeting = meetingOn('2023-06-29', 'corporate-parenting');
  const answered = asked();
  answerQuestion(actorOf('owner'), answered, { words: 'Eleven.', confirmed: false }, moment);
  askQuestion(actorOf('panel-member'), scrutiny, question('In October?', onAction('2.2', 2)), moment);
  const elsewhere = askQuestion(actorOf('clerk'), corporate, question('And 4.2?', onAction('4.2', 4)), moment);
  answerQuestion(actorOf('plan-lead'), elsewhere.id, { words: 'In autumn.', confirmed: false }, moment);
  const theirs = { ...recommended(onAction('4.2', 4)), meetingId: corporateMeeting, noticeOn: null };
  for (const [panelId, input] of [
    [scrutiny, recommended()],
    [scrutiny, recommended(onAction('2.2', 2))],
    [corporate, { ...theirs, responseDueOn: '2023-09-01' }],
    [corporate, { ...theirs, responseDueOn: '2023-09-04' }],
  ] as const) {
    const { id, number } = recordPanelRecommendation(actorOf('clerk'), panelId, input, moment);
    drafted(id);
    if (number % 2 === 1) giveResponse(actorOf('director'), id, moment);
  }
  note();
  for (const who of ['scrutiny-chair', 'clerk', 'plan-lead'] as const) {
    const input = writeNoteInput.parse({ kind: 'note', itemNumber: numberOf('1.2'), text: 'Mine alone' });
    writePrivateNote(actorOf(who), reportId, input, moment);
  }
}

/** What the world's panels asked is answered and what they recommended taken back: nobody is reminded of it. */
export function settlePanelMatters(): void {
  const by = personIdOf('clerk');
  database().$client.exec(`
    insert into panel_question_answers (id, question_id, words, answered_by, post_title, answered_at, answered_on)
      select 'settled ' || id, id, 'Settled.', '${by}', 'A post', asked_at, asked_on from panel_questions;
    update panel_recommendations
      set taken_back_reason = 'Settled', taken_back_by = '${by}', taken_back_at = recorded_at where taken_back_at is null`);
}
