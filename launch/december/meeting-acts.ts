import { meetingIdOf } from '#db/seed/haringey-meetings.ts';
import { planId } from '#db/seed/haringey-plan.ts';
import { recordDecision } from '#db/writes/panels/meeting-decisions.ts';
import type { MeetingDecisionKind } from '#domain/panels/panel-words.ts';
import type { Act } from './act.ts';

type Resolved = readonly [panel: string, on: string, recordedAt: string, kind: MeetingDecisionKind, words: string];

/** What the panels resolved in the months of the example; invented, as all of its progress is. */
const resolved: readonly Resolved[] = [
  [
    'corporate-parenting',
    '2023-07-13',
    '2023-07-14T09:50',
    'note',
    'Note the action plan, and that a report on its progress comes to each meeting of the committee.',
  ],
  [
    'cabinet',
    '2023-07-11',
    '2023-07-12T10:10',
    'note',
    'Note that the action plan is sent to Ofsted by 18 July 2023, approved by the Director and the Cabinet Member.',
  ],
  [
    'scrutiny',
    '2023-09-14',
    '2023-09-15T09:40',
    'note',
    'Note the progress of the plan since the panel last met on 26 June 2023.',
  ],
  [
    'scrutiny',
    '2023-09-14',
    '2023-09-15T09:44',
    'agree',
    'Agree to look at life-story work in more depth at the meeting of 16 November 2023.',
  ],
  [
    'corporate-parenting',
    '2023-10-05',
    '2023-10-06T09:15',
    'note',
    'Note the progress of the plan, and the work on life-story books in particular.',
  ],
  [
    'cabinet',
    '2023-11-14',
    '2023-11-15T10:05',
    'note',
    'Note the half-yearly report on the progress of the action plan.',
  ],
  [
    'scrutiny',
    '2023-11-16',
    '2023-11-17T09:50',
    'note',
    'Note the progress of the plan since the panel last met on 14 September 2023.',
  ],
  [
    'scrutiny',
    '2023-11-16',
    '2023-11-17T09:53',
    'agree',
    'Agree that the report to the next meeting names every action that was given a later date, with the reason.',
  ],
];

/** Recorded by the panels' clerk on the day after, from the draft minutes. */
export const actsOfMeetings = (): Act[] =>
  resolved.map(([panel, on, at, kind, words]) => ({
    at,
    by: 'clerk',
    run: (actor, moment) =>
      recordDecision(actor, meetingIdOf(panel, on), { kind, words, planId, confirmed: false }, moment),
  }));
