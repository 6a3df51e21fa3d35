import { meetingIdOf } from '#db/seed/haringey-meetings.ts';
import { planId } from '#db/seed/haringey-plan.ts';
import { changeTimetableStep } from '#db/writes/timetable/timetables.ts';
import type { TimetableStepKind } from '#domain/panels/panel-words.ts';
import type { Act } from './act.ts';

const cabinet = meetingIdOf('cabinet', '2023-07-11');
const asByDefault = { meetingId: cabinet, ownerPostId: null, workingDays: null };

const recorded = (at: string, kind: TimetableStepKind): Act => ({
  at,
  by: 'plan-lead',
  run: (actor, moment) => changeTimetableStep(actor, planId, { ...asByDefault, kind, doneOn: moment.today }, 0, moment),
});

/** The report to Cabinet, cleared a day late and published on the last day for it; what comes after is recorded where it is done. */
export const actsOfTimetable = (): Act[] => [
  recorded('2023-06-30T15:20', 'report-cleared'),
  recorded('2023-07-03T11:05', 'agenda-published'),
];
