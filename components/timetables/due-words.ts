import type { PlanClock } from '#domain/clocks/clock-of-plan.ts';

/** The last row of a timetable: the date in force, and how far it is; the day it was sent has a row of its own. */
export function dueOf({ dueOn, daysLeftWords }: PlanClock): { on: string; words: string } | null {
  if (dueOn === null) return null;
  const words = (daysLeftWords ?? '').replace(/^submitted [^,]+, /, '');
  return { on: dueOn, words: words.charAt(0).toUpperCase() + words.slice(1) };
}
