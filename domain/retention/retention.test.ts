import { describe, expect, it } from 'vitest';
import { NotPossible } from '#domain/policy/refusals.ts';
import { assertDisposable, type DisposalFacts, disposalObstacles, keptUntil, retentionInput } from './retention.ts';

const over: DisposalFacts = { holds: [], openActions: 0, years: 7, endedOn: '2023-06-30' };
const on = (facts: Partial<DisposalFacts>, today = '2030-07-01') => disposalObstacles({ ...over, ...facts }, today);

describe('how long a plan is kept', () => {
  it.each([
    ['2023-06-30', 7, '2030-06-30'],
    ['2024-02-29', 1, '2025-02-28'],
    ['2024-02-29', 4, '2028-02-29'],
    ['2023-12-31', 25, '2048-12-31'],
  ])('from %s for %i years is until %s', (endedOn, years, until) => {
    expect(keptUntil(endedOn, years)).toBe(until);
  });

  it('is a whole number of years, with the rule that says so', () => {
    const words = (input: object) => retentionInput.safeParse(input).error?.issues.map(({ message }) => message);
    expect(words({ years: 7, basis: 'Schedule 12.3' })).toBeUndefined();
    for (const years of [0, 101, 2.5, '7', null]) {
      expect(words({ years, basis: 'Schedule 12.3' })).toEqual(['Years must be a whole number from 1 to 100']);
    }
    expect(words({ years: 7, basis: ' ' })).toEqual(['Enter which rule of the council says so']);
  });
});

describe('what stands in the way of disposing of a plan', () => {
  it('is nothing once its time has run out, no action is open and no hold is on it', () => {
    expect(on({})).toEqual([]);
    expect(() => assertDisposable(over, '2030-07-01')).not.toThrow();
  });

  it('is its last day itself', () => {
    expect(on({}, '2030-06-30')).toEqual(['It is kept until 30 June 2030, as the rule says.']);
  });

  it('is a legal hold, by its reason and day, whatever else', () => {
    expect(on({ holds: [{ reason: 'Public inquiry', placedOn: '2026-11-28' }] })).toEqual([
      'There is a legal hold on it since 28 November 2026: “Public inquiry”. A plan lead or the director lifts it once it is no longer needed.',
    ]);
  });

  it('is an open action, by their number alone', () => {
    const words = 'A plan lead or the director closes or withdraws each first.';
    expect(on({ openActions: 1 })).toEqual([`1 action is open. ${words}`]);
    expect(on({ openActions: 12 })).toEqual([`12 actions are open. ${words}`]);
  });

  it('is that nobody said how long it is kept', () => {
    expect(on({ years: null })).toEqual(['No rule says how long it is kept. An administrator sets one first.']);
  });

  it('is named whole, and refused by the first', () => {
    const facts: DisposalFacts = {
      holds: [{ reason: 'Public inquiry', placedOn: '2026-11-28' }],
      openActions: 2,
      years: null,
      endedOn: '2023-06-30',
    };
    try {
      assertDisposable(facts, '2030-07-01');
      expect.unreachable();
    } catch (error) {
      expect(error).toBeInstanceOf(NotPossible);
      expect((error as NotPossible).message).toMatch(/^This plan cannot be disposed of\. There is a legal hold on it/);
      expect((error as NotPossible).missing).toHaveLength(3);
    }
  });
});
