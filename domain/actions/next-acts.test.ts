import { describe, expect, test } from 'vitest';
import type { Stage } from '#domain/vocabulary.ts';
import { nextActs } from './next-acts.ts';
import type { StageFacts } from './stage-guards.ts';

const facts: StageFacts = {
  stage: 'in-progress',
  today: '2023-06-30',
  impactStatement: '',
  evidence: [],
  milestones: [{ position: 3, title: 'Every case met', doneOn: null, droppedReason: null }],
  reChecks: [{ dueOn: '2023-09-30', passedOn: null }],
  stageBeforeWithdrawal: null,
  leftWithoutAction: [],
};

/** By hand from rules §2, column "from". */
const table: Record<Stage, string[]> = {
  'not-started': ['start', 'deliver', 'withdraw'],
  'in-progress': ['deliver', 'withdraw'],
  delivered: ['verify', 'fail-verification', 'withdraw'],
  verified: ['pass-re-check', 'fail-re-check', 'withdraw'],
  embedded: ['fail-re-check', 'close', 're-open', 'withdraw'],
  closed: ['re-open'],
  withdrawn: ['restore'],
};

describe('what can happen next', () => {
  test.each(Object.entries(table))('to an action that is %s', (stage, acts) => {
    expect(nextActs({ ...facts, stage: stage as Stage }).map(({ act }) => act)).toEqual(acts);
  });

  test('says before the button is pressed what delivered lacks', () => {
    const [deliver] = nextActs(facts);
    expect(deliver?.missing).toEqual([
      'Say what difference the action made: it has no impact statement.',
      'Attach at least one piece of evidence that is not rejected or expired.',
      'Milestone 3, ‘Every case met’, is not done. Mark it done, or drop it with a reason.',
    ]);
  });

  test('says from which day a re-check can be passed', () => {
    const [pass] = nextActs({ ...facts, stage: 'verified' });
    expect(pass?.missing).toEqual(['The re-check is due on 30 September 2023. It can be passed on or after that day.']);
    expect(nextActs({ ...facts, stage: 'verified', today: '2023-09-30' })[0]?.missing).toEqual([]);
  });
});
