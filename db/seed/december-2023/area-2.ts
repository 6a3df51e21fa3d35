import { cleared } from '../plan-facts.ts';
import type { LivedAction } from './lived-facts.ts';

/* Nobody answers for action 2.4 in all these months: its requests are missed, and its plan lead has still to act. */
export const livedArea2: readonly LivedAction[] = [
  {
    ref: '2.1',
    checks: [
      {
        act: 'pass-re-check',
        at: '2023-08-31T10:00',
        found: 'Calls of three partners were followed: each came by the single way in. The lead is in post.',
      },
      {
        act: 'pass-re-check',
        at: '2023-12-01T10:30',
        found: 'The way in works as it did. Few calls come by it since the summer; that belongs to action 2.4.',
      },
    ],
  },
  {
    ref: '2.2',
    milestones: [
      [1, '2023-07-31T14:00'],
      [2, '2023-10-16T10:00'],
      [3, '2023-10-27T09:00'],
    ],
    updates: [
      {
        posted: '2023-07-10T09:30',
        declared: 'amber',
        done: 'The supplier changes the admissions form on 31 July. Practices print their form once a year, in October.',
        difference: 'Two of fourteen notifications since April came from a school or a GP.',
        forecastOn: '2023-10-31',
        nextStep: 'Ask for a new date that fits the printing in October.',
        decided: cleared('2023-07-10T14:10', 'second-plan-lead'),
      },
      {
        posted: '2023-08-14T13:25',
        declared: 'green',
        done: 'The admissions form has asked the question since 31 July. The wording for practices is with the printer.',
        difference: 'One school rang the hub in August because of an answer on the form.',
        forecastOn: '2023-10-31',
        nextStep: 'See the proof of the practices’ form.',
        decided: cleared('2023-08-15T08:30', 'second-plan-lead'),
      },
      {
        posted: '2023-09-12T10:00',
        declared: 'green',
        noChange: true,
        done: 'The admissions form is in use, and practices get theirs in October.',
        difference: 'One school rang the hub in August because of an answer on the form.',
        forecastOn: '2023-10-31',
        nextStep: 'Send the form to every practice on 16 October.',
        decided: cleared('2023-09-12T15:20', 'second-plan-lead'),
      },
      {
        posted: '2023-10-11T09:40',
        declared: 'green',
        done: 'All 35 practices have been told of the new form. It is delivered on 16 October.',
        difference: 'Three schools have rung the hub because of an answer on the form.',
        forecastOn: '2023-10-31',
        nextStep: 'Ask every practice at the end of October whether it uses it.',
        decided: cleared('2023-10-11T15:00', 'second-plan-lead'),
      },
      {
        posted: '2023-10-30T08:40',
        declared: 'green',
        done: 'Both questions are asked of every new child: by the admissions form since July, by all 35 practices since 16 October.',
        difference: 'Four children were found by a school’s or practice’s question.',
        nextStep: 'A checker asks ten practices.',
        proposes: 'delivered',
        decided: cleared('2023-10-30T14:30'),
      },
      {
        posted: '2023-12-11T10:30',
        declared: 'red',
        done: 'Of the 35 practices 24 use the new form. The other eleven use up the old ones first, and have now been asked not to.',
        difference: 'Four children were found by a school’s or practice’s question.',
        forecastOn: '2024-01-19',
        nextStep: 'The Designated Doctor visits the eleven practices.',
        decided: cleared('2023-12-11T15:40', 'second-plan-lead'),
      },
    ],
    evidence: [
      {
        at: '2023-10-30T08:45',
        title: 'Registration form for practices, October 2023',
        shows: 'The question as it is printed, and the list of practices it was sent to.',
        datedOn: '2023-10-16',
        url: 'https://intranet.example.org/practices/registration-form-october-2023',
      },
    ],
    newDates: [
      {
        asked: '2023-07-17T09:10',
        toOn: '2023-10-31',
        reason: 'Practices print their form once a year, in October.',
        decided: { at: '2023-07-19T08:50', decision: 'granted', why: 'Printing twice would cost more than it gains.' },
      },
    ],
    checks: [
      {
        act: 'fail-verification',
        at: '2023-11-22T13:40',
        reason: 'Ten practices were asked: four still hand out the old form, without the question.',
      },
    ],
  },
  {
    ref: '2.3',
    waiting: cleared('2023-07-03T08:35'),
    milestones: [[2, '2023-09-29T15:00']],
    updates: [
      {
        posted: '2023-07-12T09:50',
        declared: 'amber',
        done: 'Nine of twelve visits in time in the quarter to June. All five of June’s last visits were.',
        difference: 'Every child notified this quarter has been seen, three of them late.',
        forecastOn: '2023-08-31',
        nextStep: 'A whole month of visits in time.',
        decided: cleared('2023-07-12T16:00'),
      },
      {
        posted: '2023-08-10T11:15',
        declared: 'amber',
        done: 'Three of four visits in July were in time. The fourth family was abroad until the tenth day.',
        difference: 'Every child notified since April has been seen, and seen alone.',
        forecastOn: '2023-08-31',
        nextStep: 'Ring the family on the day of the notification.',
        decided: cleared('2023-08-11T10:20'),
      },
      {
        posted: '2023-09-12T11:05',
        declared: 'amber',
        done: 'One of August’s two visits was a day late, so the month does not count. Both of September’s so far were in time.',
        difference: 'Every child notified since April has been seen, and seen alone.',
        forecastOn: '2023-09-29',
        nextStep: 'September is the month.',
        decided: cleared('2023-09-13T08:30'),
      },
      {
        posted: '2023-10-03T09:00',
        declared: 'green',
        done: 'All of September’s visits were in time, the latest on the fifth day. Both workers stay with private fostering.',
        difference: 'Since July no child waited longer than eight working days to be seen; in spring one waited 23.',
        nextStep: 'A checker looks at the register.',
        proposes: 'delivered',
        decided: cleared('2023-10-04T08:40'),
      },
    ],
    evidence: [
      {
        at: '2023-10-03T09:05',
        title: 'Register of visits, July to September 2023',
        shows: 'Each visit with the working days since its notification. No child can be identified.',
        datedOn: '2023-10-02',
        measure: 'private-fostering-visits',
        file: [
          'visits-july-to-september-2023.csv',
          'Visit,Month,Working days\r\n1,2023-07,4\r\n2,2023-07,6\r\n3,2023-07,5\r\n4,2023-07,10\r\n5,2023-08,3\r\n6,2023-08,8\r\n7,2023-09,4\r\n8,2023-09,5\r\n',
        ],
        acceptedAt: '2023-11-02T10:00',
      },
    ],
    newDates: [
      {
        asked: '2023-07-03T10:30',
        toOn: '2023-08-31',
        reason: 'Two posts were vacant until 19 June.',
        decided: { at: '2023-07-05T09:40', decision: 'granted', why: 'Both posts are filled now.' },
      },
    ],
    checks: [
      {
        act: 'verify',
        at: '2023-11-02T10:40',
        sampled: 'All eight notifications of July to September, and two of October.',
        found:
          'Nine of the ten visits were in time. The late one says why, and the child was spoken to by telephone before.',
      },
    ],
  },
];
