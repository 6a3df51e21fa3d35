import { describe, expect, it } from 'vitest';
import { missingFor, type StageAct, type StageFacts } from './stage-guards.ts';

const complete: StageFacts = {
  stage: 'in-progress',
  today: '2023-12-15',
  impactStatement: 'Children know earlier where they will grow up.',
  evidence: [{ rejected: false, expiresOn: '2023-12-15' }],
  milestones: [{ position: 1, title: 'Guidance in use', doneOn: '2023-05-15', droppedReason: null }],
  reChecks: [],
  stageBeforeWithdrawal: null,
  leftWithoutAction: [],
};

function delivering(other: Partial<StageFacts>) {
  return missingFor('deliver', { ...complete, ...other }, {});
}

describe('calling an action delivered', () => {
  it('takes an impact statement, evidence that stands, and every milestone done or dropped with a reason', () => {
    expect(delivering({})).toEqual([]);
    expect(delivering({ milestones: [] })).toEqual([]);
  });

  it('is refused without an impact statement', () => {
    for (const impactStatement of ['', '  \n']) {
      expect(delivering({ impactStatement })).toEqual([
        'Say what difference the action made: it has no impact statement.',
      ]);
    }
  });

  it('is refused where all evidence is missing, rejected or expired', () => {
    const words = ['Attach at least one piece of evidence that is not rejected or expired.'];
    expect(delivering({ evidence: [] })).toEqual(words);
    expect(delivering({ evidence: [{ rejected: true, expiresOn: null }] })).toEqual(words);
    expect(delivering({ evidence: [{ rejected: false, expiresOn: '2023-12-14' }] })).toEqual(words);
    const oneStands = [
      { rejected: true, expiresOn: null },
      { rejected: false, expiresOn: null },
    ];
    expect(delivering({ evidence: oneStands })).toEqual([]);
  });

  it('is refused for each milestone neither done nor dropped with a reason', () => {
    const milestones = [
      { position: 1, title: 'Guidance in use', doneOn: null, droppedReason: null },
      { position: 2, title: 'Tracker agreed', doneOn: null, droppedReason: ' ' },
      { position: 3, title: 'Meetings held', doneOn: null, droppedReason: 'Not needed' },
    ];
    expect(delivering({ milestones })).toEqual([
      'Milestone 1, ‘Guidance in use’, is not done. Mark it done, or drop it with a reason.',
      'Milestone 2, ‘Tracker agreed’, is not done. Mark it done, or drop it with a reason.',
    ]);
  });

  it('says everything that is missing at once', () => {
    expect(delivering({ impactStatement: '', evidence: [] }).length).toBe(2);
  });
});

describe('what the other acts ask for', () => {
  it('verifying: what was sampled and what was found', () => {
    expect(missingFor('verify', complete, {})).toEqual(['Say what was sampled.', 'Say what was found.']);
    expect(missingFor('verify', complete, { sampled: 'Ten records' })).toEqual(['Say what was found.']);
    expect(missingFor('verify', complete, { sampled: 'Ten records', found: 'Nine in order' })).toEqual([]);
  });

  it.each<StageAct>(['fail-verification', 'fail-re-check', 're-open', 'withdraw', 'restore'])('%s: a reason', (act) => {
    expect(missingFor(act, complete, {})).toEqual(['Give a reason.']);
    expect(missingFor(act, complete, { reason: '  ' })).toEqual(['Give a reason.']);
    expect(missingFor(act, complete, { reason: 'Because' })).toEqual([]);
  });

  it('starting: nothing', () => {
    expect(missingFor('start', complete, {})).toEqual([]);
  });

  it('closing: the decision or meeting, dated not in the future', () => {
    expect(missingFor('close', complete, {})).toEqual([
      'Name the decision or meeting that closed the action.',
      'Give the date of the decision or meeting.',
    ]);
    expect(missingFor('close', complete, { decision: 'Cabinet', decidedOn: '2023-12-16' })).toEqual([
      'The date of the decision or meeting must not be in the future.',
    ]);
    expect(missingFor('close', complete, { decision: 'Cabinet', decidedOn: '2023-12-15' })).toEqual([]);
  });

  it('withdrawing: that every recommendation left without an action is confirmed', () => {
    const alone = { ...complete, leftWithoutAction: ['area 1', 'area 5'] };
    expect(missingFor('withdraw', alone, { reason: 'Merged', confirmedLeftWithoutAction: ['area 1'] })).toEqual([
      'Confirm that area 5 is left without an action.',
    ]);
    expect(
      missingFor('withdraw', alone, { reason: 'Merged', confirmedLeftWithoutAction: ['area 5', 'area 1'] }),
    ).toEqual([]);
  });
});
