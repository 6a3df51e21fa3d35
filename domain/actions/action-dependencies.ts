import type { HolidayCalendar } from '#domain/clocks/bank-holidays.ts';
import { inWorkingDays, workingDaysBetween } from '#domain/clocks/working-days.ts';
import { sentenceDate } from '#domain/dates/dates.ts';
import type { Stage } from '#domain/vocabulary.ts';

/** `from` waits on `to`. */
export type Dependency = { from: string; to: string };

/**
 * The chain a new dependency would close into a circle, from the action that waits back to itself; null where it closes none
 * (assurance, abuse case 43). An action that waits on itself is the shortest circle.
 */
export function circleClosedBy(added: Dependency, standing: readonly Dependency[]): string[] | null {
  const waitsOn = new Map<string, string[]>();
  for (const { from, to } of standing) waitsOn.set(from, [...(waitsOn.get(from) ?? []), to]);
  const cameFrom = new Map<string, string | null>([[added.to, null]]);
  const open = [added.to];
  for (let here = open.shift(); here !== undefined; here = open.shift()) {
    if (here === added.from) return chainTo(here, cameFrom, added.from);
    for (const next of waitsOn.get(here) ?? []) {
      if (cameFrom.has(next)) continue;
      cameFrom.set(next, here);
      open.push(next);
    }
  }
  return null;
}

function chainTo(end: string, cameFrom: ReadonlyMap<string, string | null>, start: string): string[] {
  const back: string[] = [];
  for (let here: string | null = end; here !== null; here = cameFrom.get(here) ?? null) back.unshift(here);
  return [start, ...back];
}

export type Predecessor = {
  ref: string;
  title: string;
  stage: Stage;
  /** As agreed. */
  deadlineOn: string | null;
  /** Of its latest cleared update. */
  forecastOn: string | null;
};

const stillToDo: readonly Stage[] = ['not-started', 'in-progress'];

/**
 * Why an action that is waited on is late, as a sentence for the one that waits; null where it is delivered, withdrawn or in time.
 * Late: past its agreed deadline, or its forecast after it (issue D, line 8). `today` is `YYYY-MM-DD`.
 */
export function whyLate(predecessor: Predecessor, today: string, calendar: HolidayCalendar): string | null {
  const { ref, title, stage, deadlineOn, forecastOn } = predecessor;
  if (!stillToDo.includes(stage) || deadlineOn === null) return null;
  const name = `Waits on ${ref}, ‘${title}’`;
  if (today > deadlineOn) {
    const days = workingDaysBetween(deadlineOn, today, calendar);
    const late = days > 0 ? `, ${inWorkingDays(days)} ago` : '';
    return `${name}, which was due on ${sentenceDate(deadlineOn, today)}${late}, and is not delivered.`;
  }
  if (forecastOn === null || forecastOn <= deadlineOn) return null;
  return `${name}, forecast for ${sentenceDate(forecastOn, today)}, after its deadline, ${sentenceDate(deadlineOn, today)}.`;
}
