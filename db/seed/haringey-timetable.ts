import type { TimetableStepKind } from '#domain/panels/panel-words.ts';
import { timetableMeetings, timetableSteps } from '../schema/timetables.ts';
import { fill } from './fill.ts';
import { meetingIdOf } from './haringey-meetings.ts';
import { planId } from './haringey-plan.ts';
import { personIdOf } from './people-rows.ts';
import { seedId } from './seed-id.ts';

const CHOSEN_AT = '2023-05-24T13:40:00.000Z';

type Recorded = readonly [kind: TimetableStepKind, doneOn: string];

/** Through Cabinet, the Scrutiny Panel and Cabinet again, as on the record; when papers were drafted and cleared is invented. */
const throughMeetings: readonly { panel: string; on: string; recorded: readonly Recorded[] }[] = [
  {
    panel: 'cabinet',
    on: '2023-06-13',
    recorded: [
      ['drafts-in', '2023-05-24'],
      ['report-cleared', '2023-06-01'],
      ['agenda-published', '2023-06-05'],
    ],
  },
  {
    panel: 'scrutiny',
    on: '2023-06-26',
    recorded: [
      ['drafts-in', '2023-06-07'],
      ['report-cleared', '2023-06-15'],
      ['agenda-published', '2023-06-16'],
    ],
  },
  { panel: 'cabinet', on: '2023-07-11', recorded: [['drafts-in', '2023-06-21']] },
];

/** The plan's timetable on 30 June 2023: two meetings held, the report to the third to be cleared by its agenda day. */
export function fillTimetable(): void {
  fill(
    timetableMeetings,
    throughMeetings.map(({ panel, on }) => ({
      planId,
      meetingId: meetingIdOf(panel, on),
      chosenBy: personIdOf('plan-lead'),
      chosenAt: CHOSEN_AT,
    })),
  );
  fill(
    timetableSteps,
    throughMeetings.flatMap(({ panel, on, recorded }) =>
      recorded.map(([kind, doneOn]) => ({
        id: seedId(`timetable step ${panel} ${on} ${kind}`),
        planId,
        kind,
        meetingId: meetingIdOf(panel, on),
        doneOn,
      })),
    ),
  );
}
