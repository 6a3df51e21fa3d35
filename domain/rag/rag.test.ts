import { describe, expect, it } from 'vitest';
import { publishedCalendar } from '#domain/clocks/bank-holidays.ts';
import type { ComputedRag, DeclaredRag, Stage } from '#domain/vocabulary.ts';
import { codes, falling, inHand, lateMilestone, missed, rag, today, words } from './fixtures/rag.ts';
import { computeRag, isMoreCautious, isRosier } from './rag.ts';
import { defaultRagSettings, type RagFacts } from './rag-facts.ts';

describe('the colour of each stage, with nothing and with everything wrong', () => {
  const everythingWrong: Partial<RagFacts> = {
    agreedDeadlineOn: '2023-06-16',
    forecastOn: '2023-11-30',
    milestones: [lateMilestone],
    requests: [missed('2023-05-31'), missed('2023-06-23')],
    measures: [falling],
  };
  /** Rules §3 by hand: stage, colour with nothing wrong, colour with everything wrong. */
  const byStage: readonly (readonly [Stage, ComputedRag, ComputedRag])[] = [
    ['not-started', 'green', 'red'],
    ['in-progress', 'green', 'red'],
    ['delivered', 'green', 'amber'],
    ['verified', 'green', 'amber'],
    ['embedded', 'blue', 'blue'],
    ['closed', 'blue', 'blue'],
    ['withdrawn', 'none', 'none'],
  ];
  it.each(byStage)('%s: %s, then %s', (stage, quiet, worst) => {
    expect(rag({ stage }).rag).toBe(quiet);
    expect(rag({ ...everythingWrong, stage }).rag).toBe(worst);
  });

  it('every colour says why, and only red and amber say when they turn green', () => {
    expect(codes({ stage: 'withdrawn' })).toEqual(['none', 'withdrawn']);
    expect(codes({ stage: 'embedded' })).toEqual(['blue', 'embedded']);
    expect(codes({ stage: 'closed' })).toEqual(['blue', 'closed']);
    expect(codes({})).toEqual(['green', 'nothing-late']);
    expect(rag({}).turnsGreenWhen).toBeNull();
    expect(codes({ ...everythingWrong })).toEqual([
      'red',
      'deadline-passed',
      'forecast-far-after-deadline',
      'requests-missed',
      'milestone-late',
      'measure-moving-the-wrong-way',
    ]);
  });

  it('delivered and verified are never overdue; only a measure makes them amber', () => {
    expect(codes({ ...everythingWrong, stage: 'delivered' })).toEqual(['amber', 'measure-moving-the-wrong-way']);
    expect(codes({ ...everythingWrong, stage: 'verified', measures: [] })).toEqual(['green', 'nothing-late']);
  });
});

describe('grey', () => {
  const ahead: Partial<RagFacts> = { stage: 'not-started', startOn: '2023-09-01', agreedDeadlineOn: '2023-11-30' };

  it('is not started with the start ahead', () => {
    expect(codes(ahead)).toEqual(['grey', 'starts-later']);
    expect(words(ahead)).toEqual(['Starts on 1 September.']);
  });

  it('ends on the day of the start, and never comes without a start', () => {
    expect(rag(ahead, '2023-08-31').rag).toBe('grey');
    expect(rag(ahead, '2023-09-01').rag).toBe('green');
    expect(rag({ ...ahead, startOn: null }).rag).toBe('green');
    expect(rag({ ...ahead, stage: 'in-progress' }).rag).toBe('green');
  });

  it('gives way to anything overdue', () => {
    expect(rag({ ...ahead, milestones: [lateMilestone] }).rag).toBe('amber');
    expect(rag({ ...ahead, requests: [missed('2023-06-23')] }).rag).toBe('amber');
    expect(rag({ ...ahead, requests: [missed('2023-05-31'), missed('2023-06-23')] }).rag).toBe('red');
    expect(rag({ ...ahead, agreedDeadlineOn: '2023-06-16' }).rag).toBe('red');
  });

  it('stays where only the forecast is late: that is not overdue yet', () => {
    expect(rag({ ...ahead, forecastOn: '2024-01-31' }).rag).toBe('grey');
  });
});

describe('a setting of words', () => {
  it('changes the sentence and not the code', () => {
    const settings = { ...defaultRagSettings, wording: { 'milestone-late': 'Step {position} slipped ({late}).' } };
    const computed = computeRag({ ...inHand, milestones: [lateMilestone] }, today, publishedCalendar, settings);
    expect(computed.reasons).toEqual([{ code: 'milestone-late', words: 'Step 2 slipped (9 working days).' }]);
  });
});

describe('declared against computed', () => {
  /** Rows declared, columns computed: R rosier, C more cautious, = the same or not compared. */
  const columns: readonly ComputedRag[] = ['red', 'amber', 'green', 'blue', 'grey', 'none'];
  const rows: readonly (readonly [DeclaredRag | null, string])[] = [
    ['red', '=CC==='],
    ['amber', 'R=C==='],
    ['green', 'RR===='],
    [null, '======'],
  ];
  for (const [declared, expected] of rows) {
    it(`declared ${declared ?? 'nothing'}`, () => {
      const found = columns.map((computed) =>
        isRosier(declared, computed) ? 'R' : isMoreCautious(declared, computed) ? 'C' : '=',
      );
      expect(found.join('')).toBe(expected);
    });
  }
});
