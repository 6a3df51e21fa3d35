import type { HolidayCalendar } from '#domain/clocks/bank-holidays.ts';
import { workingDaysBetween } from '#domain/clocks/working-days.ts';
import type { Timetable } from './facts.ts';

export type AxisLabel = { at: number; text: string; strong?: boolean };
export type TimetableAxis = {
  /** Working days from the first to the last day drawn. */
  total: number;
  /** Where today lies; null outside. */
  today: number | null;
  labels: AxisLabel[];
  /** Where a date lies, never outside. */
  at: (date: string) => number;
};

const NEAR = 5;

/** The tens that have room beside today and the ends. */
function labelsOf(total: number, today: number | null): AxisLabel[] {
  const kept = today === null ? [] : [{ at: today, text: 'today', strong: true }];
  const step = total > 120 ? 20 : 10;
  const tens = Array.from({ length: Math.floor(total / step) }, (_, n) => (n + 1) * step);
  const plain = [1, ...tens.filter((ten) => ten > NEAR && ten < total - NEAR), total];
  return [
    ...plain
      .filter((at) => today === null || Math.abs(at - today) >= NEAR)
      .map((at) => ({ at, text: at === 1 ? 'day 1' : String(at) })),
    ...kept,
  ];
}

/** The line that dates of a timetable are drawn on: the working days from receipt, else from its first step, to the due date or its last step. */
export function axisOf(
  { steps, dueOn }: Timetable,
  receivedOn: string | null,
  today: string,
  calendar: HolidayCalendar,
): TimetableAxis {
  const first = receivedOn ?? steps[0]?.on ?? today;
  const last = dueOn ?? steps.at(-1)?.on ?? first;
  const total = Math.max(1, workingDaysBetween(first, last, calendar));
  const now = workingDaysBetween(first, today, calendar);
  const at = (date: string) => Math.min(total, Math.max(0, workingDaysBetween(first, date, calendar)));
  const shown = now >= 0 && now <= total ? now : null;
  return { total, today: shown, labels: labelsOf(total, shown), at };
}
