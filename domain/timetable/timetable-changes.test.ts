import { expect, test } from 'vitest';
import { publishedCalendar as calendar } from '#domain/clocks/bank-holidays.ts';
import type { TimetableFacts } from './facts.ts';
import { composeTimetable } from './timetable.ts';
import { movedSteps, type Supposed, supposing, whatBecameImpossible } from './timetable-changes.ts';

const facts: TimetableFacts = {
  receivedOn: '2023-04-04',
  dueOn: '2023-07-18',
  overseenBy: null,
  signedOffOn: null,
  submittedOn: null,
  settings: [],
  meetings: [
    {
      id: 'july',
      panelName: 'Children and Young People’s Scrutiny Panel',
      panelKind: 'scrutiny',
      chair: null,
      clearDays: 5,
      meetsOn: '2023-07-11',
      reportDueOn: '2023-06-29',
      calledOff: false,
      clearedOn: null,
      publishedOn: null,
    },
  ],
};
const TODAY = '2023-06-23';
const before = composeTimetable(facts, TODAY, calendar);
const after = (supposed: Supposed) => composeTimetable(supposing(facts, supposed, calendar), TODAY, calendar);

test('a meeting that moves takes its steps along, the day of its report as far ahead as before', () => {
  const moved = movedSteps(before, after({ meeting: { id: 'july', meetsOn: '2023-07-14' } }));
  expect(moved.map(({ label, from, to }) => [label, from, to])).toEqual([
    ['Drafts in for Scrutiny Panel', '2023-06-22', '2023-06-27'],
    ['Scrutiny Panel report cleared', '2023-06-29', '2023-07-04'],
    ['Scrutiny Panel agenda published', '2023-07-03', '2023-07-06'],
    ['Scrutiny Panel', '2023-07-11', '2023-07-14'],
    ['Director and lead member sign off', '2023-07-13', '2023-07-17'],
    ['Sent to Ofsted', '2023-07-14', '2023-07-17'],
  ]);
});

test('what became impossible is told with why, and nothing that was so before', () => {
  const nextWeek = after({ meeting: { id: 'july', meetsOn: '2023-06-27' } });
  expect(whatBecameImpossible(before, nextWeek)).toEqual([
    {
      label: 'Drafts in for Scrutiny Panel',
      words: 'Cannot be met: the agenda day, 19 June, has passed with nothing cleared',
    },
    {
      label: 'Scrutiny Panel report cleared',
      words: 'Cannot be met: the agenda day, 19 June, has passed with nothing cleared',
    },
    {
      label: 'Scrutiny Panel agenda published',
      words: 'Cannot be met: the agenda day, 19 June, has passed with nothing published',
    },
  ]);
  expect(whatBecameImpossible(nextWeek, nextWeek)).toEqual([]);
  expect(whatBecameImpossible(nextWeek, before)).toEqual([]);
});

test('a due date a fortnight earlier moves signing off and sending, and leaves the meeting behind it', () => {
  const earlier = after({ dueOn: '2023-07-04' });
  expect(earlier.steps.map(({ label }) => label).slice(-1)).toEqual(['Sent to Ofsted']);
  expect(whatBecameImpossible(before, earlier).map(({ label }) => label)).toEqual([
    'Scrutiny Panel',
    'Director and lead member sign off',
    'Sent to Ofsted',
  ]);
});

test('a meeting that is not in the timetable changes nothing', () => {
  expect(movedSteps(before, after({ meeting: { id: 'another', meetsOn: '2023-06-27' } }))).toEqual([]);
});
