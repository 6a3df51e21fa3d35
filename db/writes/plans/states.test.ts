import { asc, eq, sql } from 'drizzle-orm';
import { beforeEach, describe, expect, test } from 'vitest';
import { database } from '#db/database.ts';
import { getActionInput } from '#db/reads/actions/action-input.ts';
import { actions } from '#db/schema/plans.ts';
import { actionStates, planStates, recommendationStates } from '#db/schema/states.ts';
import { actionIdOf, areaIdOf, planId } from '#db/seed/haringey-plan.ts';
import { addManyActions } from '#db/seed/many-actions.ts';
import { personIdOf, postIdOf } from '#db/seed/people-rows.ts';
import { newestStates, standingNow } from '#db/testing/states.ts';
import { actorOf, freshDatabase, juneMoment as moment } from '#db/testing.ts';
import { changeAction } from '#db/writes/actions/actions.ts';
import { correctRecommendation } from '#db/writes/inspections/recommendations.ts';
import { changePost } from '#db/writes/people/posts.ts';
import { keepActionState } from './states.ts';

beforeEach(() => void freshDatabase());

const statesOf = (ref: string) =>
  database()
    .select()
    .from(actionStates)
    .where(eq(actionStates.actionId, actionIdOf(ref)))
    .orderBy(asc(actionStates.at), sql`rowid`)
    .all();

describe('an action that is changed', () => {
  test('is kept as it was and as it is, with who changed it and when', () => {
    const before = getActionInput(actionIdOf('1.5'));
    changeAction(
      actorOf('plan-lead'),
      actionIdOf('1.5'),
      { ...before, title: 'Other words', confirmed: true },
      1,
      moment,
    );
    const [older, newer] = statesOf('1.5').slice(-2);
    expect(older?.facts.title).toBe(before.title);
    expect(newer).toMatchObject({
      at: moment.now,
      byPersonId: personIdOf('plan-lead'),
      event: 'action-edited',
      planId,
      facts: { title: 'Other words', ref: '1.5', recommendationIds: [areaIdOf(1)] },
    });
  });

  test('in nothing is not kept again', () => {
    const before = statesOf('1.5');
    const input = { ...getActionInput(actionIdOf('1.5')), confirmed: true };
    changeAction(actorOf('plan-lead'), actionIdOf('1.5'), input, 1, moment);
    expect(statesOf('1.5')).toEqual(before);
  });

  test('in its stage is kept with the day it was taken', () => {
    database()
      .update(actions)
      .set({ stage: 'delivered', stageSinceOn: '2023-06-30' })
      .where(eq(actions.id, actionIdOf('1.5')))
      .run();
    keepActionState(actionIdOf('1.5'), null, 'stage-taken', moment);
    expect(statesOf('1.5').at(-1)).toMatchObject({ byPersonId: null, facts: { stage: 'delivered' } });
  });
});

test('a post’s new title is kept with every action it owns and every plan it oversees, in words of both days', () => {
  const title = 'Assistant Director, Children';
  changePost(actorOf('administrator'), postIdOf('plan-lead'), { title, partnerBody: null }, 1, moment);
  const plan = database().select().from(planStates).orderBy(asc(planStates.at)).all();
  expect(plan.map(({ event, facts }) => [event, facts.overseenBy])).toEqual([
    ['plan-created', 'Assistant Director, Safeguarding and Social Care'],
    ['post-renamed', title],
  ]);
  expect(newestStates()).toEqual(standingNow());
});

test('a corrected recommendation is kept in its old words and its new', () => {
  const input = { text: 'Corrected.', reason: 'Misread', version: 1 };
  correctRecommendation(actorOf('plan-lead'), areaIdOf(2), input, moment);
  const kept = database()
    .select()
    .from(recommendationStates)
    .where(eq(recommendationStates.recommendationId, areaIdOf(2)))
    .orderBy(asc(recommendationStates.at))
    .all();
  expect(kept.map(({ event }) => event)).toEqual(['recommendation-confirmed', 'recommendation-corrected']);
  expect(kept[0]?.facts.text).toContain('private fostering');
  expect(kept[1]?.facts.text).toBe('Corrected.');
});

describe('the worlds', () => {
  test('of the example keep everything from the day it was made', () => {
    expect(newestStates()).toEqual(standingNow());
    expect(statesOf('1.1')[0]).toMatchObject({ event: 'action-created', at: '2023-04-24T10:00:00.000Z' });
  });

  test('tell how an action of the example came to be delivered: not started first, each milestone on its day', () => {
    const told = statesOf('3.1').map(({ event, at, facts }) => [
      event,
      at.slice(0, 10),
      facts.stage,
      facts.milestones.filter(({ doneOn }) => doneOn !== null).length,
    ]);
    expect(told[0]?.slice(0, 2)).toEqual(['action-created', '2023-04-24']);
    expect(told.at(-1)?.[2]).toBe('delivered');
    expect(told.map(([, at]) => at)).toEqual(told.map(([, at]) => at).sort());
  });

  test('of measurements and of long plans keep everything too', () => {
    freshDatabase('bench');
    expect(newestStates()).toEqual(standingNow());
    freshDatabase();
    addManyActions(planId, 50, moment);
    expect(newestStates()).toEqual(standingNow());
  });
});
