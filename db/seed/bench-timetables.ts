import { meetings } from '../schema/meetings.ts';
import { panels } from '../schema/panels.ts';
import { timetableMeetings } from '../schema/timetables.ts';
import { fill } from './fill.ts';
import { personIdOf } from './people-rows.ts';
import { seedId } from './seed-id.ts';

const BUILT_AT = '2023-01-09T09:00:00.000Z';
const DAYS = ['2023-06-13', '2023-06-26', '2023-07-11'];

const panelId = seedId('bench panel');
const meetingId = (meetsOn: string) => seedId(`bench meeting ${meetsOn}`);

/** A panel with three meetings, through which every measured plan goes: a plan on a page with a timetable, as the example has one. */
export function fillBenchTimetables(planIds: readonly string[]): void {
  fill(panels, [{ id: panelId, name: 'Cabinet', kind: 'cabinet', createdAt: BUILT_AT }]);
  const lead = personIdOf('plan-lead');
  fill(
    meetings,
    DAYS.map((meetsOn) => ({
      id: meetingId(meetsOn),
      ...{ panelId, meetsOn, reportDueOn: meetsOn, scheduledBy: lead, scheduledAt: BUILT_AT },
    })),
  );
  fill(
    timetableMeetings,
    planIds.flatMap((planId) =>
      DAYS.map((meetsOn) => ({ planId, meetingId: meetingId(meetsOn), chosenBy: lead, chosenAt: BUILT_AT })),
    ),
  );
}
