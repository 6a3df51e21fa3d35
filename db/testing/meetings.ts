import { chaseUpdates } from '#db/writes/panels/chasings.ts';
import { recordDecision, takeBackDecision } from '#db/writes/panels/meeting-decisions.ts';
import { callOffMeeting, changeMeeting, scheduleMeeting } from '#db/writes/panels/meetings.ts';
import { raiseUpdateRequests } from '#db/writes/updates/update-requests.ts';
import type { Moment } from '#domain/dates/moment.ts';
import { meetingInput } from '#domain/panels/meetings.ts';
import { database } from '../database.ts';
import { decisionIdOf, meetingIdOf } from '../seed/haringey-meetings.ts';
import { panelIdOf } from '../seed/haringey-panels.ts';
import { planId } from '../seed/haringey-plan.ts';
import { actorOf, juneMoment } from '../testing.ts';

/* For tests only: the meetings of the example's panels. */

const clerk = () => actorOf('clerk');
const [coming, held] = [meetingIdOf('scrutiny', '2023-09-14'), meetingIdOf('scrutiny', '2023-06-26')];
const another = meetingInput.parse({ meetsOn: '2023-10-12', startsAt: '6.30pm', place: 'Committee room 1' });

/** Asked at the beginning of July and not answered, by the day of `moment`. */
export const chasedMoment: Moment = { ...juneMoment, today: '2023-07-13', now: '2023-07-13T09:00:00.000Z' };
export const askInJuly = () => raiseUpdateRequests({ ...juneMoment, today: '2023-07-05' });

/** For the test of every write: each of the meetings', and what the trail then tells. */
export const meetingWrites = {
  scheduleMeeting: {
    event: 'meeting-scheduled',
    ready: () => () => scheduleMeeting(clerk(), panelIdOf('scrutiny'), another, juneMoment),
  },
  changeMeeting: {
    event: 'meeting-changed',
    ready: () => () => changeMeeting(clerk(), coming, another, 1, juneMoment),
  },
  callOffMeeting: {
    event: 'meeting-called-off',
    ready: () => () => callOffMeeting(clerk(), coming, 'Too few members can come', juneMoment),
  },
  recordDecision: {
    event: 'decision-recorded',
    ready: () => () =>
      recordDecision(clerk(), held, { kind: 'note', words: 'Note the plan.', planId, confirmed: false }, juneMoment),
  },
  chaseUpdates: {
    event: 'updates-chased',
    ready: () => {
      askInJuly();
      return () => chaseUpdates(actorOf('clerk'), chasedMoment);
    },
  },
  takeBackDecision: {
    event: 'decision-taken-back',
    ready: () => () => takeBackDecision(clerk(), decisionIdOf('scrutiny', '2023-06-26', 1), 'Why', juneMoment),
  },
};

/** A panel of the example that nobody clerks any more. */
export function withoutClerk(panelKey: string): string {
  const id = panelIdOf(panelKey);
  database()
    .$client.prepare("update panel_members set until_on = '2023-06-20' where panel_id = ? and capacity = 'clerk'")
    .run(id);
  return id;
}
