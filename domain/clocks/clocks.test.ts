import { describe, expect, it } from 'vitest';
import { clocksFor, type InspectionClockFacts } from './clocks.ts';

/** Rules §1, table "kind · clocks", by hand: facts, then code and days of each clock; none is "No statutory deadline". */
const byKind: readonly (readonly [string, InspectionClockFacts, readonly (readonly [string, number])[]])[] = [
  [
    'ILACS',
    { kind: 'ilacs' },
    [
      ['publish-report', 30],
      ['statement', 70],
    ],
  ],
  [
    'SIF',
    { kind: 'sif' },
    [
      ['publish-report', 30],
      ['statement', 70],
    ],
  ],
  ['JTAI, statement asked for', { kind: 'jtai', statementAskedFor: true }, [['statement', 70]]],
  ['JTAI, none asked for', { kind: 'jtai', statementAskedFor: false }, []],
  ['JTAI, not yet known', { kind: 'jtai' }, []],
  ['focused visit', { kind: 'focused-visit' }, []],
  [
    'focused visit with an area for priority action',
    { kind: 'focused-visit', hasAreaForPriorityAction: true },
    [
      ['draft-statement', 20],
      ['statement', 70],
    ],
  ],
  ['monitoring visit', { kind: 'monitoring-visit' }, []],
  [
    'monitoring visit with an area for priority action',
    { kind: 'monitoring-visit', hasAreaForPriorityAction: true },
    [],
  ],
  ['area SEND, outcome 1', { kind: 'area-send', areaSendOutcome: 1 }, []],
  ['area SEND, outcome 2', { kind: 'area-send', areaSendOutcome: 2 }, []],
  ['area SEND, outcome 3', { kind: 'area-send', areaSendOutcome: 3 }, [['priority-action-plan', 35]]],
  [
    'area SEND, outcome 3, edited',
    { kind: 'area-send', areaSendOutcome: 3, workingDays: 50 },
    [['priority-action-plan', 50]],
  ],
  ['area SEND, outcome not known', { kind: 'area-send', areaSendOutcome: null }, []],
  ['other', { kind: 'other' }, []],
  ['other, set by hand', { kind: 'other', workingDays: 40 }, [['set-by-hand', 40]]],
];

describe('the clocks of each kind of inspection', () => {
  it.each(byKind)('%s', (_, facts, expected) => {
    const { clocks, words } = clocksFor(facts);
    expect(clocks.map(({ code, days }) => [code, days])).toEqual(expected);
    expect(words).toBe(expected.length === 0 ? 'No statutory deadline' : null);
  });

  it('the area SEND default counts from the draft report and is labelled “not confirmed”', () => {
    const [clock] = clocksFor({ kind: 'area-send', areaSendOutcome: 3 }).clocks;
    expect(clock?.from).toBe('draft-report-received');
    expect(clock?.confirmed).toBe(false);
    expect(clock?.basis).toContain('not confirmed');
  });

  it('a number set by hand does not shorten a period set by statute', () => {
    expect(clocksFor({ kind: 'ilacs', workingDays: 20 }).clocks.map(({ days }) => days)).toEqual([30, 70]);
  });

  it('every clock says where it comes from', () => {
    for (const [, facts] of byKind) {
      for (const clock of clocksFor(facts).clocks) expect(clock.basis).not.toBe('');
    }
  });
});
