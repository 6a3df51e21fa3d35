import { and, eq } from 'drizzle-orm';
import { beforeEach, describe, expect, test } from 'vitest';
import { database } from '#db/database.ts';
import { getActionPage } from '#db/reads/actions/actions.ts';
import { actionRecommendations, actions } from '#db/schema/plans.ts';
import { reChecks, stageChanges } from '#db/schema/stage-changes.ts';
import { actionIdOf, areaIdOf } from '#db/seed/haringey-plan.ts';
import { personIdOf } from '#db/seed/people-rows.ts';
import { lastTold } from '#db/testing/administration.ts';
import { addUpdate, putAtStage } from '#db/testing/stages.ts';
import { type Answers, answerTo, refusalOf, refusedWithoutTrace } from '#db/testing/writes.ts';
import { actorOf, freshDatabase, juneMoment } from '#db/testing.ts';
import { clearUpdate } from '#db/writes/updates/progress-updates.ts';
import { NotAllowed, NotPossible } from '#domain/policy/refusals.ts';
import type { Stage } from '#domain/vocabulary.ts';
import {
  closeAction,
  failReCheck,
  failVerification,
  passReCheck,
  reopenAction,
  restoreAction,
  verifyAction,
  withdrawAction,
} from './stage-acts.ts';

beforeEach(() => void freshDatabase());

const id = actionIdOf('1.2');
const on = (today: string) => ({ ...juneMoment, today, now: `${today}T09:00:00.000Z` });
const row = () => database().select().from(actions).where(eq(actions.id, id)).get();
const checks = () => database().select().from(reChecks).where(eq(reChecks.actionId, id)).orderBy(reChecks.dueOn).all();
const checker = () => actorOf('checker');
const lead = () => actorOf('plan-lead');
const found = { sampled: 'Ten records of May', found: 'Nine in order', reCheckMonths: [3, 6] };
const decision = { decision: 'Scrutiny Panel, 26 June 2023', decidedOn: '2023-06-26' };
const reason = 'The sample did not bear it out.';

const stages: readonly Stage[] = [
  'not-started',
  'in-progress',
  'delivered',
  'verified',
  'embedded',
  'closed',
  'withdrawn',
];

const acts: Record<string, () => unknown> = {
  start: () => clearUpdate(lead(), addUpdate(id, 'in-progress'), juneMoment),
  deliver: () => clearUpdate(lead(), addUpdate(id, 'delivered'), juneMoment),
  verify: () => verifyAction(checker(), id, found, juneMoment),
  'fail verification': () => failVerification(checker(), id, reason, juneMoment),
  'pass the last re-check': () => passReCheck(checker(), id, '', juneMoment),
  'fail a re-check': () => failReCheck(checker(), id, reason, juneMoment),
  close: () => closeAction(lead(), id, decision, juneMoment),
  're-open': () => reopenAction(lead(), id, reason, juneMoment),
  withdraw: () => withdrawAction(lead(), id, { reason, confirmedLeftWithoutAction: [] }, juneMoment),
  restore: () => restoreAction(lead(), id, reason, juneMoment),
};

/**
 * Rules §2 by hand: act, then the stage it leads to from each stage in the order above; `-` is 409. An update that proposes what is so
 * already, or "delivered" for what a checker took further, changes nothing: `=`.
 */
const cells: readonly (readonly [string, readonly (Stage | '-' | '=')[]])[] = [
  ['start', ['in-progress', '=', '-', '-', '-', '-', '-']],
  ['deliver', ['delivered', 'delivered', '=', '=', '=', '=', '-']],
  ['verify', ['-', '-', 'verified', '-', '-', '-', '-']],
  ['fail verification', ['-', '-', 'in-progress', '-', '-', '-', '-']],
  ['pass the last re-check', ['-', '-', '-', 'embedded', '-', '-', '-']],
  ['fail a re-check', ['-', '-', '-', 'in-progress', 'in-progress', '-', '-']],
  ['close', ['-', '-', '-', '-', 'closed', '-', '-']],
  ['re-open', ['-', '-', '-', '-', 'in-progress', 'in-progress', '-']],
  ['withdraw', ['withdrawn', 'withdrawn', 'withdrawn', 'withdrawn', 'withdrawn', '-', '-']],
  ['restore', ['-', '-', '-', '-', '-', '-', 'in-progress']],
];

describe.each(cells)('to %s an action', (name, leadsTo) => {
  test.each(stages.map((stage, place) => [stage, leadsTo[place] ?? '-'] as const))(
    'that is %s gives %s',
    (stage, to) => {
      putAtStage(id, stage);
      const act = acts[name] as () => unknown;
      if (to === '-') {
        // The update itself is a row of the test's own, put there before it is refused.
        const { missing } = refusalOf(NotPossible, act);
        expect(missing.length).toBeGreaterThan(0);
        expect(row()).toMatchObject({ stage, version: 1 });
        return;
      }
      act();
      expect(row()?.stage).toBe(to === '=' ? stage : to);
      const told = database().select().from(stageChanges).where(eq(stageChanges.actionId, id)).all().at(-1);
      if (to === '=') return;
      expect(row()).toMatchObject({ version: 2, stageSinceOn: '2023-06-30' });
      expect(told).toMatchObject({ fromStage: stage, toStage: to, onDate: '2023-06-30', at: juneMoment.now });
    },
  );
});

describe('what is called delivered', () => {
  test('needs its difference, evidence and every milestone, each named', () => {
    const update = addUpdate(id, 'delivered', '');
    const { missing } = refusedWithoutTrace(NotPossible, () => clearUpdate(lead(), update, juneMoment));
    expect(missing[0]).toContain('no impact statement');
    expect(missing[1]).toContain('at least one piece of evidence');
    expect(missing.slice(2).join(' ')).toMatch(/Milestone \d, ‘.+’, is not done/);
  });

  test('is verified with what was sampled and found; two re-checks are set, after three and six months', () => {
    putAtStage(id, 'delivered');
    verifyAction(checker(), id, found, juneMoment);
    expect(checks().map((check) => check.dueOn)).toEqual(['2023-09-30', '2023-12-30']);
    expect(lastTold()).toMatchObject({ event: 'action-verified', actor: personIdOf('checker') });
  });

  test('is not verified without saying what was sampled and found', () => {
    putAtStage(id, 'delivered');
    const { missing } = refusedWithoutTrace(NotPossible, () =>
      verifyAction(checker(), id, { ...found, sampled: ' ', found: '' }, juneMoment),
    );
    expect(missing).toEqual(['Say what was sampled.', 'Say what was found.']);
  });

  test('and fails verification is re-opened, with its deadline as it was', () => {
    putAtStage(id, 'delivered');
    const before = row();
    failVerification(checker(), id, reason, juneMoment);
    expect(row()).toMatchObject({ stage: 'in-progress', reopenedAt: juneMoment.now, deadlineOn: before?.deadlineOn });
  });
});

describe('a re-check', () => {
  const verified = () => {
    putAtStage(id, 'delivered');
    verifyAction(checker(), id, found, juneMoment);
  };

  test('cannot be passed before its day, which is named', () => {
    verified();
    const { missing } = refusedWithoutTrace(NotPossible, () => passReCheck(checker(), id, '', on('2023-09-29')));
    expect(missing[0]).toContain('30 September 2023');
  });

  test('passed leaves the action verified with the next one due, and the last one embeds it', () => {
    verified();
    passReCheck(checker(), id, 'Still so', on('2023-10-02'));
    expect(row()).toMatchObject({ stage: 'verified', stageSinceOn: '2023-06-30' });
    expect(checks()[0]).toMatchObject({ outcome: 'passed', doneOn: '2023-10-02', note: 'Still so' });
    refusalOf(NotPossible, () => passReCheck(checker(), id, '', on('2023-12-29')));
    passReCheck(checker(), id, '', on('2023-12-30'));
    expect(row()).toMatchObject({ stage: 'embedded', stageSinceOn: '2023-12-30' });
  });

  test('that is the only one set embeds the action', () => {
    putAtStage(id, 'delivered');
    verifyAction(checker(), id, { ...found, reCheckMonths: [6] }, juneMoment);
    passReCheck(checker(), id, '', on('2023-12-30'));
    expect(row()?.stage).toBe('embedded');
  });

  test('failed makes the earlier verification void and keeps it', () => {
    verified();
    passReCheck(checker(), id, '', on('2023-10-02'));
    failReCheck(checker(), id, reason, on('2023-11-01'));
    expect(row()).toMatchObject({ stage: 'in-progress', reopenedAt: '2023-11-01T09:00:00.000Z' });
    expect(checks().map((check) => [check.outcome, check.voidedAt !== null])).toEqual([
      ['passed', true],
      ['failed', true],
    ]);
    const verifications = and(eq(stageChanges.actionId, id), eq(stageChanges.act, 'verify'));
    expect(database().select().from(stageChanges).where(verifications).get()).toMatchObject({
      sampled: found.sampled,
      voidedAt: '2023-11-01T09:00:00.000Z',
    });
  });

  test('failed on an embedded action is kept as one more', () => {
    putAtStage(id, 'embedded');
    failReCheck(checker(), id, reason, juneMoment);
    expect(checks().map((check) => check.outcome)).toEqual(['passed', 'failed']);
  });
});

describe('closing', () => {
  test('names its decision, which is not in the future', () => {
    putAtStage(id, 'embedded');
    const { missing } = refusedWithoutTrace(NotPossible, () =>
      closeAction(lead(), id, { decision: '', decidedOn: '2023-07-01' }, juneMoment),
    );
    expect(missing).toEqual([
      'Name the decision or meeting that closed the action.',
      'The date of the decision or meeting must not be in the future.',
    ]);
  });
});

describe('withdrawing', () => {
  const only = () =>
    database()
      .delete(actionRecommendations)
      .where(eq(actionRecommendations.recommendationId, areaIdOf(5)))
      .run();

  test('names each recommendation it leaves without an action, until it is confirmed', () => {
    only();
    database()
      .insert(actionRecommendations)
      .values({ actionId: id, recommendationId: areaIdOf(5) })
      .run();
    const { missing } = refusedWithoutTrace(NotPossible, () =>
      withdrawAction(lead(), id, { reason, confirmedLeftWithoutAction: [] }, juneMoment),
    );
    expect(missing).toHaveLength(1);
    expect(missing[0]).toMatch(/^Confirm that area 5, ‘.+’, is left without an action\.$/);
    withdrawAction(lead(), id, { reason, confirmedLeftWithoutAction: [areaIdOf(5)] }, juneMoment);
    expect(row()?.stage).toBe('withdrawn');
  });

  test('and restoring gives back the stage before', () => {
    putAtStage(id, 'verified');
    withdrawAction(lead(), id, { reason, confirmedLeftWithoutAction: [] }, juneMoment);
    restoreAction(lead(), id, 'It is needed after all.', juneMoment);
    expect(row()?.stage).toBe('verified');
    passReCheck(checker(), id, '', juneMoment);
    expect(row()?.stage).toBe('embedded');
  });
});

/** By hand from rules §6. */
const checkers: Answers = {
  checker: 'taken',
  // A checker too, who deputises for this action's post.
  'quality-assurance': 'not allowed',
  owner: 'not allowed',
  'plan-lead': 'not allowed',
  director: 'not allowed',
  'lead-member': 'not allowed',
  clerk: 'not allowed',
  observer: 'not allowed',
  'panel-member': 'not allowed',
  'corporate-parenting-member': 'not found',
  'designated-doctor': 'not found',
  administrator: 'not found',
};
const leads: Answers = {
  ...checkers,
  checker: 'not allowed',
  'plan-lead': 'taken',
  director: 'taken',
};

describe('who may', () => {
  test.each(Object.entries(checkers))('verify: %s is answered “%s”', (who, answer) => {
    putAtStage(id, 'delivered');
    expect(answerTo(() => verifyAction(actorOf(who), id, found, juneMoment))).toBe(answer);
  });

  test.each(Object.entries(leads))('close: %s is answered “%s”', (who, answer) => {
    putAtStage(id, 'embedded');
    expect(answerTo(() => closeAction(actorOf(who), id, decision, juneMoment))).toBe(answer);
  });

  test.each(Object.entries({ ...leads, checker: 'taken' } as Answers))(
    're-open: %s is answered “%s”',
    (who, answer) => {
      putAtStage(id, 'closed');
      expect(answerTo(() => reopenAction(actorOf(who), id, reason, juneMoment))).toBe(answer);
    },
  );

  test('a checker who held the post since the action last re-opened is told whom to ask', () => {
    putAtStage(id, 'delivered');
    database()
      .update(actions)
      .set({ deputyPostId: null, ownerPostId: postOf('quality-assurance') })
      .where(eq(actions.id, id))
      .run();
    const { message } = refusedWithoutTrace(NotAllowed, () =>
      verifyAction(actorOf('quality-assurance'), id, found, juneMoment),
    );
    expect(message).toBe('You cannot verify your own action. Ask the plan lead to choose a checker.');
  });
});

function postOf(who: string): string {
  return actorOf(who).postIds[0] ?? '';
}

test('what a panel is shown of an action follows its stage', () => {
  putAtStage(actionIdOf('1.1'), 'delivered');
  verifyAction(checker(), actionIdOf('1.1'), found, juneMoment);
  expect(getActionPage(actorOf('panel-member'), actionIdOf('1.1'), juneMoment).action.stage).toBe('verified');
});
