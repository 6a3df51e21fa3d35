import { describe, expect, test } from 'vitest';
import type { MovingMeasure } from '#domain/measures/measure-movement.ts';
import { chartLayout } from './chart-layout.ts';

const today = '2023-06-30';
const measure = (more: Partial<MovingMeasure> = {}): MovingMeasure => ({
  ...{ name: 'A measure', unit: '%', direction: 'higher-is-better', baseline: 54, baselineOn: '2023-02-28' },
  ...{ target: 90, targetOn: '2023-09-29' },
  points: [
    { on: '2023-02-28', value: 54 },
    { on: '2023-06-30', value: 61 },
  ],
  ...more,
});

describe.each([
  [720, 260],
  [358, 240],
])('a chart of %i × %i px', (width, height) => {
  const cases: [string, MovingMeasure][] = [
    ['a share with target and baseline', measure()],
    [
      'one figure alone',
      measure({ points: [{ on: today, value: 61 }], baseline: null, baselineOn: null, target: null, targetOn: null }),
    ],
    ['nothing but noughts', measure({ points: [{ on: today, value: 0 }], baseline: 0, target: null })],
    ['losses', measure({ unit: '£', points: [{ on: today, value: -1200 }], baseline: -3000, target: 500 })],
    [
      'twenty years',
      measure({
        points: [
          { on: '2003-01-31', value: 1 },
          { on: today, value: 100_000 },
        ],
        unit: '',
      }),
    ],
  ];

  test.each(cases)('keeps everything inside: %s', (_, given) => {
    const layout = chartLayout(given, today, width, height);
    if (!layout) throw new Error('There is a figure, so there is a chart.');
    const { points, months, levels, target, baseline, latest } = layout;
    const labels = [...months, target?.label, baseline?.label, latest].filter(
      (place) => place !== null && place !== undefined,
    );
    for (const { x, y } of [...points, ...labels]) {
      expect(x).toBeGreaterThanOrEqual(0);
      expect(x).toBeLessThanOrEqual(width);
      expect(y).toBeGreaterThanOrEqual(0);
      expect(y).toBeLessThanOrEqual(height);
    }
    expect(new Set(levels.map(({ text }) => text)).size).toBe(levels.length);
    expect(levels.length).toBeLessThan(9);
    expect(months.length).toBeLessThan(16);
  });
});

test('a higher figure stands higher, and the labels of target and baseline keep apart', () => {
  const layout = chartLayout(measure(), today, 720, 260);
  expect(layout?.points[1]?.y).toBeLessThan(layout?.points[0]?.y ?? 0);
  const close = chartLayout(measure({ baseline: 88 }), today, 720, 260);
  expect(Math.abs((close?.target?.label.y ?? 0) - (close?.baseline?.label.y ?? 0))).toBeGreaterThan(14);
});

test('without a figure there is no chart', () => {
  expect(chartLayout(measure({ points: [] }), today, 720, 260)).toBeNull();
});
