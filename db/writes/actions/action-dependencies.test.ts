import { beforeEach, describe, expect, test } from 'vitest';
import { database } from '#db/database.ts';
import { getActionPage } from '#db/reads/actions/actions.ts';
import { actionIdOf } from '#db/seed/haringey-plan.ts';
import { putAtStage } from '#db/testing/stages.ts';
import { type Answers, answerTo, refusedWithoutTrace } from '#db/testing/writes.ts';
import { actorOf, freshDatabase, juneMoment } from '#db/testing.ts';
import { NotPossible, NotValid } from '#domain/policy/refusals.ts';
import { addDependency, endDependency } from './action-dependencies.ts';

beforeEach(() => void freshDatabase());

const lead = () => actorOf('plan-lead');
const [one, two, three] = ['1.1', '1.2', '1.3'].map(actionIdOf) as [string, string, string];
const waits = (from: string, to: string) => addDependency(lead(), from, to, juneMoment).id;
const shown = (id: string, who = 'plan-lead', today = juneMoment.today) =>
  getActionPage(actorOf(who), id, { ...juneMoment, today }).action.waitsOn;

describe('an action that waits on another', () => {
  test('says so, until it is taken back', () => {
    const dependency = waits(one, two);
    expect(shown(one)).toMatchObject([{ id: two, ref: '1.2', dependencyId: dependency }]);
    endDependency(lead(), dependency, juneMoment);
    expect(shown(one)).toEqual([]);
    refusedWithoutTrace(NotPossible, () => endDependency(lead(), dependency, juneMoment));
    waits(one, two);
  });

  test('says when the other is late, and no more once that is delivered', () => {
    waits(one, two);
    expect(shown(one, 'plan-lead', '2023-09-04')[0]?.late).toMatch(
      /^Waits on 1\.2, ‘.+’, which was due on 31 August, 2 working days ago, and is not delivered\.$/,
    );
    putAtStage(two, 'delivered');
    expect(shown(one, 'plan-lead', '2023-09-04')[0]?.late).toBeNull();
  });

  test('waits on it once', () => {
    waits(one, two);
    refusedWithoutTrace(NotPossible, () => waits(one, two));
  });

  test('does not wait on itself, in a circle, or on an action of another plan', () => {
    waits(one, two);
    waits(two, three);
    const words = (from: string, to: string) => refusedWithoutTrace(NotValid, () => waits(from, to)).fields[0]?.words;
    expect(words(one, one)).toBe('An action cannot wait on itself');
    expect(words(three, one)).toBe('The two would wait on each other: 1.3 waits on 1.1 waits on 1.2 waits on 1.3');
    expect(words(one, 'never-was')).toBe('Choose another action of this plan');
  });

  test('tells a partner and a panel nothing of the other', () => {
    waits(actionIdOf('2.2'), two);
    expect(shown(actionIdOf('2.2'))).toHaveLength(1);
    expect(shown(actionIdOf('2.2'), 'designated-doctor')).toEqual([]);
    expect(shown(actionIdOf('2.2'), 'panel-member')).toEqual([]);
  });
});

/** By hand from rules §6: what an action waits on is part of editing it. */
const answers: Answers = {
  'plan-lead': 'taken',
  owner: 'not allowed',
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

test.each(Object.entries(answers))('%s is answered “%s”', (who, answer) => {
  expect(answerTo(() => addDependency(actorOf(who), one, two, juneMoment))).toBe(answer);
  if (answer === 'taken') return;
  const dependency = waits(one, two);
  // A panel reads the action and knows nothing of what hangs on it (rules §5).
  const ending = who === 'panel-member' ? 'not found' : answer;
  expect(answerTo(() => endDependency(actorOf(who), dependency, juneMoment))).toBe(ending);
  expect(
    database().$client.prepare('select count(*) from action_dependencies where ended_at is null').pluck().get(),
  ).toBe(1);
});
