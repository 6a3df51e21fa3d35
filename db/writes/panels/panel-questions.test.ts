import { beforeEach, describe, expect, test } from 'vitest';
import { database } from '#db/database.ts';
import { getPanelQuestion, listQuestionsOfPanel, listQuestionsOn } from '#db/reads/panels/panel-questions.ts';
import { getPanelPage } from '#db/reads/panels/panels.ts';
import { panelIdOf } from '#db/seed/haringey-panels.ts';
import { actionIdOf, areaIdOf, planId } from '#db/seed/haringey-plan.ts';
import { postIdOf } from '#db/seed/people-rows.ts';
import { seedId } from '#db/seed/seed-id.ts';
import { asked, heldMeeting, putMeetings, question, scrutiny } from '#db/testing/panels.ts';
import { type Answers, answerTo, refusedWithoutTrace } from '#db/testing/writes.ts';
import { actorOf, freshDatabase, juneMoment as moment } from '#db/testing.ts';
import { endRouting } from '#db/writes/plans/plans.ts';
import { NotAllowed, NotFound, NotPossible, NotValid, Questioned, Stale } from '#domain/policy/refusals.ts';
import { answerQuestion, askQuestion, assignQuestion } from './panel-questions.ts';

const { today } = moment;
const say = (words: string) => ({ words, confirmed: false });
const read = (id: string, who = 'panel-member') => getPanelQuestion(actorOf(who), id, today).question;
const askAs = (who: string, input: object = {}) =>
  askQuestion(actorOf(who), scrutiny, { ...question(), ...input }, moment);

beforeEach(() => {
  freshDatabase();
  putMeetings();
});

describe('a question', () => {
  test('gets the panel’s next number, the action’s owner, the next meeting and the day its report is due', () => {
    const first = askAs('panel-member');
    const second = askAs('scrutiny-chair');
    expect(second.number).toBe(first.number + 1);
    expect(read(first.id)).toMatchObject({
      ...{ meetsOn: '2023-09-14', askedOn: '2023-06-30', dueOn: '2023-09-05', state: 'waiting', onBehalfOf: '' },
      ownerPost: { id: postIdOf('owner') },
      mine: true,
    });
  });

  test('about a recommendation or the plan has no owner yet', () => {
    const area = askAs('panel-member', { actionId: null });
    const plan = askAs('panel-member', { actionId: null, recommendationId: null });
    expect([read(area.id).ownerPost, read(plan.id).ownerPost]).toEqual([null, null]);
  });

  test('is due in ten working days where no meeting is ahead', () => {
    database().$client.exec(
      `update meetings set called_off_at = '${moment.now}', called_off_reason = 'x', called_off_by = scheduled_by where panel_id = '${scrutiny}' and meets_on > '2023-06-30'`,
    );
    expect(read(askAs('panel-member').id)).toMatchObject({ meetsOn: '2023-06-26', dueOn: '2023-07-14' });
  });

  test('asked by the clerk says on whose behalf, and at a meeting that was held is dated with it', () => {
    const { id } = askAs('clerk', { meetingId: heldMeeting() });
    expect(read(id)).toMatchObject({
      onBehalfOf: 'A member of the panel',
      meetsOn: '2023-06-26',
      askedOn: '2023-06-26',
    });
    const chairs = askAs('clerk', { onBehalfOf: 'The chair' });
    expect(read(chairs.id)).toMatchObject({ onBehalfOf: 'The chair', mine: false });
    refusedWithoutTrace(NotValid, () => askAs('panel-member', { onBehalfOf: 'The chair' }));
  });

  test('that may name a child is asked about once, then taken', () => {
    const words = 'What of the girl born on 14/03/2011?';
    refusedWithoutTrace(Questioned, () => askAs('panel-member', { words }));
    expect(read(askAs('panel-member', { words, confirmed: true }).id).words).toBe(words);
  });

  test('is refused for a meeting of another panel, and while the panel has none', () => {
    refusedWithoutTrace(NotValid, () => askAs('panel-member', { meetingId: 'unknown' }));
    database().$client.exec(
      `update meetings set called_off_at = '${moment.now}', called_off_reason = 'x', called_off_by = scheduled_by where panel_id = '${scrutiny}'`,
    );
    refusedWithoutTrace(NotPossible, () => askAs('panel-member'));
  });
});

const whoAsks: Answers = {
  'panel-member': 'taken',
  'scrutiny-chair': 'taken',
  clerk: 'taken',
  'corporate-parenting-member': 'not found',
  leader: 'not found',
  administrator: 'not found',
  'designated-doctor': 'not found',
  owner: 'not allowed',
  'plan-lead': 'not allowed',
  checker: 'not allowed',
  director: 'not allowed',
  'lead-member': 'not allowed',
  observer: 'not allowed',
};
test.each(Object.entries(whoAsks))('asking the Scrutiny Panel’s question as %s is %s', (who, answer) => {
  expect(answerTo(() => askAs(who))).toBe(answer);
});

const whoAnswers: Answers = {
  owner: 'taken',
  'children-in-care': 'taken',
  'plan-lead': 'taken',
  director: 'taken',
  fostering: 'not allowed',
  checker: 'not allowed',
  'lead-member': 'not allowed',
  clerk: 'not allowed',
  'panel-member': 'not allowed',
  observer: 'not allowed',
  'corporate-parenting-member': 'not found',
  'designated-doctor': 'not found',
  administrator: 'not found',
};
test.each(Object.entries(whoAnswers))('answering a question on 1.1 as %s is %s', (who, answer) => {
  const id = asked();
  expect(answerTo(() => answerQuestion(actorOf(who), id, say('Eleven.'), moment))).toBe(answer);
});

describe('what is not routed to a panel', () => {
  const unrouted = { planId, recommendationId: areaIdOf(4), actionId: actionIdOf('4.2') };
  const elsewhere = { planId, recommendationId: areaIdOf(2), actionId: actionIdOf('1.1') };

  test.each([
    ['an action of an area it is not shown', unrouted],
    ['that area', { ...unrouted, actionId: null }],
    ['an action under an area it does not answer', elsewhere],
    ['an unknown action', { ...elsewhere, actionId: 'unknown' }],
    ['an unknown plan', { planId: 'unknown', recommendationId: null, actionId: null }],
  ])('cannot be asked about: %s', (_, item) => {
    refusedWithoutTrace(NotFound, () => askQuestion(actorOf('panel-member'), scrutiny, question('Why?', item), moment));
  });

  test('a page still open when its area is no longer routed is answered as an unknown one', () => {
    const before = askAs('panel-member', { recommendationId: areaIdOf(2), actionId: actionIdOf('2.4') });
    endRouting(actorOf('plan-lead'), seedId('routing scrutiny 2'), moment);
    refusedWithoutTrace(NotFound, () =>
      askAs('panel-member', { recommendationId: areaIdOf(2), actionId: actionIdOf('2.4') }),
    );
    // Their own question and its answer stay theirs; what it was about is no longer said.
    expect(read(before.id).about).toEqual({
      label: 'Something no longer shown to your panel',
      title: '',
      itemNumber: null,
      href: null,
    });
    expect(JSON.stringify(getPanelPage(actorOf('panel-member'), scrutiny, moment))).not.toContain(actionIdOf('2.4'));
  });
});

describe('a question is read', () => {
  const readers: Answers = {
    ...{ 'panel-member': 'taken', 'scrutiny-chair': 'taken', clerk: 'taken', owner: 'taken', fostering: 'taken' },
    ...{ 'plan-lead': 'taken', director: 'taken', 'lead-member': 'taken', checker: 'taken', observer: 'taken' },
    ...{ 'corporate-parenting-member': 'not found', 'partnership-chair': 'not found', leader: 'not found' },
    ...{ 'designated-doctor': 'not found', communications: 'not found', administrator: 'not found' },
  };
  test.each(Object.entries(readers))('by %s: %s', (who, answer) => {
    const id = asked();
    expect(answerTo(() => read(id, who))).toBe(answer);
    const listed = listQuestionsOn(actorOf(who), { actionId: actionIdOf('1.1') }, today);
    expect(listed.map((each) => each.id).includes(id)).toBe(answer === 'taken');
  });

  test('by a partner’s owner where it is about an action of theirs, and then alone', () => {
    const theirs = askAs('panel-member', { recommendationId: areaIdOf(2), actionId: actionIdOf('2.2') });
    asked();
    expect(read(theirs.id, 'designated-doctor').number).toBe(theirs.number);
    expect(answerTo(() => listQuestionsOfPanel(actorOf('designated-doctor'), scrutiny, today))).toBe('not found');
    expect(answerTo(() => answerQuestion(actorOf('designated-doctor'), theirs.id, say('In October.'), moment))).toBe(
      'taken',
    );
  });

  test('by a member of two panels in each; by one of another panel nowhere, not even by number', () => {
    asked();
    expect(answerTo(() => listQuestionsOfPanel(actorOf('corporate-parenting-member'), scrutiny, today))).toBe(
      'not found',
    );
    expect(
      listQuestionsOfPanel(actorOf('corporate-parenting-member'), panelIdOf('corporate-parenting'), today),
    ).toEqual([]);
  });
});

describe('an answer', () => {
  test('stands in the words of the post it was given to; a fuller one stands before it and both are kept', () => {
    const id = asked();
    answerQuestion(actorOf('owner'), id, say('Eleven.'), moment);
    answerQuestion(actorOf('owner'), id, say('Eleven on 26 June, six on 1 July.'), {
      ...moment,
      now: '2023-07-03T09:00:00.000Z',
      today: '2023-07-03',
    });
    expect(read(id)).toMatchObject({
      state: 'answered',
      answers: [
        { words: 'Eleven on 26 June, six on 1 July.', from: 'Service Manager, Permanence', answeredOn: '2023-07-03' },
        { words: 'Eleven.', answeredOn: '2023-06-30' },
      ],
    });
  });

  test('that may name a child is asked about first', () => {
    const id = asked();
    refusedWithoutTrace(Questioned, () =>
      answerQuestion(actorOf('owner'), id, say('NHS number 943 476 5919.'), moment),
    );
  });
});

describe('giving a question to a post', () => {
  const to = (post: 'fostering' | null, dueOn = '2023-07-14') => ({
    ownerPostId: post && postIdOf(post),
    dueOn,
    confirmed: false,
  });

  test('is the plan lead’s and the director’s; the post then answers and the action’s owner no longer does', () => {
    const id = asked();
    for (const who of ['owner', 'clerk', 'panel-member', 'observer']) {
      refusedWithoutTrace(NotAllowed, () => assignQuestion(actorOf(who), id, to('fostering'), 1, moment));
    }
    assignQuestion(actorOf('plan-lead'), id, to('fostering'), 1, moment);
    expect(read(id)).toMatchObject({ ownerPost: { title: 'Service Manager, Fostering' }, dueOn: '2023-07-14' });
    expect(answerTo(() => answerQuestion(actorOf('owner'), id, say('Eleven.'), moment))).toBe('not allowed');
    expect(answerTo(() => answerQuestion(actorOf('fostering'), id, say('Eleven.'), moment))).toBe('taken');
    refusedWithoutTrace(NotPossible, () => assignQuestion(actorOf('plan-lead'), id, to(null), 2, moment));
  });

  test('refuses an unknown post, a day before it was asked and an old version; asks about a Saturday', () => {
    const id = asked();
    const lead = actorOf('plan-lead');
    refusedWithoutTrace(NotValid, () => assignQuestion(lead, id, { ...to(null), ownerPostId: 'unknown' }, 1, moment));
    refusedWithoutTrace(NotValid, () => assignQuestion(lead, id, to(null, '2023-06-29'), 1, moment));
    refusedWithoutTrace(Questioned, () => assignQuestion(lead, id, to(null, '2023-07-01'), 1, moment));
    refusedWithoutTrace(Stale, () => assignQuestion(lead, id, to(null), 2, moment));
  });
});
