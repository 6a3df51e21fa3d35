import { describe, expect, test } from 'vitest';
import { impactOf } from './impact.ts';
import { courseInWords, hasMoved, type MovingMeasure, movementOf } from './measure-movement.ts';

const month = (value: number, place: number) => ({ on: `2023-0${place + 1}-28`, value });
function measure(values: readonly number[], more: Partial<MovingMeasure> = {}): MovingMeasure {
  return {
    name: 'Plans by the second review',
    unit: '%',
    direction: 'higher-is-better',
    baseline: null,
    baselineOn: null,
    target: 85,
    targetOn: '2023-09-30',
    points: values.map(month),
    ...more,
  };
}
const days = { unit: 'days', direction: 'lower-is-better', target: 20 } as const;

describe('the last movement', () => {
  test.each<[string, MovingMeasure, string]>([
    ['better, and still short', measure([60, 72, 81]), '72% → 81%, better, 4 points short of target'],
    ['worse', measure([46, 43]), '46% → 43%, worse, 42 points short of target'],
    ['no change', measure([84, 84]), '84% → 84%, no change, 1 point short of target'],
    ['the target reached', measure([80, 85]), '80% → 85%, better, target reached'],
    ['lower is better', measure([31, 26], days), '31 days → 26 days, better, 6 days over target'],
    ['lower and worse', measure([26, 31.5], days), '26 days → 31.5 days, worse, 11.5 days over target'],
    [
      'one figure against the baseline',
      measure([61], { baseline: 54 }),
      '54% → 61%, better, 24 points short of target',
    ],
    ['one figure alone', measure([61]), '61%, the first figure, 24 points short of target'],
    ['no target', measure([1200, 1350], { unit: '', target: null }), '1,200 → 1,350, better'],
    ['pounds', measure([10, 12], { unit: '£', target: 20.5 }), '£10 → £12, better, £8.5 short of target'],
    ['nothing', measure([]), 'No figure yet'],
  ])('%s', (_, given, words) => {
    expect(movementOf(given).words).toBe(words);
  });
});

test('the course is told in one sentence', () => {
  const told = measure([57, 61], { baseline: 54, baselineOn: '2023-01-31' });
  expect(courseInWords(told)).toBe(
    'Plans by the second review: rose from 54% on 31 January 2023 to 61% on 28 February 2023. The target is 85% by 30 September 2023.',
  );
  expect(courseInWords(measure([]))).toContain('no figure yet');
  expect(courseInWords(measure([46, 43]))).toContain('fell from 46%');
});

test('a measure has moved when it is better than where it began, and nobody can say without two figures', () => {
  expect(hasMoved(measure([50, 40, 51]))).toBe(true);
  expect(hasMoved(measure([50, 60, 50]))).toBe(false);
  expect(hasMoved(measure([50, 60], { baseline: 70 }))).toBe(false);
  expect(hasMoved(measure([30, 20], days))).toBe(true);
  expect(hasMoved(measure([50]))).toBeNull();
  expect(hasMoved(measure([]))).toBeNull();
});

describe('delivery beside impact', () => {
  const [still, better] = [measure([50, 50]), measure([50, 60])];

  test.each<[Parameters<typeof impactOf>[0], MovingMeasure[], string]>([
    [['delivered', 'verified', 'closed'], [still], 'All 3 actions are delivered, but the measure has not moved.'],
    [
      ['delivered', 'embedded', 'withdrawn'],
      [still, still],
      'Both actions are delivered, but neither measure has moved.',
    ],
    [['delivered'], [better], 'The action is delivered, and the measure is better than where it began.'],
    [['delivered'], [better, still, better], 'The action is delivered, and two of three measures are better.'],
    [
      ['delivered', 'in-progress'],
      [better],
      '1 of 2 actions is delivered, and the measure is better than where it began.',
    ],
    [['in-progress', 'in-progress'], [still], '0 of 2 actions are delivered, and the measure has not moved.'],
    [['delivered'], [], 'The action is delivered. No measure tells what difference it makes.'],
    [['delivered'], [measure([1])], 'The action is delivered. Its measures have no figures to compare yet.'],
    [[], [better], 'No action answers it yet, and the measure is better than where it began.'],
  ])('%s', (stages, measures, words) => {
    expect(impactOf(stages, measures).words).toBe(words);
  });

  test('is marked where all is delivered and nothing moves', () => {
    expect(impactOf(['delivered', 'verified'], [still]).deliveredNotMoving).toBe(true);
    expect(impactOf(['delivered', 'in-progress'], [still]).deliveredNotMoving).toBe(false);
    expect(impactOf(['delivered'], [still, better]).deliveredNotMoving).toBe(false);
    expect(impactOf([], [still]).deliveredNotMoving).toBe(false);
  });
});
