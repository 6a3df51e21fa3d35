import type { ActionRow } from '#db/reads/actions/action-rows.ts';
import type { HolidayCalendar } from '#domain/clocks/bank-holidays.ts';
import { workingDaysBetween } from '#domain/clocks/working-days.ts';

/** Working days by which each open milestone is late today, by its id; left out when in time, done or dropped. */
export function daysLateOf(
  milestones: ActionRow['milestones'],
  today: string,
  calendar: HolidayCalendar,
): Map<string, number> {
  const open = milestones.filter(
    (milestone) => !milestone.doneOn && !milestone.droppedReason && milestone.dueOn < today,
  );
  return new Map(open.map((milestone) => [milestone.id, workingDaysBetween(milestone.dueOn, today, calendar)]));
}
