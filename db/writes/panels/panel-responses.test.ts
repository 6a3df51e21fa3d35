import { beforeEach, describe, expect, test } from 'vitest';
import { database } from '#db/database.ts';
import { getActionHistory } from '#db/reads/actions/item-history.ts';
import { listResponsesOwed } from '#db/reads/panels/panel-queues.ts';
import { getPanelRecommendation, listPanelRecommendationsOn } from '#db/reads/panels/panel-recommendations.ts';
import { getPlanDocumentFacts } from '#db/reads/plans/plan-document.ts';
import { getPreFlight } from '#db/reads/plans/pre-flight.ts';
import { actionIdOf, areaIdOf, planId } from '#db/seed/haringey-plan.ts';
import { drafted, putMeetings, recommended, recorded, scrutiny } from '#db/testing/panels.ts';
import { type Answers, answerTo, refusedWithoutTrace } from '#db/testing/writes.ts';
import { actorOf, freshDatabase, juneMoment as moment } from '#db/testing.ts';
import { createAction } from '#db/writes/actions/actions.ts';
import { actionInput } from '#domain/actions/actions.ts';
import { NotAllowed, NotFound, NotPossible, NotValid, Questioned, Stale } from '#domain/policy/refusals.ts';
import { recordPanelRecommendation, takeBackPanelRecommendation } from './panel-recommendations.ts';
import { draftResponse, giveResponse, tieActionsToPanelRecommendation } from './panel-responses.ts';

const { today } = moment;
const read = (id: string, who = 'panel-member') => getPanelRecommendation(actorOf(who), id, today).recommendation;
const draft = (id: string, more: object = {}, version = 0, who = 'plan-lead') => {
  const input = { verdict: 'rejected' as const, reason: 'It is done already.', actionIds: [], confirmed: false };
  return draftResponse(actorOf(who), id, { ...input, ...more }, version, moment);
};
const record = (who: string, more: object = {}) =>
  recordPanelRecommendation(actorOf(who), scrutiny, recommended(more), moment);

beforeEach(() => {
  freshDatabase();
  putMeetings();
});

describe('what a panel recommended', () => {
  test('is kept as minuted, with the panel’s next number and the day two months from its notice', () => {
    const first = read(record('clerk').id);
    const second = read(record('clerk', { noticeOn: null, responseDueOn: '2023-09-14' }).id);
    expect(first).toMatchObject({
      words: 'That host families are told.',
      noticeOn: '2023-06-29',
      responseDueOn: '2023-08-28',
    });
    expect(second).toMatchObject({ number: first.number + 1, noticeOn: null, responseDueOn: '2023-09-14' });
  });

  test('is refused for a meeting to come, for what is not routed, and asked about where it may name a child', () => {
    refusedWithoutTrace(NotValid, () => record('clerk', { meetingId: 'unknown' }));
    refusedWithoutTrace(NotFound, () => record('clerk', { recommendationId: areaIdOf(4), actionId: null }));
    refusedWithoutTrace(Questioned, () => record('clerk', { words: 'See the boy born on 14/03/2011.' }));
  });

  test('is taken back by the clerk with a reason until it is responded to; its number is not given again', () => {
    const { id, number } = record('clerk');
    refusedWithoutTrace(NotAllowed, () =>
      takeBackPanelRecommendation(actorOf('director'), id, { reason: 'x' }, moment),
    );
    takeBackPanelRecommendation(actorOf('clerk'), id, { reason: 'Recorded twice' }, moment);
    refusedWithoutTrace(NotPossible, () => takeBackPanelRecommendation(actorOf('clerk'), id, { reason: 'x' }, moment));
    refusedWithoutTrace(NotPossible, () => draft(id));
    expect(read(id).takenBackReason).toBe('Recorded twice');
    expect(record('clerk').number).toBe(number + 1);
    const given = drafted();
    giveResponse(actorOf('director'), given, moment);
    refusedWithoutTrace(NotPossible, () =>
      takeBackPanelRecommendation(actorOf('clerk'), given, { reason: 'x' }, moment),
    );
  });
});

const whoRecords: Answers = {
  ...{ clerk: 'taken', 'panel-member': 'not allowed', 'plan-lead': 'not allowed', director: 'not allowed' },
  ...{ 'lead-member': 'not allowed', owner: 'not allowed', checker: 'not allowed', observer: 'not allowed' },
  ...{ 'corporate-parenting-member': 'not found', administrator: 'not found', 'designated-doctor': 'not found' },
};
test.each(Object.entries(whoRecords))('recording it as %s is %s', (who, answer) => {
  expect(answerTo(() => record(who))).toBe(answer);
});

const whoDraftsAndGives: Record<string, [string, string]> = {
  'plan-lead': ['taken', 'not allowed'],
  director: ['taken', 'taken'],
  'lead-member': ['taken', 'taken'],
  owner: ['not allowed', 'not allowed'],
  checker: ['not allowed', 'not allowed'],
  clerk: ['not allowed', 'not allowed'],
  'panel-member': ['not allowed', 'not allowed'],
  observer: ['not allowed', 'not allowed'],
  'corporate-parenting-member': ['not found', 'not found'],
  administrator: ['not found', 'not found'],
};
test.each(Object.entries(whoDraftsAndGives))('drafting and giving the response as %s', (who, answers) => {
  const [one, other] = [recorded(), drafted()];
  expect([answerTo(() => draft(one, {}, 0, who)), answerTo(() => giveResponse(actorOf(who), other, moment))]).toEqual(
    answers,
  );
});

describe('a response', () => {
  test('is read by who drafts and gives it until it is given, and by the panel and all officers from then on', () => {
    const id = drafted();
    const seen = (who: string) => read(id, who).draft?.verdict ?? read(id, who).response?.verdict ?? null;
    const readers = ['plan-lead', 'director', 'lead-member', 'clerk', 'owner', 'checker', 'observer', 'panel-member'];
    expect(readers.map(seen)).toEqual(['accepted', 'accepted', 'accepted', null, null, null, null, null]);
    giveResponse(actorOf('director'), id, moment);
    expect(readers.map(seen)).toEqual(Array(8).fill('accepted'));
    expect(read(id)).toMatchObject({
      state: 'responded',
      response: { from: 'Director of Children’s Services', givenOn: '2023-06-30', reason: 'It was missing.' },
      actions: [{ ref: '2.4' }],
    });
  });

  test('needs a draft, is given once, and is never changed afterwards, not even in the table', () => {
    const id = recorded();
    refusedWithoutTrace(NotPossible, () => giveResponse(actorOf('director'), id, moment));
    drafted(id);
    giveResponse(actorOf('lead-member'), id, moment);
    refusedWithoutTrace(NotPossible, () => giveResponse(actorOf('director'), id, moment));
    refusedWithoutTrace(NotPossible, () => draft(id, {}, 2));
    expect(() => database().$client.exec("update panel_responses set reason = 'x'")).toThrow('never changed');
  });

  test('is redrafted with the version that was read, its actions anew; an action of no plan of ours is refused', () => {
    const id = drafted();
    refusedWithoutTrace(Stale, () => draft(id));
    refusedWithoutTrace(NotValid, () => draft(id, { actionIds: ['unknown'] }, 1));
    refusedWithoutTrace(Questioned, () => draft(id, { reason: 'Of the girl born on 14/03/2011.' }, 1));
    draft(id, { actionIds: [actionIdOf('2.1'), actionIdOf('2.3')] }, 1);
    expect(read(id, 'plan-lead').actions.map(({ ref }) => ref)).toEqual(['2.1', '2.3']);
    expect(read(id, 'plan-lead').draft).toEqual({ verdict: 'rejected', reason: 'It is done already.', version: 2 });
  });

  test('that is owed is listed for who drafts and gives it, the soonest due first, until it is given', () => {
    const late = recorded();
    const soon = record('clerk', { noticeOn: null, responseDueOn: '2023-06-28' }).id;
    const owed = (who: string) =>
      listResponsesOwed(actorOf(who), today)
        .map(({ id }) => id)
        .filter((id) => [late, soon].includes(id));
    for (const who of ['plan-lead', 'director', 'lead-member']) expect(owed(who)).toEqual([soon, late]);
    for (const who of ['owner', 'clerk', 'panel-member', 'observer', 'administrator']) expect(owed(who)).toEqual([]);
    expect(read(soon).state).toBe('overdue');
    drafted(late);
    giveResponse(actorOf('director'), late, moment);
    expect(owed('director')).toEqual([soon]);
  });
});

describe('an action tied to a panel’s recommendation', () => {
  test('answers something, so that the plan can be sealed with it; not any more once that is taken back', () => {
    const action = actionInput.parse({ title: 'Tell host families', startOn: '2023-07-03', deadlineOn: '2023-09-29' });
    const { id: actionId } = createAction(actorOf('plan-lead'), planId, action, moment);
    const saysNothing = () =>
      getPreFlight(planId, moment).some(({ sentence }) => sentence.includes('answers nothing yet'));
    expect(saysNothing()).toBe(true);
    const id = recorded();
    tieActionsToPanelRecommendation(actorOf('plan-lead'), id, { actionIds: [actionId] }, moment);
    expect(saysNothing()).toBe(false);
    expect(listPanelRecommendationsOn(actorOf('plan-lead'), { actionId }, today).map((one) => one.id)).toEqual([id]);
    const name = 'Recommendation 2 of Children and Young People’s Scrutiny Panel';
    const named = () =>
      getPlanDocumentFacts(actorOf('plan-lead'), planId, moment).actions.find((one) => one.id === actionId)
        ?.answersPanels;
    expect(named()).toEqual([name]);
    takeBackPanelRecommendation(actorOf('clerk'), id, { reason: 'Recorded twice' }, moment);
    expect(saysNothing()).toBe(true);
    expect(named()).toBeUndefined();
  });

  test('says so in its history, who tied it and who took the recommendation back', () => {
    const [kept, dropped] = [actionIdOf('2.4'), actionIdOf('4.2')];
    const id = drafted();
    tieActionsToPanelRecommendation(actorOf('plan-lead'), id, { actionIds: [dropped] }, moment);
    draft(id, { actionIds: [kept] }, 1);
    takeBackPanelRecommendation(actorOf('clerk'), id, { reason: 'Recorded twice' }, moment);
    const name = 'Recommendation 2 of Children and Young People’s Scrutiny Panel';
    const told = (actionId: string) =>
      getActionHistory(actorOf('plan-lead'), actionId)
        .days.flatMap(({ entries }) => entries)
        .filter(({ sentence }) => sentence.includes('panel’s recommendation'))
        .map(({ sentence, fields }) => [sentence, fields.map(({ label, before, after }) => [label, before, after])]);
    const tied = (who: string) => [
      `${who} tied it to a panel’s recommendation.`,
      [['Panels’ recommendations answered', null, name]],
    ];
    const untied = (who: string) => [
      `${who} untied it from a panel’s recommendation.`,
      [['Panels’ recommendations answered', name, null]],
    ];
    const lead = 'Assistant Director, Safeguarding and Social Care';
    expect(told(kept)).toEqual([untied('Democratic Services Officer'), tied(lead)]);
    expect(told(dropped)).toEqual([untied(lead), tied(lead)]);
  });

  test('is tied after the response too, by a plan lead alone; a member is told of it only as far as they see it', () => {
    const id = drafted();
    giveResponse(actorOf('director'), id, moment);
    const more = { actionIds: [actionIdOf('4.2')] };
    refusedWithoutTrace(NotAllowed, () => tieActionsToPanelRecommendation(actorOf('director'), id, more, moment));
    tieActionsToPanelRecommendation(actorOf('plan-lead'), id, more, moment);
    expect(read(id, 'owner').actions.map(({ ref }) => ref)).toEqual(['2.4', '4.2']);
    expect(read(id, 'panel-member').actions.map(({ ref }) => ref)).toEqual(['2.4']);
  });
});
