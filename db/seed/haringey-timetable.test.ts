import { beforeEach, expect, test } from 'vitest';
import { findTimetable } from '#db/reads/timetable/timetables.ts';
import { actorOf, freshDatabase, juneMoment as moment } from '../testing.ts';
import { planId } from './haringey-plan.ts';

beforeEach(() => freshDatabase());

test('on 30 June two meetings are held, the report to the third is a day late, and the plan has two working days in hand', () => {
  const timetable = findTimetable(actorOf('director'), planId, moment);
  expect(timetable?.title).toBe(
    'On course for 18 July with 2 working days in hand, if the Cabinet report is cleared by Monday 3 July',
  );
  expect(timetable?.steps.map(({ label, on, state }) => [label, on, state])).toEqual([
    ['Drafts in for Cabinet (13 June)', '2023-05-24', 'done'],
    ['Cabinet report cleared (13 June)', '2023-06-01', 'done'],
    ['Cabinet agenda published (13 June)', '2023-06-05', 'done'],
    ['Drafts in for Scrutiny Panel', '2023-06-07', 'done'],
    ['Cabinet', '2023-06-13', 'done'],
    ['Scrutiny Panel report cleared', '2023-06-14', 'done'],
    ['Scrutiny Panel agenda published', '2023-06-16', 'done'],
    ['Drafts in for Cabinet (11 July)', '2023-06-22', 'done'],
    ['Scrutiny Panel', '2023-06-26', 'done'],
    ['Cabinet report cleared (11 July)', '2023-06-29', 'tight'],
    ['Cabinet agenda published (11 July)', '2023-07-03', 'in-time'],
    ['Cabinet', '2023-07-11', 'in-time'],
    ['Director and lead member sign off', '2023-07-13', 'in-time'],
    ['Sent to Ofsted', '2023-07-14', 'in-time'],
  ]);
});
