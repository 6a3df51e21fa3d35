import { eq } from 'drizzle-orm';
import { beforeEach, describe, expect, test } from 'vitest';
import { database } from '#db/database.ts';
import { getActionCourse } from '#db/reads/actions/action-course.ts';
import { getDeadlineChanges } from '#db/reads/actions/deadline-changes.ts';
import { actions } from '#db/schema/plans.ts';
import { panelIdOf } from '#db/seed/haringey-panels.ts';
import { actionIdOf, planId } from '#db/seed/haringey-plan.ts';
import { postIdOf } from '#db/seed/people-rows.ts';
import { actorOf, freshDatabase, juneMoment } from '#db/testing.ts';
import { askDeadlineChange, decideDeadlineChange, setDeadlineDecider } from '#db/writes/actions/deadline-changes.ts';
import { passReCheck } from '#db/writes/actions/stage-acts.ts';
import { listDeadlineChangesToDecide, listDueReChecks, listToVerify } from './decision-queues.ts';

beforeEach(() => void freshDatabase());

const on = (today: string) => ({ ...juneMoment, today, now: `${today}T09:00:00.000Z` });
const refs = (rows: readonly { ref: string }[]) => rows.map(({ ref }) => ref);

describe('what waits to be verified', () => {
  test('is every action called delivered, the longest waiting first', () => {
    expect(refs(listToVerify(actorOf('checker'), juneMoment)).sort()).toEqual(['1.3', '3.1']);
    const since = listToVerify(actorOf('checker'), juneMoment).map((action) => action.stageSinceOn);
    expect(since).toEqual([...since].sort());
  });

  test('is not the checker’s own, nor for anybody else', () => {
    const own = { ownerPostId: postIdOf('quality-assurance'), deputyPostId: null };
    database()
      .update(actions)
      .set(own)
      .where(eq(actions.id, actionIdOf('1.3')))
      .run();
    expect(refs(listToVerify(actorOf('quality-assurance'), juneMoment))).not.toContain('1.3');
    expect(refs(listToVerify(actorOf('checker'), juneMoment))).toContain('1.3');
    for (const who of ['plan-lead', 'director', 'owner', 'panel-member', 'administrator']) {
      expect(listToVerify(actorOf(who), juneMoment)).toEqual([]);
    }
  });

  test('says on the action itself whom to ask', () => {
    const own = { ownerPostId: postIdOf('quality-assurance'), deputyPostId: null };
    database()
      .update(actions)
      .set(own)
      .where(eq(actions.id, actionIdOf('1.3')))
      .run();
    const next = getActionCourse(actorOf('quality-assurance'), actionIdOf('1.3'), juneMoment)?.next;
    expect(next?.find(({ act }) => act === 'verify')).toMatchObject({
      mayAct: false,
      why: 'You cannot verify your own action. Ask the plan lead to choose a checker.',
    });
  });
});

describe('re-checks that are due', () => {
  test('come on their day, one an action, and go when they are made', () => {
    const checker = actorOf('checker');
    expect(listDueReChecks(checker, on('2023-08-29'))).toEqual([]);
    expect(listDueReChecks(checker, on('2023-12-01')).map(({ action, number }) => [action.ref, number])).toEqual([
      ['2.1', 1],
      ['4.1', 1],
    ]);
    passReCheck(checker, actionIdOf('2.1'), '', on('2023-12-01'));
    expect(listDueReChecks(checker, on('2023-12-01')).map(({ action, number }) => [action.ref, number])).toEqual([
      ['4.1', 1],
      ['2.1', 2],
    ]);
    expect(listDueReChecks(actorOf('plan-lead'), on('2023-12-01'))).toEqual([]);
  });
});

describe('new dates that wait for a decision', () => {
  const ask = (who: string) =>
    askDeadlineChange(
      actorOf(who),
      actionIdOf('1.1'),
      { toOn: '2023-10-31', reason: 'Late.', confirmed: false },
      juneMoment,
    );
  const waitFor = (who: string) => listDeadlineChangesToDecide(actorOf(who)).length;

  test('wait for plan lead and director, but not for whoever asked, and go when decided', () => {
    const { id } = ask('plan-lead');
    expect([waitFor('plan-lead'), waitFor('second-plan-lead'), waitFor('director')]).toEqual([0, 1, 1]);
    expect(getDeadlineChanges(actorOf('plan-lead'), actionIdOf('1.1'))?.whyNot).toBe(
      'You cannot decide a new date you asked for. Ask another plan lead.',
    );
    for (const who of ['owner', 'checker', 'clerk', 'observer', 'administrator']) expect(waitFor(who)).toBe(0);
    const refused = { decision: 'refused' as const, decisionReason: 'No', grantedOn: null };
    const decision = { ...refused, panelId: null, decidedOn: null, confirmed: false };
    decideDeadlineChange(actorOf('second-plan-lead'), id, decision, juneMoment);
    expect(waitFor('director')).toBe(0);
  });

  test('wait for the panel’s clerk where a panel decides', () => {
    ask('owner');
    setDeadlineDecider(actorOf('plan-lead'), planId, 'panel', juneMoment);
    expect([waitFor('plan-lead'), waitFor('director'), waitFor('clerk')]).toEqual([0, 0, 1]);
    const history = getDeadlineChanges(actorOf('clerk'), actionIdOf('1.1'));
    expect(history?.mayDecide).toBe(true);
    expect(history?.panels.map((panel) => panel.id)).toContain(panelIdOf('scrutiny'));
  });
});

test('a panel is told nothing of the way an action took', () => {
  expect(getActionCourse(actorOf('panel-member'), actionIdOf('1.1'), juneMoment)).toBeNull();
  expect(getDeadlineChanges(actorOf('panel-member'), actionIdOf('1.1'))).toBeNull();
});
