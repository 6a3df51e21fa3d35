import { beforeEach, describe, expect, test } from 'vitest';
import { database } from '#db/database.ts';
import { ofstedAnswers, planSendings } from '#db/schema/submissions.ts';
import { lastTold } from '#db/testing/administration.ts';
import { sealedVersion, sentVersion } from '#db/testing/submissions.ts';
import { type Answers, answerTo, refusalOf, refusedWithoutTrace } from '#db/testing/writes.ts';
import { actorOf, freshDatabase, juneMoment } from '#db/testing.ts';
import { NotAllowed, NotFound, NotPossible, NotValid, Questioned } from '#domain/policy/refusals.ts';
import { recordOfstedAnswer, recordSending, takeBackOfstedAnswer, takeBackSending } from './plan-sendings.ts';

beforeEach(() => void freshDatabase());

const july = { today: '2023-07-20', now: '2023-07-20T08:20:00.000Z', clock: juneMoment.clock };
const sent = { sentOn: '2023-07-17', sentTo: 'Ofsted', how: 'By e-mail', note: '', confirmed: false };
const answered = { answeredOn: '2023-07-20', reflects: true, words: '' };
const send = (versionId: string, more: object = {}, who = 'plan-lead') =>
  recordSending(actorOf(who), versionId, { ...sent, ...more }, july);
const answer = (sendingId: string, more: object = {}, who = 'plan-lead') =>
  recordOfstedAnswer(actorOf(who), sendingId, { ...answered, ...more }, july);

/** By hand from rules §6: the plan lead and the director record sending and answer. */
const answers: Answers = {
  'plan-lead': 'taken',
  director: 'taken',
  'lead-member': 'not allowed',
  checker: 'not allowed',
  clerk: 'not allowed',
  observer: 'not allowed',
  owner: 'not allowed',
  'designated-doctor': 'not found',
  'panel-member': 'not found',
  administrator: 'not found',
};

describe('a sending', () => {
  test('records when, to whom and how', () => {
    const { id } = sealedVersion();
    send(id, { note: 'Receipt asked for' });
    expect(database().select().from(planSendings).all()).toMatchObject([
      { versionId: id, sentOn: '2023-07-17', sentTo: 'Ofsted', how: 'By e-mail', note: 'Receipt asked for' },
    ]);
    expect(lastTold()).toMatchObject({ event: 'plan-sent', content: { sentOn: '2023-07-17' } });
  });

  test.each(Object.entries(answers))('of %s is answered: %s', (who, expected) => {
    const { id } = sealedVersion();
    expect(answerTo(() => send(id, {}, who))).toBe(expected);
  });

  test.each([
    ['2023-07-21', 'Date sent must be today or in the past'],
    ['2023-06-29', 'Date sent must be on or after 30 June 2023, the day the version was sealed'],
  ])('on %s is refused: %s', (sentOn, words) => {
    const { id } = sealedVersion();
    expect(refusedWithoutTrace(NotValid, () => send(id, { sentOn })).fields).toEqual([{ field: 'sentOn', words }]);
  });

  test('on a Saturday is asked about once, then taken', () => {
    const { id } = sealedVersion();
    expect(refusedWithoutTrace(Questioned, () => send(id, { sentOn: '2023-07-15' })).questions).toEqual([
      { field: 'sentOn', words: 'Date sent, 15 July 2023, is a Saturday. Is that right?' },
    ]);
    send(id, { sentOn: '2023-07-15', confirmed: true });
  });

  test('of an unknown version is not found', () => {
    refusalOf(NotFound, () => send('unknown'));
  });

  test('noted by mistake is taken back with a reason and stays on record; nothing else of it changes', () => {
    const { sending } = sentVersion();
    takeBackSending(actorOf('plan-lead'), sending.id, 'The wrong day', july);
    expect(database().select().from(planSendings).all()).toMatchObject([
      { sentOn: '2023-06-30', takenBackReason: 'The wrong day' },
    ]);
    refusedWithoutTrace(NotPossible, () => takeBackSending(actorOf('plan-lead'), sending.id, 'Again', july));
    refusedWithoutTrace(NotPossible, () => answer(sending.id));
    const run = (sql: string) => () => database().$client.exec(sql);
    expect(run("update plan_sendings set sent_to = 'Nobody'")).toThrow('never changed');
    expect(run('delete from plan_sendings')).toThrow('never deleted');
  });

  test('that Ofsted answered is not taken back before its answer is', () => {
    const { sending } = sentVersion();
    const { id } = answer(sending.id);
    refusedWithoutTrace(NotPossible, () => takeBackSending(actorOf('plan-lead'), sending.id, 'Why', july));
    takeBackOfstedAnswer(actorOf('plan-lead'), id, 'Of another plan', july);
    takeBackSending(actorOf('plan-lead'), sending.id, 'Why', july);
  });
});

describe('Ofsted’s answer', () => {
  test('says whether the statement reflects the findings, in its words', () => {
    const { sending } = sentVersion();
    answer(sending.id, { reflects: false, words: 'Area 3 is not addressed' });
    expect(database().select().from(ofstedAnswers).all()).toMatchObject([
      { reflects: false, words: 'Area 3 is not addressed', answeredOn: '2023-07-20' },
    ]);
    expect(lastTold()).toMatchObject({ event: 'ofsted-answer-recorded' });
  });

  test.each(Object.entries(answers))('recorded by %s: %s', (who, expected) => {
    const { sending } = sentVersion();
    expect(answerTo(() => answer(sending.id, {}, who))).toBe(expected);
  });

  test.each([
    ['2023-07-21', 'Date of the answer must be today or in the past'],
    ['2023-06-29', 'Date of the answer must be on or after 30 June 2023, the day the version was sent'],
  ])('of %s is refused: %s', (answeredOn, words) => {
    const { sending } = sentVersion();
    const error = refusedWithoutTrace(NotValid, () => answer(sending.id, { answeredOn }));
    expect(error.fields).toEqual([{ field: 'answeredOn', words }]);
  });

  test('is recorded once for a sending; taken back, it can be recorded anew', () => {
    const { sending } = sentVersion();
    const { id } = answer(sending.id);
    refusedWithoutTrace(NotPossible, () => answer(sending.id));
    refusedWithoutTrace(NotAllowed, () => takeBackOfstedAnswer(actorOf('clerk'), id, 'Why', july));
    takeBackOfstedAnswer(actorOf('director'), id, 'Of another plan', july);
    refusedWithoutTrace(NotPossible, () => takeBackOfstedAnswer(actorOf('director'), id, 'Again', july));
    answer(sending.id, { answeredOn: '2023-07-19' });
    expect(() => database().$client.exec('delete from ofsted_answers')).toThrow('never deleted');
    expect(() => database().$client.exec('update ofsted_answers set reflects = 0')).toThrow('never changed');
  });
});
