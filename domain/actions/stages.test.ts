import { describe, expect, it } from 'vitest';
import type { ProposableStage, Stage } from '#domain/vocabulary.ts';
import type { StageAct, StageFacts, StageInput } from './stage-guards.ts';
import { decideStage, stageFromUpdate } from './stages.ts';

const today = '2023-12-15';

/** Everything given, so that only the stage can stand in the way. Two re-checks are due, none passed. */
function facts(stage: Stage, other: Partial<StageFacts> = {}): StageFacts {
  return {
    stage,
    today,
    impactStatement: 'Children know earlier where they will grow up.',
    evidence: [{ rejected: false, expiresOn: null }],
    milestones: [
      { position: 1, title: 'Guidance in use', doneOn: '2023-05-15', droppedReason: null },
      { position: 2, title: 'Second tracker', doneOn: null, droppedReason: 'Replaced by the first' },
    ],
    reChecks: [
      { dueOn: '2023-09-01', passedOn: null },
      { dueOn: '2023-12-01', passedOn: null },
    ],
    stageBeforeWithdrawal: stage === 'withdrawn' ? 'delivered' : null,
    leftWithoutAction: [],
    ...other,
  };
}

const input: StageInput = {
  reason: 'A reason',
  sampled: 'Ten records',
  found: 'Nine in order',
  decision: 'Scrutiny Panel, 14 December 2023',
  decidedOn: '2023-12-14',
};

const stages: readonly Stage[] = [
  'not-started',
  'in-progress',
  'delivered',
  'verified',
  'embedded',
  'closed',
  'withdrawn',
];

/** Rules §2 as a table by hand: act, then the stage it leads to from each stage in the order above; `-` is 409. */
const cells: readonly (readonly [StageAct, readonly (Stage | '-')[]])[] = [
  ['start', ['in-progress', '-', '-', '-', '-', '-', '-']],
  ['deliver', ['delivered', 'delivered', '-', '-', '-', '-', '-']],
  ['verify', ['-', '-', 'verified', '-', '-', '-', '-']],
  ['fail-verification', ['-', '-', 'in-progress', '-', '-', '-', '-']],
  ['pass-re-check', ['-', '-', '-', 'verified', '-', '-', '-']],
  ['fail-re-check', ['-', '-', '-', 'in-progress', 'in-progress', '-', '-']],
  ['close', ['-', '-', '-', '-', 'closed', '-', '-']],
  ['re-open', ['-', '-', '-', '-', 'in-progress', 'in-progress', '-']],
  ['withdraw', ['withdrawn', 'withdrawn', 'withdrawn', 'withdrawn', 'withdrawn', '-', '-']],
  ['restore', ['-', '-', '-', '-', '-', '-', 'delivered']],
];

describe('every act from every stage', () => {
  for (const [act, expected] of cells) {
    expected.forEach((after, index) => {
      const stage = stages[index] as Stage;
      it(`${act} an action that is ${stage}: ${after === '-' ? 'refused' : after}`, () => {
        const decision = decideStage(act, facts(stage), input);
        if (after === '-') {
          expect(decision.refused).toBe(true);
          expect(decision.refused && decision.missing.length).toBe(1);
        } else {
          expect(decision).toMatchObject({ refused: false, stage: after });
        }
      });
    });
  }

  it('is ten acts by seven stages, 17 of them allowed', () => {
    expect([cells.length, stages.length]).toEqual([10, 7]);
    expect(cells.flatMap(([, after]) => after).filter((after) => after !== '-').length).toBe(17);
  });

  it('a refusal names the stages it can be done from and the one it is at', () => {
    expect(decideStage('fail-re-check', facts('closed'), input)).toEqual({
      refused: true,
      missing: ['Only an action that is verified or embedded can be re-checked. This one is closed.'],
    });
    expect(decideStage('verify', facts('in-progress'), input)).toEqual({
      refused: true,
      missing: ['Only an action that is delivered can be verified. This one is in progress.'],
    });
  });
});

describe('re-opening', () => {
  it.each([
    ['fail-verification', 'delivered'],
    ['fail-re-check', 'verified'],
    ['fail-re-check', 'embedded'],
    ['re-open', 'embedded'],
    ['re-open', 'closed'],
  ] as const)('%s of what is %s counts as re-opened', (act, stage) => {
    expect(decideStage(act, facts(stage), input)).toMatchObject({ reopened: true, stage: 'in-progress' });
  });

  it.each([
    ['verify', 'delivered'],
    ['close', 'embedded'],
    ['withdraw', 'embedded'],
    ['restore', 'withdrawn'],
    ['pass-re-check', 'verified'],
  ] as const)('%s of what is %s does not', (act, stage) => {
    expect(decideStage(act, facts(stage), input)).toMatchObject({ reopened: false });
  });

  it.each(['not-started', 'in-progress', 'delivered', 'verified', 'embedded'] as const)(
    'a withdrawn action is restored to %s, where it was before',
    (before) => {
      expect(decideStage('restore', facts('withdrawn', { stageBeforeWithdrawal: before }), input)).toMatchObject({
        stage: before,
      });
    },
  );
});

describe('re-checks', () => {
  const verified = (reChecks: StageFacts['reChecks']) => decideStage('pass-re-check', facts('verified', { reChecks }));

  it('the first passed leaves the action verified with the next one due', () => {
    expect(verified(facts('verified').reChecks)).toMatchObject({ stage: 'verified', nextReCheckOn: '2023-12-01' });
  });

  it('the last passed embeds the action', () => {
    const reChecks = [
      { dueOn: '2023-09-01', passedOn: '2023-09-04' },
      { dueOn: '2023-12-01', passedOn: null },
    ];
    expect(verified(reChecks)).toMatchObject({ stage: 'embedded', nextReCheckOn: null });
  });

  it('where only one is set, that one embeds the action', () => {
    expect(verified([{ dueOn: '2023-12-01', passedOn: null }])).toMatchObject({ stage: 'embedded' });
  });

  it('can be passed on its day, not before', () => {
    expect(verified([{ dueOn: today, passedOn: null }])).toMatchObject({ stage: 'embedded' });
    expect(verified([{ dueOn: '2023-12-16', passedOn: null }])).toEqual({
      refused: true,
      missing: ['The re-check is due on 16 December 2023. It can be passed on or after that day.'],
    });
  });

  it('cannot be passed where none is set', () => {
    expect(verified([])).toEqual({ refused: true, missing: ['Set a re-check first: none is due.'] });
  });

  it('verifying names the first that is due', () => {
    expect(decideStage('verify', facts('delivered'), input)).toMatchObject({ nextReCheckOn: '2023-09-01' });
  });
});

describe('an update that is cleared', () => {
  /** Rules §2: rows proposed, columns the stage as in `stages`; `=` changes nothing, `-` is refused. */
  const proposals: readonly (readonly [ProposableStage | null, readonly (Stage | '=' | '-')[]])[] = [
    [null, ['=', '=', '=', '=', '=', '=', '=']],
    ['not-started', ['=', '-', '-', '-', '-', '-', '-']],
    ['in-progress', ['in-progress', '=', '-', '-', '-', '-', '-']],
    ['delivered', ['delivered', 'delivered', '=', '=', '=', '=', '-']],
  ];
  for (const [proposed, expected] of proposals) {
    expected.forEach((after, index) => {
      const stage = stages[index] as Stage;
      it(`proposing ${proposed ?? 'no stage'} for what is ${stage}: ${after === '=' ? 'no change' : after}`, () => {
        const decision = stageFromUpdate(proposed, facts(stage));
        if (after === '-') expect(decision.refused).toBe(true);
        else expect(decision).toMatchObject({ refused: false, stage: after === '=' ? stage : after, reopened: false });
      });
    });
  }

  it('cannot call delivered what lacks its evidence', () => {
    expect(stageFromUpdate('delivered', facts('in-progress', { evidence: [] }))).toEqual({
      refused: true,
      missing: ['Attach at least one piece of evidence that is not rejected or expired.'],
    });
  });

  it('does not look at the evidence again where the action is delivered already', () => {
    expect(stageFromUpdate('delivered', facts('delivered', { evidence: [] })).refused).toBe(false);
  });
});
