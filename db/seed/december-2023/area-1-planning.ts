import { cleared, returned } from '../plan-facts.ts';
import type { LivedAction } from './lived-facts.ts';

/* Invented, like every action, owner, figure and date of progress in the example. */
export const livedArea1Planning: readonly LivedAction[] = [
  {
    ref: '1.1',
    waiting: cleared('2023-07-03T08:30'),
    milestones: [
      [2, '2023-07-10T13:00'],
      [3, '2023-10-20T09:30'],
    ],
    updates: [
      {
        posted: '2023-07-11T08:40',
        declared: 'green',
        done: 'The tracker was agreed with Legal Services on 10 July. 64% of children had a plan recorded by their second review.',
        difference: 'Eleven children now have a confirmed long-term plan who had none at Easter.',
        forecastOn: '2023-09-29',
        nextStep: 'Hold the meetings of the 22 open cases that have had none.',
        decided: cleared('2023-07-12T09:10'),
      },
      {
        posted: '2023-08-09T09:20',
        declared: 'green',
        done: 'Good progress with the open cases over the summer.',
        difference: 'Eleven children now have a confirmed long-term plan who had none at Easter.',
        forecastOn: '2023-09-29',
        nextStep: 'Go on with the open cases.',
        decided: returned(
          '2023-08-09T14:40',
          'How many of the 22 open cases are left, and what is the figure for July?',
        ),
      },
      {
        posted: '2023-08-11T08:15',
        declared: 'amber',
        done: 'Thirteen of the 22 open cases have had a meeting; nine are left. 67% in July. Two reviewing officers were on leave.',
        difference: 'Fourteen children now have a confirmed long-term plan who had none at Easter.',
        forecastOn: '2023-09-29',
        nextStep: 'Book the nine meetings for the first half of September.',
        decided: cleared('2023-08-11T10:05'),
      },
      {
        posted: '2023-09-08T13:30',
        declared: 'amber',
        done: 'Four open cases are left. 71% in August. One permanence team has been without a manager since 21 August.',
        difference: 'Seventeen children now have a confirmed long-term plan who had none at Easter.',
        forecastOn: '2023-10-31',
        nextStep: 'The other team manager chairs both teams’ meetings until October.',
        decided: cleared('2023-09-11T08:20'),
      },
      {
        posted: '2023-10-10T10:10',
        declared: 'amber',
        done: '78% in September. One open case is left, and its meeting is on 19 October.',
        difference: 'Twenty children now have a confirmed long-term plan who had none at Easter.',
        forecastOn: '2023-11-30',
        nextStep: 'Keep every meeting of the autumn in the diary of both teams.',
        decided: cleared('2023-10-11T08:30'),
      },
      {
        posted: '2023-11-09T09:45',
        declared: 'amber',
        done: 'Every open case has had its meeting. 81% in October. The figure has risen each month, and is not yet at 85%.',
        difference: 'Twenty-three children now have a confirmed long-term plan who had none at Easter.',
        forecastOn: '2023-12-22',
        nextStep: 'Look at each miss of October with the reviewing officers.',
        decided: cleared('2023-11-09T15:10'),
      },
      {
        posted: '2023-12-08T11:25',
        declared: 'amber',
        done: '84% in November. Three of the four misses were children placed far from the borough.',
        difference: 'Twenty-six children now have a confirmed long-term plan who had none at Easter.',
        forecastOn: '2024-01-31',
        nextStep: 'Hold the meetings of distant placements by video. Ask for a new date.',
        decided: cleared('2023-12-11T09:05'),
      },
    ],
    evidence: [
      {
        at: '2023-11-09T09:50',
        title: 'Second-review report, October 2023',
        shows: '81% of children had a plan recorded by their second review. No child can be identified.',
        datedOn: '2023-11-06',
        measure: 'second-review',
        file: [
          'second-review-report-october-2023.csv',
          'Month,Second reviews,With a plan\r\n2023-08,21,15\r\n2023-09,23,18\r\n2023-10,26,21\r\n',
        ],
        acceptedAt: '2023-11-14T10:00',
      },
    ],
    newDates: [
      {
        asked: '2023-12-12T10:40',
        toOn: '2024-01-31',
        reason:
          'The figure reaches 85% with the meetings by video, from January. Two months at or above it are then due.',
      },
    ],
  },
  {
    ref: '1.2',
    milestones: [[2, '2023-10-06T14:00']],
    updates: [
      {
        posted: '2023-07-12T12:10',
        declared: 'amber',
        done: 'The Director met the heads of service on 7 July. Two of three have agreed the escalation route.',
        difference: 'Four children’s plans were changed after a challenge in June and July.',
        forecastOn: '2023-09-22',
        nextStep: 'The third head of service answers by the end of July.',
        decided: cleared('2023-07-12T15:35'),
      },
      {
        posted: '2023-08-10T10:50',
        declared: 'amber',
        done: '47% of July’s challenges were settled within 10 working days. The third head of service has not answered.',
        difference: 'Four children’s plans were changed after a challenge in June and July.',
        forecastOn: '2023-09-29',
        nextStep: 'Ask the Director again.',
        decided: cleared('2023-08-11T10:10'),
      },
      {
        posted: '2023-09-12T09:15',
        declared: 'amber',
        done: 'Work goes on. The deadline has passed.',
        forecastOn: '2023-10-31',
        nextStep: 'Settle the route.',
        decided: returned(
          '2023-09-12T13:45',
          'Past its date and still amber: what stands in the way, and what is the figure?',
        ),
      },
      {
        posted: '2023-09-14T08:25',
        declared: 'red',
        done: '50% in August. The third head of service asks for 15 working days for cases before court. Until that is settled nobody keeps to ten.',
        difference: 'Six children’s plans were changed after a challenge since June.',
        forecastOn: '2023-11-30',
        nextStep: 'The Director settles it on 6 October.',
        decided: cleared('2023-09-14T10:30'),
      },
      {
        posted: '2023-10-11T10:20',
        declared: 'red',
        done: 'The route was settled on 6 October: 10 working days for all, 5 where a child may have to move. 52% in September.',
        difference: 'Seven children’s plans were changed after a challenge since June.',
        forecastOn: '2023-12-22',
        nextStep: 'Tell every team manager by 20 October.',
        decided: cleared('2023-10-11T14:05'),
      },
      {
        posted: '2023-11-10T09:35',
        declared: 'red',
        done: '64% in October, the first month of the new route. The misses were all raised before it.',
        difference: 'Ten children’s plans were changed after a challenge since June.',
        forecastOn: '2024-01-31',
        nextStep: 'Show each head of service their own misses every Monday.',
        decided: cleared('2023-11-13T08:40'),
      },
      {
        posted: '2023-12-13T13:20',
        declared: 'red',
        done: '74% in November. No challenge is older than 15 working days.',
        difference: 'Thirteen children’s plans were changed after a challenge since June.',
        forecastOn: '2024-01-31',
        nextStep: 'Two months at or above 85%, December and January.',
      },
    ],
    colour: {
      at: '2023-11-14T09:30',
      by: 'plan-lead',
      colour: 'amber',
      reason: 'The route is agreed by all and works; what is awaited is two months of figures.',
      untilOn: '2024-01-12',
    },
  },
  {
    ref: '1.3',
    checks: [
      {
        act: 'verify',
        at: '2023-07-06T13:15',
        sampled: 'Minutes of all six meetings, and the files of 15 children, five of each team.',
        found: 'Every child has a named lead, and 14 of the 15 leads knew that they are it.',
      },
      {
        act: 'pass-re-check',
        at: '2023-10-13T10:20',
        found:
          'Six more meetings were held. Two children of 142 had no lead for a week after a move; both were found in the next meeting.',
      },
    ],
  },
];
