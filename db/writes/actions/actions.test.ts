import { eq } from 'drizzle-orm';
import { beforeEach, describe, expect, test } from 'vitest';
import { database } from '#db/database.ts';
import { getActionInput } from '#db/reads/actions/action-input.ts';
import { getActionPage } from '#db/reads/actions/actions.ts';
import { actionRecommendations, actions } from '#db/schema/plans.ts';
import { actionIdOf, areaIdOf, planId } from '#db/seed/haringey-plan.ts';
import { recommendationIdOf } from '#db/seed/inspection-rows.ts';
import { postIdOf } from '#db/seed/people-rows.ts';
import { lastTold, told } from '#db/testing/administration.ts';
import { type Answers, answerTo, refusedWithoutTrace } from '#db/testing/writes.ts';
import { actorOf, freshDatabase, juneMoment } from '#db/testing.ts';
import { actionInput } from '#domain/actions/actions.ts';
import { NotFound, NotPossible, NotValid, Questioned, Stale } from '#domain/policy/refusals.ts';
import { changeAction, createAction } from './actions.ts';

beforeEach(() => void freshDatabase());

const words = '=1+1 <script>alert(1)</script> 儿童 👩🏽‍🏫 \uf06e \u202eabc';
const input = actionInput.parse({
  title: words,
  outcome: `So that\n${words}`,
  successMeasure: "'; drop table actions; --",
  ownerPostId: postIdOf('owner'),
  deputyPostId: postIdOf('children-in-care'),
  priority: 'high',
  startOn: '2023-03-01',
  deadlineOn: '2023-09-29',
  recommendationIds: [areaIdOf(4), areaIdOf(2)],
  milestones: [{ id: null, title: words, dueOn: '2023-07-31', doneOn: null }],
});
const permanence = actionIdOf('1.1');
const rowOf = (id: string) => database().select().from(actions).where(eq(actions.id, id)).get();
const create = (given: object = {}, who = 'plan-lead') =>
  createAction(actorOf(who), planId, { ...input, ...given }, juneMoment);
const change = (given: object = {}, version = 1, who = 'plan-lead', id = permanence) =>
  changeAction(actorOf(who), id, { ...input, ...given }, version, juneMoment);
const fields = (error: NotValid | Questioned) =>
  ('fields' in error ? error.fields : error.questions).map(({ field }) => field);

/** Refused alike when an action is made and when it is changed. */
const wrong: [object, string[]][] = [
  [{ deadlineOn: '2023-04-03', startOn: null }, ['deadlineOn']],
  [{ startOn: '2023-10-02' }, ['deadlineOn', 'startOn']],
  [{ milestones: [{ id: null, title: 'Step', dueOn: '2023-04-03', doneOn: null }] }, ['milestones.0.dueOn']],
  [{ milestones: [{ id: null, title: 'Step', dueOn: '2023-06-30', doneOn: '2023-07-03' }] }, ['milestones.0.doneOn']],
  [{ ownerPostId: 'unknown' }, ['ownerPostId']],
  [{ ownerPostId: 'unknown', deputyPostId: 'unknown' }, ['ownerPostId', 'deputyPostId']],
  [{ recommendationIds: ['unknown'] }, ['recommendationIds']],
  [{ recommendationIds: [areaIdOf(1), recommendationIdOf('ilacs-2018', 1)] }, ['recommendationIds']],
  [{ deadlineOn: '2023-04-03', startOn: null, ownerPostId: 'unknown' }, ['deadlineOn', 'ownerPostId']],
];
const unusual: [object, string[]][] = [
  [{ deadlineOn: '2023-09-30' }, ['deadlineOn']],
  [{ startOn: '2023-05-08' }, ['startOn']],
  [{ deadlineOn: '2024-04-02' }, ['deadlineOn']],
  [{ deadlineOn: '2025-07-01' }, ['deadlineOn', 'deadlineOn']],
  [{ milestones: [{ id: null, title: 'Step', dueOn: '2023-07-01', doneOn: null }] }, ['milestones.0.dueOn']],
];

describe('a new action', () => {
  test('keeps its words exactly, under the first area it answers, not started', () => {
    const lead = actorOf('plan-lead');
    const action = create();
    expect(action).toMatchObject({ ref: '2.5', version: 1 });
    expect(getActionInput(action.id)).toEqual({
      ...input,
      recommendationIds: expect.arrayContaining(input.recommendationIds),
      milestones: [{ ...input.milestones[0], id: expect.any(String) }],
    });
    expect(rowOf(action.id)).toMatchObject({ stage: 'not-started', stageSinceOn: '2023-06-30', partnerBody: null });
    expect(told()).toEqual([{ event: 'action-created', actor: lead.personId, content: { ref: '2.5', ...input } }]);
  });

  test('that answers nothing yet stands under nought, and one after the other gets the next number', () => {
    const bare = actionInput.parse({ title: 'From the self-evaluation' });
    expect(createAction(actorOf('plan-lead'), planId, bare, juneMoment).ref).toBe('0.1');
    expect(createAction(actorOf('plan-lead'), planId, bare, juneMoment).ref).toBe('0.2');
  });

  test('answers a recommendation once, however often it is named', () => {
    const { id } = create({ recommendationIds: [areaIdOf(3), areaIdOf(3)] });
    const answers = database().select().from(actionRecommendations).where(eq(actionRecommendations.actionId, id)).all();
    expect(answers).toHaveLength(1);
  });

  test('is a plan lead’s to make; to who does not see the plan, it does not exist (rules §6)', () => {
    const answers: Answers = {
      'plan-lead': 'taken',
      'second-plan-lead': 'taken',
      owner: 'not allowed',
      'designated-doctor': 'not allowed',
      checker: 'not allowed',
      director: 'not allowed',
      'lead-member': 'not allowed',
      clerk: 'not allowed',
      observer: 'not allowed',
      'panel-member': 'not found',
      administrator: 'not found',
    };
    for (const [who, answer] of Object.entries(answers)) {
      expect([who, answerTo(() => create({}, who))]).toEqual([who, answer]);
    }
    expect(told()).toHaveLength(2);
    refusedWithoutTrace(NotFound, () => createAction(actorOf('plan-lead'), 'unknown', input, juneMoment));
  });

  test.each(wrong)('with %j is refused, naming every field', (given, named) => {
    expect(fields(refusedWithoutTrace(NotValid, () => create(given)))).toEqual(named);
  });

  test.each(unusual)('with %j is asked about once, then taken', (given, named) => {
    expect(fields(refusedWithoutTrace(Questioned, () => create(given)))).toEqual(named);
    expect(rowOf(create({ ...given, confirmed: true }).id)).toBeDefined();
  });

  test('that is wrong is refused also when it was confirmed', () => {
    refusedWithoutTrace(NotValid, () => create({ deadlineOn: '2023-04-03', startOn: null, confirmed: true }));
  });
});

describe('changing an action', () => {
  test('keeps what stood before and what stands now in the trail; reference, stage and plan stay', () => {
    const lead = actorOf('plan-lead');
    const [stood, before] = [getActionInput(permanence), rowOf(permanence)];
    const steps = [{ ...stood.milestones[0]!, title: 'Guidance and template in use now' }];
    expect(change({ milestones: steps })).toEqual({ id: permanence, version: 2 });
    const { milestones: _m, recommendationIds: _r, confirmed: _c, ...columns } = input;
    expect(rowOf(permanence)).toEqual({ ...before, ...columns, partnerBody: null, version: 2 });
    expect(lastTold()).toEqual({
      event: 'action-changed',
      actor: lead.personId,
      content: { before: stood, after: { ...input, milestones: steps } },
    });
  });

  test('that somebody saved in between is refused with what stands now, ready to be sent again', () => {
    const milestones = getActionInput(permanence).milestones;
    change({ milestones });
    const stands = getActionInput(permanence);
    const mine = { milestones, title: 'Mine' };
    const error = refusedWithoutTrace(Stale, () => change(mine, 1, 'second-plan-lead'));
    expect(error).toMatchObject({ current: stands, version: 2 });
    expect(actionInput.safeParse(error.current).success).toBe(true);
    expect(change(mine, error.version, 'second-plan-lead').version).toBe(3);
    expect(rowOf(permanence)?.title).toBe('Mine');
  });

  test('fifty times from one version is taken once', () => {
    const milestones = getActionInput(permanence).milestones;
    const answers = Array.from({ length: 50 }, (_, n) => answerTo(() => change({ milestones, title: `Title ${n}` })));
    expect(answers.filter((answer) => answer === 'taken')).toHaveLength(1);
    expect(answers.filter((answer) => answer.startsWith('Stale'))).toHaveLength(49);
    expect(rowOf(permanence)).toMatchObject({ title: 'Title 0', version: 2 });
  });

  test('takes answers away and adds them', () => {
    change({ milestones: getActionInput(permanence).milestones, recommendationIds: [areaIdOf(5)] });
    expect(getActionInput(permanence).recommendationIds).toEqual([areaIdOf(5)]);
    const { answers } = getActionPage(actorOf('plan-lead'), permanence, juneMoment);
    expect(answers.map(({ number }) => number)).toEqual([5]);
  });

  test('is a plan lead’s to do; 403 where it is seen, 404 where it is not (rules §6)', () => {
    const answers: Answers = {
      owner: 'not allowed',
      'children-in-care': 'not allowed',
      checker: 'not allowed',
      director: 'not allowed',
      'lead-member': 'not allowed',
      clerk: 'not allowed',
      observer: 'not allowed',
      'panel-member': 'not allowed',
      'corporate-parenting-member': 'not found',
      'designated-doctor': 'not found',
      administrator: 'not found',
    };
    for (const [who, answer] of Object.entries(answers)) {
      expect([who, answerTo(() => change({}, 1, who))]).toEqual([who, answer]);
    }
    expect(answerTo(() => change({}, 1, 'panel-member', actionIdOf('4.2')))).toBe('not found');
    expect(answerTo(() => change({}, 1, 'designated-doctor', actionIdOf('2.2')))).toBe('not allowed');
    const foreign = refusedWithoutTrace(NotFound, () => change({}, 1, 'panel-member', actionIdOf('4.2')));
    const unknown = refusedWithoutTrace(NotFound, () => change({}, 1, 'panel-member', 'unknown'));
    expect({ ...foreign, words: foreign.message }).toEqual({ ...unknown, words: unknown.message });
  });

  test.each(['closed', 'withdrawn'] as const)('that is %s is refused: its words stand as they were', (stage) => {
    database().update(actions).set({ stage }).where(eq(actions.id, permanence)).run();
    refusedWithoutTrace(NotPossible, () => change());
  });

  test.each(wrong)('to %j is refused, naming every field', (given, named) => {
    expect(fields(refusedWithoutTrace(NotValid, () => change(given)))).toEqual(named);
  });

  test.each(unusual)('to %j is asked about once, then taken', (given, named) => {
    const kept = getActionInput(permanence).milestones;
    const more =
      'milestones' in given ? { milestones: [...kept, ...(given.milestones as typeof kept)] } : { milestones: kept };
    const asked = fields(refusedWithoutTrace(Questioned, () => change({ ...given, ...more })));
    expect(asked).toHaveLength(named.length);
    expect(change({ ...given, ...more, confirmed: true }).version).toBe(2);
  });
});
