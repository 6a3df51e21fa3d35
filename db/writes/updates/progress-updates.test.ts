import { eq } from 'drizzle-orm';
import { beforeEach, describe, expect, test } from 'vitest';
import { database } from '#db/database.ts';
import { listProgressUpdates } from '#db/reads/actions/actions.ts';
import { actions } from '#db/schema/plans.ts';
import { progressUpdates } from '#db/schema/progress-updates.ts';
import { actionIdOf } from '#db/seed/haringey-plan.ts';
import { lastTold, told } from '#db/testing/administration.ts';
import { type Answers, answerTo, refusalOf, refusedWithoutTrace } from '#db/testing/writes.ts';
import { actorOf, freshDatabase, juneMoment } from '#db/testing.ts';
import { NotAllowed, NotFound, NotPossible, Questioned } from '#domain/policy/refusals.ts';
import { progressUpdateInput } from '#domain/updates/progress-updates.ts';
import type { Stage } from '#domain/vocabulary.ts';
import { postProgressUpdate } from './progress-updates.ts';

beforeEach(() => void freshDatabase());

const permanence = actionIdOf('1.1');
const said = progressUpdateInput.parse({
  declaredRag: 'amber',
  done: '=1+1 <script>alert(1)</script> 儿童 👩🏽‍🏫 \uf06e \u202efdp\n\nand more',
  difference: '@SUM',
  forecastOn: '2023-09-29',
  proposedStage: 'in-progress',
});
const rowOf = (id: string) => database().select().from(progressUpdates).where(eq(progressUpdates.id, id)).get();
const setStage = (stage: Stage) => database().update(actions).set({ stage }).where(eq(actions.id, permanence)).run();

describe('posting an update', () => {
  test('keeps what the owner said exactly, with the post of that day, and waits to be cleared', () => {
    const owner = actorOf('owner');
    const { id } = postProgressUpdate(owner, permanence, said, juneMoment);
    const { confirmed: _, ...kept } = said;
    expect(rowOf(id)).toEqual({
      id,
      actionId: permanence,
      ...kept,
      postedBy: owner.personId,
      postTitle: 'Service Manager, Permanence',
      onBehalf: false,
      postedAt: juneMoment.now,
    });
    expect(listProgressUpdates(owner, permanence)[0]).toMatchObject({ id, state: 'waiting', postedByMe: true });
    expect(told()).toEqual([
      {
        event: 'update-posted',
        actor: owner.personId,
        content: { actionId: permanence, onBehalf: false, ...kept },
      },
    ]);
  });

  test('is for who holds or deputises for the post, and a plan lead on their behalf (rules §6)', () => {
    const answers: Answers = {
      owner: 'taken',
      'children-in-care': 'taken',
      'plan-lead': 'taken',
      'second-plan-lead': 'taken',
      performance: 'not allowed',
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
      const act = () => postProgressUpdate(actorOf(who), permanence, said, juneMoment);
      expect([who, answerTo(act)]).toEqual([who, answer]);
    }
    expect(told()).toHaveLength(4);
  });

  test.each([
    ['owner', false],
    ['children-in-care', false],
    ['plan-lead', true],
    ['second-plan-lead', true],
  ] as const)('by %s is said to be on the owner’s behalf: %s', (who, onBehalf) => {
    const { id } = postProgressUpdate(actorOf(who), permanence, said, juneMoment);
    expect(rowOf(id)).toMatchObject({ onBehalf, postTitle: 'Service Manager, Permanence' });
  });

  test('for a vacant post is the deputy’s to do, or the plan lead’s', () => {
    const court = actionIdOf('1.5');
    expect(answerTo(() => postProgressUpdate(actorOf('children-in-care'), court, said, juneMoment))).toBe('taken');
    expect(answerTo(() => postProgressUpdate(actorOf('plan-lead'), court, said, juneMoment))).toBe('taken');
    expect(answerTo(() => postProgressUpdate(actorOf('owner'), court, said, juneMoment))).toBe('not allowed');
  });

  test('by a partner’s owner is for their own action only; another does not exist for them', () => {
    const doctor = actorOf('designated-doctor');
    expect(answerTo(() => postProgressUpdate(doctor, actionIdOf('2.2'), said, juneMoment))).toBe('taken');
    const foreign = refusedWithoutTrace(NotFound, () => postProgressUpdate(doctor, permanence, said, juneMoment));
    const unknown = refusedWithoutTrace(NotFound, () => postProgressUpdate(doctor, 'unknown', said, juneMoment));
    expect({ ...foreign, words: foreign.message }).toEqual({ ...unknown, words: unknown.message });
  });

  test('to a person who may not says who could', () => {
    const act = () => postProgressUpdate(actorOf('director'), permanence, said, juneMoment);
    expect(refusalOf(NotAllowed, act).message).toBe(
      'Only the action’s owner, a deputy or a plan lead can post an update.',
    );
  });

  test.each(['closed', 'withdrawn'] as const)('to an action that is %s is refused', (stage) => {
    setStage(stage);
    refusedWithoutTrace(NotPossible, () => postProgressUpdate(actorOf('owner'), permanence, said, juneMoment));
  });

  test.each([
    ['2023-09-30', 'Saturday'],
    ['2023-12-25', 'Christmas Day'],
    ['2024-04-02', 'after the plan ends'],
    ['2025-07-02', 'more than two years ahead'],
  ])('with a forecast on %s is asked about once (%s), then taken', (forecastOn, why) => {
    const act = (confirmed: boolean) => () =>
      postProgressUpdate(actorOf('owner'), permanence, { ...said, forecastOn, confirmed }, juneMoment);
    const { questions } = refusedWithoutTrace(Questioned, act(false));
    expect(questions.map(({ words }) => words).join(' ')).toContain(why);
    expect(questions.every(({ field }) => field === 'forecastOn')).toBe(true);
    expect(rowOf(act(true)().id)?.forecastOn).toBe(forecastOn);
    expect(lastTold()?.content).not.toHaveProperty('confirmed');
  });

  test('changes neither the stage nor the version of the action', () => {
    const before = database().select().from(actions).where(eq(actions.id, permanence)).get();
    postProgressUpdate(actorOf('owner'), permanence, said, juneMoment);
    expect(database().select().from(actions).where(eq(actions.id, permanence)).get()).toEqual(before);
  });
});
