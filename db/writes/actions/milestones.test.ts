import { eq } from 'drizzle-orm';
import { beforeEach, describe, expect, test } from 'vitest';
import { database } from '#db/database.ts';
import { getActionInput } from '#db/reads/actions/action-input.ts';
import { milestones } from '#db/schema/plans.ts';
import { actionIdOf } from '#db/seed/haringey-plan.ts';
import { refusedWithoutTrace } from '#db/testing/writes.ts';
import { actorOf, freshDatabase, juneMoment } from '#db/testing.ts';
import type { ActionInput } from '#domain/actions/actions.ts';
import { NotPossible, NotValid } from '#domain/policy/refusals.ts';
import { changeAction } from './actions.ts';

const permanence = actionIdOf('1.1');
const added = { id: null, title: '=1+1 儿童 👩🏽‍🏫', dueOn: '2023-07-31', doneOn: null };
let stood: ActionInput;
let [first, second, third, fourth] = [] as ActionInput['milestones'];
beforeEach(() => {
  freshDatabase();
  stood = getActionInput(permanence);
  [first, second, third, fourth] = stood.milestones;
});

const save = (wanted: unknown[]) =>
  changeAction(
    actorOf('plan-lead'),
    permanence,
    { ...stood, milestones: wanted as ActionInput['milestones'], confirmed: true },
    1,
    juneMoment,
  );
const rows = () => database().select().from(milestones).where(eq(milestones.actionId, permanence)).all();

describe('the milestones of an action', () => {
  test('stand in the order of the list, and those known before stay the same rows', () => {
    save([fourth, added, first, second, third]);
    const now = getActionInput(permanence).milestones;
    expect(now.map(({ title }) => title)).toEqual([fourth, added, first, second, third].map((step) => step?.title));
    expect(now.filter(({ id }) => stood.milestones.some((step) => step.id === id))).toHaveLength(4);
    expect(
      rows()
        .map(({ position }) => position)
        .sort(),
    ).toEqual([1, 2, 3, 4, 5]);
  });

  test('that are not done can be left out; one that is done cannot, and is named', () => {
    save([first]);
    expect(getActionInput(permanence).milestones).toEqual([first]);
    freshDatabase();
    const error = refusedWithoutTrace(NotPossible, () => save([second, third, fourth]));
    expect(error.message).toContain('Guidance and template in use');
  });

  test('are marked done, and not done again, by their date', () => {
    save([{ ...first, doneOn: null }, { ...second, doneOn: '2023-06-30' }, third, fourth]);
    expect(getActionInput(permanence).milestones.map(({ doneOn }) => doneOn)).toEqual([null, '2023-06-30', null, null]);
  });

  test('of another action are refused, naming the place; so are unknown ones', () => {
    const foreign = getActionInput(actionIdOf('1.2')).milestones[0];
    for (const stranger of [foreign, { ...added, id: 'unknown' }]) {
      const error = refusedWithoutTrace(NotValid, () => save([...stood.milestones, stranger]));
      expect(error.fields.map(({ field }) => field)).toEqual(['milestones.4.title']);
    }
    const act = () => changeAction(actorOf('plan-lead'), actionIdOf('1.2'), stood, 1, juneMoment);
    refusedWithoutTrace(NotPossible, act);
  });

  test('of other actions are never touched', () => {
    const others = () =>
      JSON.stringify(
        database()
          .select()
          .from(milestones)
          .all()
          .filter((row) => row.actionId !== permanence),
      );
    const before = others();
    save([first, added]);
    expect(others()).toBe(before);
  });
});
