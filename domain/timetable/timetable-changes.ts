import type { HolidayCalendar } from '#domain/clocks/bank-holidays.ts';
import { addWorkingDays, workingDaysBetween } from '#domain/clocks/working-days.ts';
import type { Timetable, TimetableFacts } from './facts.ts';

/** What is supposed, without saving it. Dates are `YYYY-MM-DD`; what is left out stays as it is. */
export type Supposed = { meeting?: { id: string; meetsOn: string }; receivedOn?: string; dueOn?: string };

/**
 * The facts of a timetable as they would be. A meeting that moves takes the day of its report along, as many working days ahead of it.
 * Pure; a meeting that is not in the timetable changes nothing.
 */
export function supposing(facts: TimetableFacts, supposed: Supposed, calendar: HolidayCalendar): TimetableFacts {
  const meetings = facts.meetings.map((meeting) => {
    if (meeting.id !== supposed.meeting?.id) return meeting;
    const ahead = workingDaysBetween(meeting.reportDueOn, meeting.meetsOn, calendar);
    const { meetsOn } = supposed.meeting;
    return { ...meeting, meetsOn, reportDueOn: addWorkingDays(meetsOn, -ahead, calendar) };
  });
  return {
    ...facts,
    meetings,
    receivedOn: supposed.receivedOn ?? facts.receivedOn,
    dueOn: supposed.dueOn ?? facts.dueOn,
  };
}

export type MovedStep = { key: string; label: string; from: string; to: string; wordsBefore: string; words: string };

/** Each step whose day or state is another after a change, in the new order. Steps that only one of both holds are left out. */
export function movedSteps(before: Timetable, after: Timetable): MovedStep[] {
  return after.steps.flatMap((step) => {
    const was = before.steps.find(({ key }) => key === step.key);
    if (!was || (was.on === step.on && was.words === step.words)) return [];
    return [{ key: step.key, label: step.label, from: was.on, to: step.on, wordsBefore: was.words, words: step.words }];
  });
}

/** What can no longer be met after a change and could before, each with why: "Cabinet agenda published", "Cannot be met: …". */
export function whatBecameImpossible(before: Timetable, after: Timetable): { label: string; words: string }[] {
  return after.steps
    .filter(({ key, state }) => {
      const was = before.steps.find((step) => step.key === key);
      return state === 'cannot-be-met' && was?.state !== 'cannot-be-met';
    })
    .map(({ label, words }) => ({ label, words }));
}

/** One plan's timetable after a meeting moved: the steps on another day, and what can no longer be met. */
export type TimetableMoved = {
  planId: string;
  title: string;
  moved: { label: string; from: string; to: string }[];
  impossible: { label: string; words: string }[];
};

type OfPlan = { planId: string; title: string; timetable: Timetable };

/** What a change did to the timetables of several plans; those in which no step has another day and nothing fell out of reach are left out. */
export function timetablesMoved(before: readonly OfPlan[], after: readonly OfPlan[]): TimetableMoved[] {
  return after.flatMap(({ planId, title, timetable }) => {
    const was = before.find((one) => one.planId === planId)?.timetable;
    if (!was) return [];
    const moved = movedSteps(was, timetable)
      .filter(({ from, to }) => from !== to)
      .map(({ label, from, to }) => ({ label, from, to }));
    const impossible = whatBecameImpossible(was, timetable);
    return moved.length + impossible.length === 0 ? [] : [{ planId, title, moved, impossible }];
  });
}

/** What is asked before a meeting moves, of one timetable: the steps that could then not be met, a reason that several share said once. */
export function impossibleWords({ title, impossible }: Pick<TimetableMoved, 'title' | 'impossible'>): string {
  const byReason = [...Map.groupBy(impossible, ({ words }) => words)];
  const said = byReason.map(([why, steps]) => `${steps.map(({ label }) => label).join('; ')}. ${why}.`);
  return `In the timetable of ${title}: ${said.join(' ')}`;
}
