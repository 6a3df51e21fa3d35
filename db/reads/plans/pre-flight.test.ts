import { expect, test } from 'vitest';
import { database } from '#db/database.ts';
import { actionIdOf, planId } from '#db/seed/haringey-plan.ts';
import { freshDatabase, juneMoment } from '#db/testing.ts';
import { composePlanDocument } from '#domain/plan-document/compose.ts';
import { contentFactsOf } from './plan-content.ts';
import { getPreFlight } from './pre-flight.ts';

const sentences = (moment = juneMoment) =>
  getPreFlight(planId, moment).flatMap(({ sentence }) => (sentence.includes('on the draft') ? [] : [sentence]));

test('the example on 30 June 2023 could be approved, with a vacant post and a comment in mind', () => {
  freshDatabase();
  expect(getPreFlight(planId, juneMoment)).toEqual([
    {
      severity: 'warns',
      sentence: 'The owner post of action 1.5, Head of Service, Court and Assessment, is vacant.',
      href: `/actions/${actionIdOf('1.5')}/edit`,
    },
    {
      severity: 'warns',
      sentence: 'One comment on the draft waits for an answer. The sealed plan lists every comment.',
      href: `/plans/${planId}/consultation`,
    },
  ]);
});

test('after 18 July 2023 it is said to be late, in working days', () => {
  freshDatabase();
  const late = { ...juneMoment, today: '2023-07-21', now: '2023-07-21T08:20:00.000Z' };
  expect(sentences(late)).toContain(
    'The statement was due on 18 July 2023 and is 3 working days late. It can still be sealed and sent.',
  );
});

test('a placeholder is found in every text an action is sealed with, and only warned of where it was posted', () => {
  freshDatabase();
  const id = actionIdOf('1.1');
  database().$client.exec(`update actions set title = 'TBC', outcome = 'xxx', success_measure = '…', partner_body = 'TBD' where id = '${id}';
    update milestones set title = 'To be confirmed' where action_id = '${id}' and position = 1;
    drop trigger progress_updates_never_change; update progress_updates set next_step = 'TBC' where action_id = '${id}'`);
  const found = getPreFlight(planId, juneMoment).filter(({ sentence }) => sentence.includes('still says'));
  expect(found.map(({ severity, sentence }) => `${severity}: ${sentence}`)).toEqual([
    'stops: The title of action 1.1 still says “TBC”.',
    'stops: The outcome of action 1.1 still says “xxx”.',
    'stops: The success measure of action 1.1 still says “…”.',
    'stops: The partner of action 1.1 still says “TBD”.',
    'stops: Milestone 1 of action 1.1 still says “To be confirmed”.',
    'warns: The latest cleared update of action 1.1 still says “TBC”.',
  ]);
});

test('measures, answers to comments, reasons for setting aside and for dropping milestones are read too: all of it is sealed', () => {
  freshDatabase();
  const facts = contentFactsOf(planId, juneMoment);
  const [first, ...others] = facts.recommendations;
  const [action, ...more] = facts.actions;
  const [comment] = facts.comments ?? [];
  const [measure] = facts.measures ?? [];
  if (!first || !action || !comment || !measure) throw new Error('The example has each of these.');
  const child = 'NHS number 943 476 5919';
  const milestones = [{ position: 1, title: 'Agreed', dueOn: null, doneOn: null, droppedReason: 'TBC' }];
  const found = getPreFlight(planId, juneMoment, {
    ...facts,
    recommendations: [{ ...first, setAsideReason: `It is about one child, ${child}` }, ...others],
    actions: [{ ...action, milestones }, ...more],
    measures: [{ ...measure, name: 'TBC', source: `File of the child with ${child}` }],
    comments: [{ ...comment, text: child, answer: 'accepted', reason: 'To be confirmed' }],
  });
  const texts = found.filter(({ sentence }) => / still says | may identify /.test(sentence));
  expect(texts.map(({ severity, sentence, href }) => `${severity} ${href.split('/').at(-1)}: ${sentence}`)).toEqual([
    'stops measures: The name of the measure “TBC” still says “TBC”.',
    'stops measures: The measure “TBC” may identify a child: an NHS number.',
    'warns coverage: The reason for setting aside area 1 may identify a child: an NHS number.',
    'warns edit: The reason for dropping milestone 1 of action 1.1 still says “TBC”.',
    'warns consultation: Comment 1 on the draft may identify a child: an NHS number.',
    'warns consultation: Our answer to comment 1 on the draft still says “To be confirmed”.',
  ]);
});

test('a report that names no area passes only with its confirmed sentence', () => {
  freshDatabase();
  const client = database().$client;
  client.exec(`drop trigger recommendations_never_go; delete from routings; delete from recommendation_corrections;
    delete from action_recommendations; delete from milestones; delete from update_requests`);
  client.pragma('foreign_keys = off');
  client.exec(`drop trigger actions_never_go; delete from actions; delete from recommendations
    where inspection_id in (select inspection_id from plan_inspections where plan_id = '${planId}')`);
  client.pragma('foreign_keys = on');
  expect(sentences()).toEqual([
    'Inspection of Haringey local authority children’s services holds no area. If that is so, confirm the sentence “The report names no area for improvement”.',
  ]);
  const coverage = () => JSON.stringify(composePlanDocument(contentFactsOf(planId, juneMoment)));
  expect(coverage()).toContain('Nobody has confirmed yet that the report names no area for improvement.');
  client.exec("update inspections set note = 'The report names no area for improvement.'");
  expect(sentences()).toEqual([]);
  expect(coverage()).toMatch(/The report names no area for improvement\. This was confirmed on \d/);
});
