import { z } from 'zod';
import type { HolidayCalendar } from '#domain/clocks/bank-holidays.ts';
import { addWorkingDays } from '#domain/clocks/working-days.ts';
import { addDays, dayNumber } from '#domain/dates/dates.ts';
import { NotValid } from '#domain/policy/refusals.ts';

const DAYS_BEFORE = [7, 1, 0] as const;
const WEEK = 7;

/**
 * The day a reminder of a date was meant for, by `today`: 7 and 1 days before, on the day, then weekly (product §6). The latest
 * one that has come; null while none has. Whoever asks keeps a ledger by this day, so a day on which nothing ran (a weekend, a
 * bank holiday, a server that stood still) delays a reminder and neither drops nor doubles it.
 * @param dueOn, today `YYYY-MM-DD`
 */
export function reminderDay(dueOn: string, today: string): string | null {
  const late = dayNumber(today) - dayNumber(dueOn);
  if (late >= 0) return addDays(dueOn, Math.floor(late / WEEK) * WEEK);
  const before = DAYS_BEFORE.filter((days) => days >= -late).at(-1);
  return before === undefined ? null : addDays(dueOn, -before);
}

/** Working days late after which an action in delay is told to the deputy, the plan lead, the director. */
export type Escalation = { deputyAfter: number; planLeadAfter: number; directorAfter: number };

export const defaultEscalation: Escalation = { deputyAfter: 5, planLeadAfter: 10, directorAfter: 15 };

const workingDays = z
  .int('Enter a whole number of working days')
  .min(1, 'Enter from 1 to 60 working days')
  .max(60, 'Enter from 1 to 60 working days');

export const changeEscalationInput = z.strictObject({
  deputyAfter: workingDays,
  planLeadAfter: workingDays,
  directorAfter: workingDays,
});

/**
 * The later somebody is told, the higher they stand.
 * @throws NotValid on the field that comes before the one below it
 */
export function assertEscalationInOrder({ deputyAfter, planLeadAfter, directorAfter }: Escalation): void {
  if (planLeadAfter < deputyAfter) {
    throw new NotValid([
      { field: 'planLeadAfter', words: 'The plan lead is told after the deputy, or on the same day' },
    ]);
  }
  if (directorAfter < planLeadAfter) {
    throw new NotValid([
      { field: 'directorAfter', words: 'The director is told after the plan lead, or on the same day' },
    ]);
  }
}

export type EscalationStep = { to: 'deputy' | 'plan-lead' | 'director'; onDate: string };

/** The steps an action past its date has come to by `today`, each with the day it was meant for. */
export function escalationSteps(
  dueOn: string,
  today: string,
  { deputyAfter, planLeadAfter, directorAfter }: Escalation,
  calendar: HolidayCalendar,
): EscalationStep[] {
  if (today <= dueOn) return [];
  const steps = [
    { to: 'deputy', after: deputyAfter },
    { to: 'plan-lead', after: planLeadAfter },
    { to: 'director', after: directorAfter },
  ] as const;
  return steps
    .map(({ to, after }) => ({ to, onDate: addWorkingDays(dueOn, after, calendar) }))
    .filter(({ onDate }) => onDate <= today);
}

/** The hours in which a message may come: none in the evening or the night, whatever is chosen. */
export const digestHours = { earliest: 7, latest: 18, usual: 8 } as const;
