import type { PlanClock } from '#domain/clock-of-plan.ts';

/** The last row of a timetable: the date in force, and how far it is. */
export function dueOf({ dueOn, daysLeftWords }: PlanClock): { on: string; words: string } | null {
  if (dueOn === null) return null;
  const words = daysLeftWords ?? '';
  return { on: dueOn, words: words.charAt(0).toUpperCase() + words.slice(1) };
}
