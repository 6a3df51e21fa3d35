import type { HolidayCalendar } from './bank-holidays.ts';
import { type ClockCode, clocksFor, type InspectionClockFacts } from './clocks.ts';
import { addWorkingDays } from './working-days.ts';

/** A plan as far as a change of the calendar touches it. `submittedOn` set: sent to Ofsted, so its dates stand. */
export type RecalculatedPlan = {
  planId: string;
  receivedOn: string | null;
  statedDueOn: string | null;
  submittedOn: string | null;
  inspection: InspectionClockFacts;
};

export type MovedDate = {
  planId: string;
  code: ClockCode;
  label: string;
  oldDueOn: string;
  newDueOn: string;
  /** False where a date stated by Ofsted is in force: the computed one moves, the one that counts does not. */
  inForce: boolean;
};

export type Recalculation = {
  /** Old → new, for the administrator's preview and the audit. */
  moved: MovedDate[];
  /** Submitted plans whose count would differ: they keep theirs and show "calendar changed since". */
  kept: { planId: string; words: 'Calendar changed since' }[];
};

/**
 * What a proclaimed day, added or taken back, does to plans (rules §1): open ones recalculate, submitted ones keep their dates.
 * Nothing is saved here: the same list is the preview and the record.
 */
export function recalculate(
  plans: readonly RecalculatedPlan[],
  before: HolidayCalendar,
  after: HolidayCalendar,
): Recalculation {
  const result: Recalculation = { moved: [], kept: [] };
  for (const plan of plans) {
    const moved = movedDates(plan, before, after);
    if (plan.submittedOn === null) result.moved.push(...moved);
    else if (moved.length > 0) result.kept.push({ planId: plan.planId, words: 'Calendar changed since' });
  }
  return result;
}

function movedDates(plan: RecalculatedPlan, before: HolidayCalendar, after: HolidayCalendar): MovedDate[] {
  const { receivedOn } = plan;
  if (receivedOn === null) return [];
  const { clocks } = clocksFor(plan.inspection);
  return clocks.flatMap(({ code, label, days }, index) => {
    const oldDueOn = addWorkingDays(receivedOn, days, before);
    const newDueOn = addWorkingDays(receivedOn, days, after);
    const inForce = plan.statedDueOn === null || index < clocks.length - 1;
    return oldDueOn === newDueOn ? [] : [{ planId: plan.planId, code, label, oldDueOn, newDueOn, inForce }];
  });
}
