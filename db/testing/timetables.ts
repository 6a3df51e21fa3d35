import { changeTimetableStep, chooseMeeting, takeMeetingOut } from '#db/writes/timetable/timetables.ts';
import { database } from '../database.ts';
import { meetings } from '../schema/meetings.ts';
import { panelIdOf } from '../seed/haringey-panels.ts';
import { planId } from '../seed/haringey-plan.ts';
import { personIdOf } from '../seed/people-rows.ts';
import { actorOf, juneMoment as moment } from '../testing.ts';

/* For tests only: meetings beside those of the example, and the writes of a timetable as the tests of all writes call them. */

/** A meeting on a day on which the example has none, by default of the Scrutiny Panel. */
export function aMeeting(meetsOn: string, panelKey = 'scrutiny', reportDueOn = meetsOn): string {
  return database()
    .insert(meetings)
    .values({
      panelId: panelIdOf(panelKey),
      meetsOn,
      reportDueOn,
      scheduledBy: personIdOf('clerk'),
      scheduledAt: moment.now,
    })
    .returning({ id: meetings.id })
    .get().id;
}

/** The same, in the timetable of the example's plan. */
export function aChosenMeeting(meetsOn: string, panelKey?: string, reportDueOn?: string): string {
  const meetingId = aMeeting(meetsOn, panelKey, reportDueOn);
  chooseMeeting(actorOf('plan-lead'), planId, { meetingId }, moment);
  return meetingId;
}

const step = { ownerPostId: null, workingDays: 4, doneOn: null };

export const timetableWrites = {
  chooseMeeting: {
    event: 'timetable-meeting-chosen',
    ready: () => {
      const meetingId = aMeeting('2023-07-03');
      return () => chooseMeeting(actorOf('plan-lead'), planId, { meetingId }, moment);
    },
  },
  takeMeetingOut: {
    event: 'timetable-meeting-taken-out',
    ready: () => {
      const meetingId = aChosenMeeting('2023-07-03');
      return () => takeMeetingOut(actorOf('plan-lead'), planId, { meetingId }, moment);
    },
  },
  changeTimetableStep: {
    event: 'timetable-step-changed',
    ready: () => () =>
      changeTimetableStep(actorOf('plan-lead'), planId, { kind: 'submitted', meetingId: null, ...step }, 0, moment),
  },
};
