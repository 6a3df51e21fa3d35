import { publishedCalendar } from '#domain/clocks/bank-holidays.ts';
import { meetingDays } from '#domain/panels/meetings.ts';
import type { MeetingDecisionKind } from '#domain/panels/panel-words.ts';
import { meetingDecisions, meetings } from '../schema/meetings.ts';
import { fill } from './fill.ts';
import { panelIdOf } from './haringey-panels.ts';
import { planId } from './haringey-plan.ts';
import type { SeatKey } from './people-and-posts.ts';
import { personIdOf } from './people-rows.ts';
import { seedId } from './seed-id.ts';

const SCHEDULED_AT = '2023-05-24T10:15:00.000Z';
const CLEAR_DAYS = 5;

type SeedMeetings = {
  panel: string;
  startsAt: string;
  place: string;
  scheduledBy: SeatKey;
  on: readonly string[];
};

/*
 * On the record: Cabinet of 13 June and 11 July 2023, the Scrutiny Panel of 26 June, 14 September (6:30pm) and 16 November 2023. Every other
 * day, time and place is invented, on working days, as a calendar of the council's year would have it.
 */
const exampleMeetings: readonly SeedMeetings[] = [
  {
    panel: 'cabinet',
    startsAt: '18:30',
    place: 'Civic offices, council chamber',
    scheduledBy: 'clerk',
    on: ['2023-06-13', '2023-07-11', '2023-09-12', '2023-10-17', '2023-11-14', '2023-12-05', '2024-01-16'],
  },
  {
    panel: 'scrutiny',
    startsAt: '18:30',
    place: 'Civic offices, committee room 1',
    scheduledBy: 'clerk',
    on: ['2023-06-26', '2023-09-14', '2023-11-16', '2024-01-22'],
  },
  {
    panel: 'corporate-parenting',
    startsAt: '19:00',
    place: 'Civic offices, committee room 2',
    scheduledBy: 'clerk',
    on: ['2023-07-13', '2023-10-05', '2024-01-11'],
  },
  {
    panel: 'safeguarding-partnership',
    startsAt: '14:00',
    place: 'By video',
    scheduledBy: 'plan-lead',
    on: ['2023-09-19', '2023-12-12', '2024-03-12'],
  },
  {
    panel: 'excellence-for-children',
    startsAt: '09:30',
    place: 'Civic offices, room 5',
    scheduledBy: 'plan-lead',
    on: ['2023-07-12', '2023-09-06', '2023-10-04', '2023-11-01', '2023-12-06', '2024-01-10'],
  },
];

type SeedDecision = { panel: string; on: string; recordedAt: string; kind: MeetingDecisionKind; words: string };

/** Cabinet's as minuted on 13 June 2023; the Scrutiny Panel's are invented. */
const exampleDecisions: readonly SeedDecision[] = [
  {
    panel: 'cabinet',
    on: '2023-06-13',
    recordedAt: '2023-06-14T10:05:00.000Z',
    kind: 'note',
    words:
      'Note the findings and outcome of the Ofsted Inspection of Children’s Social Care Services, a copy of which is attached as Appendix 1; and',
  },
  {
    panel: 'cabinet',
    on: '2023-06-13',
    recordedAt: '2023-06-14T10:07:00.000Z',
    kind: 'note',
    words:
      'Note the approach set out in paragraph 4.5 of the report to address the findings of the inspection and further develop services and outcomes for children who are in care to the local authority.',
  },
  {
    panel: 'scrutiny',
    on: '2023-06-26',
    recordedAt: '2023-06-27T09:30:00.000Z',
    kind: 'note',
    words: 'Note the draft action plan, and that the panel’s comments on it go to the Director of Children’s Services.',
  },
  {
    panel: 'scrutiny',
    on: '2023-06-26',
    recordedAt: '2023-06-27T09:32:00.000Z',
    kind: 'agree',
    words: 'Agree to receive a report on the progress of the plan at each of its meetings this year.',
  },
];

/** The id of a meeting of the example: `meetingIdOf('scrutiny', '2023-09-14')`. */
export const meetingIdOf = (panelKey: string, date: string) => seedId(`meeting ${panelKey} ${date}`);

/** The id of the nth decision that the world begins with at a meeting, from 1. */
export const decisionIdOf = (panelKey: string, date: string, position: number) =>
  seedId(`decision ${panelKey} ${date} ${position}`);

/** The meetings of the panels, and what was resolved at those held by 30 June 2023. */
export function fillMeetings(): void {
  fill(
    meetings,
    exampleMeetings.flatMap(({ panel, on, scheduledBy, startsAt, place }) =>
      on.map((meetsOn) => ({
        id: meetingIdOf(panel, meetsOn),
        panelId: panelIdOf(panel),
        ...{ meetsOn, startsAt, place },
        reportDueOn: meetingDays({ meetsOn, reportDueOn: null }, CLEAR_DAYS, publishedCalendar).reportDueOn,
        scheduledBy: personIdOf(scheduledBy),
        scheduledAt: SCHEDULED_AT,
      })),
    ),
  );
  const positions = new Map<string, number>();
  fill(
    meetingDecisions,
    exampleDecisions.map(({ panel, on, ...decision }) => {
      const meetingId = meetingIdOf(panel, on);
      const position = (positions.get(meetingId) ?? 0) + 1;
      positions.set(meetingId, position);
      const recordedBy = personIdOf('clerk');
      return { id: decisionIdOf(panel, on, position), meetingId, position, planId, recordedBy, ...decision };
    }),
  );
}
