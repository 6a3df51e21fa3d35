import { addMonths, dayNumber, shortDate } from '#domain/dates/dates.ts';
import type { MovingMeasure } from '#domain/measures/measure-movement.ts';
import { figure } from '#domain/rag/rag-wording.ts';

export type Place = { x: number; y: number };
export type Label = Place & { text: string; anchor: 'start' | 'middle' | 'end' };
export type ChartLayout = {
  width: number;
  height: number;
  left: number;
  right: number;
  bottom: number;
  /** Lines across, with the figure each stands for. */
  levels: { y: number; text: string }[];
  months: Label[];
  points: Place[];
  target: { y: number; label: Label } | null;
  baseline: { y: number; label: Label } | null;
  today: number | null;
  latest: Label | null;
};

/** Room above for the word "Today". */
const TOP = 30;
const BELOW = 34;
/** So much room a month's name needs, in px. */
const MONTH_ROOM = 52;

/** 1, 2 or 5 times a power of ten: about four of them over the range. */
function stepOf(range: number): number {
  const rough = range / 4;
  const power = 10 ** Math.floor(Math.log10(rough));
  const found = [1, 2, 5, 10].find((times) => times * power >= rough) ?? 10;
  return found * power;
}

function levelsOf(values: readonly number[], unit: string): { from: number; to: number; step: number } {
  const [least, most] = [Math.min(...values), Math.max(...values)];
  const step = stepOf(most - least || Math.abs(most) || 1);
  const from = Math.floor(least / step) * step;
  const to = Math.max(Math.ceil(most / step) * step, from + step);
  return {
    from: least >= 0 ? Math.max(0, from) : from,
    to: unit === '%' && most <= 100 ? Math.min(100, to) : to,
    step,
  };
}

function monthsBetween(first: string, last: string): string[] {
  const found: string[] = [];
  for (let on = `${first.slice(0, 7)}-01`; on <= last; on = addMonths(on, 1)) if (on >= first) found.push(on);
  return found;
}

/** Where everything of a measure's chart lies, in px. Nothing here draws; the same for both widths of screen. */
export function chartLayout(measure: MovingMeasure, today: string, width: number, height: number): ChartLayout | null {
  const { points, baseline, baselineOn, target, targetOn, unit } = measure;
  if (points.length === 0) return null;
  const days = [
    ...points.map(({ on }) => on),
    today,
    ...(baselineOn ? [baselineOn] : []),
    ...(targetOn ? [targetOn] : []),
  ];
  const [first = today, last = today] = [days.toSorted()[0], days.toSorted().at(-1)];
  const values = [
    ...points.map(({ value }) => value),
    ...(baseline === null ? [] : [baseline]),
    ...(target === null ? [] : [target]),
  ];
  const { from, to, step } = levelsOf(values, unit);
  const count = Math.round((to - from) / step);
  const shown = Array.from({ length: count + 1 }, (_, n) => Number((from + n * step).toFixed(6)));
  const names = shown.map((level) => figure(level, unit === '%' || unit === '£' ? unit : ''));
  const left = 16 + Math.max(...names.map((name) => name.length)) * 7;
  const right = width - 14;
  const bottom = height - BELOW;
  const [start, end] = [dayNumber(first), dayNumber(last)];
  const x = (on: string) => left + ((dayNumber(on) - start) / Math.max(1, end - start)) * (right - left);
  const y = (value: number) => bottom - ((value - from) / (to - from)) * (bottom - TOP);
  const months = monthsBetween(first, last);
  const every = Math.max(1, Math.ceil((months.length * MONTH_ROOM) / (right - left)));
  const latest = points.at(-1);
  const roomAfter = latest ? right - x(latest.on) : 0;
  const edges = { right, bottom };
  return {
    ...{ width, height, left, right, bottom },
    levels: shown.map((level, n) => ({ y: y(level), text: names[n] ?? '' })),
    months: months
      .filter((_, n) => n % every === 0)
      .map((on, n) => ({ x: x(on), y: height - 12, anchor: 'start', text: monthName(on, n === 0) })),
    points: points.map((point) => ({ x: x(point.on), y: y(point.value) })),
    target:
      target === null
        ? null
        : {
            y: y(target),
            label: {
              x: right,
              y: y(target) - 6,
              anchor: 'end',
              text: `Target ${figure(target, unit)}`,
            },
          },
    baseline:
      baseline === null
        ? null
        : {
            y: y(baseline),
            label: baselineLabel(y(baseline), target === null ? null : y(target), edges, figure(baseline, unit)),
          },
    today: today < last ? x(today) : null,
    latest: latest
      ? {
          ...(roomAfter > 90
            ? { x: x(latest.on) + 10, y: y(latest.value) + 4, anchor: 'start' }
            : { x: x(latest.on), y: y(latest.value) - 10, anchor: 'end' }),
          text: figure(latest.value, unit),
        }
      : null,
  };
}

/** At the right, where no figure is yet: on the side of its line that the target's label leaves free. */
function baselineLabel(
  y: number,
  targetY: number | null,
  { right, bottom }: { right: number; bottom: number },
  words: string,
): Label {
  const below = (targetY === null || targetY < y) && y + 15 < bottom - 2;
  return { x: right, y: below ? y + 15 : y - 6, anchor: 'end', text: `Baseline ${words}` };
}

/** "Jan 2023" where a year begins or the axis does, else "Feb". */
function monthName(on: string, first: boolean): string {
  const [, name = '', year = ''] = shortDate(on).split(' ');
  return first || on.slice(5, 7) === '01' ? `${name} ${year}` : name;
}
