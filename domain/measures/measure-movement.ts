import { longDate } from '#domain/dates/dates.ts';
import { figure } from '#domain/rag/rag-wording.ts';
import type { MeasureDirection } from './measure-codes.ts';

export type MeasuredPoint = { on: string; value: number };

/** A measure as its movement is told of. Points in order of date, corrected ones left out. */
export type MovingMeasure = {
  name: string;
  /** "%" and "£" are written at the figure, any other unit after it; empty for a bare number. */
  unit: string;
  direction: MeasureDirection;
  baseline: number | null;
  baselineOn: string | null;
  target: number | null;
  targetOn: string | null;
  points: readonly MeasuredPoint[];
};

export type Way = 'better' | 'worse' | 'same';

const round = (value: number) => Number(value.toFixed(6));

/** Whether a figure is better than another for the measure's direction. */
export function wayBetween(from: number, to: number, direction: MeasureDirection): Way {
  if (from === to) return 'same';
  return to > from === (direction === 'higher-is-better') ? 'better' : 'worse';
}

/** "4 points", "6 days", "£1,250", "3": a distance between two figures. */
function distance(value: number, unit: string): string {
  const size = round(Math.abs(value));
  if (unit === '%') return `${figure(size, '')} ${size === 1 ? 'point' : 'points'}`;
  return figure(size, unit);
}

/** "4 points short of target", "6 days over target", "target reached"; null without a target. */
function toTarget(value: number, { target, unit, direction }: MovingMeasure): string | null {
  if (target === null) return null;
  if (wayBetween(target, value, direction) !== 'worse') return 'target reached';
  return `${distance(target - value, unit)} ${direction === 'higher-is-better' ? 'short of' : 'over'} target`;
}

export type Movement = {
  latest: MeasuredPoint | null;
  /** The figure before, else the baseline. */
  from: number | null;
  way: Way | null;
  reached: boolean;
  /** "72% → 81%, better, 4 points short of target" */
  words: string;
};

/** The last movement of a measure: from the figure before, or from the baseline where there is one figure (product §4). */
export function movementOf(measure: MovingMeasure): Movement {
  const { points, unit, direction, baseline } = measure;
  const latest = points.at(-1) ?? null;
  if (latest === null) return { latest, from: null, way: null, reached: false, words: 'No figure yet' };
  const from = points.at(-2)?.value ?? baseline;
  const way = from === null ? null : wayBetween(from, latest.value, direction);
  const target = toTarget(latest.value, measure);
  const said =
    from === null || way === null
      ? [`${figure(latest.value, unit)}, the first figure`]
      : [`${figure(from, unit)} → ${figure(latest.value, unit)}`, way === 'same' ? 'no change' : way];
  const words = [...said, ...(target === null ? [] : [target])].join(', ');
  return { latest, from, way, reached: target === 'target reached', words };
}

/**
 * Whether a measure is better than where it began: its baseline, else its first figure. Null while there is nothing to
 * compare: then nobody can say that it has not moved.
 */
export function hasMoved({ points, baseline, direction }: MovingMeasure): boolean | null {
  const latest = points.at(-1);
  const start = baseline ?? (points.length > 1 ? points[0]?.value : undefined) ?? null;
  if (latest === undefined || start === null) return null;
  return wayBetween(start, latest.value, direction) === 'better';
}

/** The whole course of a measure in one sentence, for beside its chart and for those who cannot see it. */
export function courseInWords(measure: MovingMeasure): string {
  const { name, points, unit, baseline, baselineOn, target, targetOn } = measure;
  const first = baseline !== null ? { value: baseline, on: baselineOn } : points[0];
  const latest = points.at(-1);
  const aim =
    target === null ? '' : ` The target is ${figure(target, unit)}${targetOn ? ` by ${longDate(targetOn)}` : ''}.`;
  if (!latest || !first) return `${name}: no figure yet.${aim}`;
  const from = `${figure(first.value, unit)}${first.on ? ` on ${longDate(first.on)}` : ' at the start'}`;
  const to = `${figure(latest.value, unit)} on ${longDate(latest.on)}`;
  if (points.length === 1 && baseline === null) return `${name}: ${to}, the first figure.${aim}`;
  const verb = latest.value === first.value ? 'stayed, from' : latest.value > first.value ? 'rose from' : 'fell from';
  return `${name}: ${verb} ${from} to ${to}.${aim}`;
}
