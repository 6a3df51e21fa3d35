import { beforeEach, expect, test } from 'vitest';
import { meetingIdOf } from '#db/seed/haringey-meetings.ts';
import { actionIdOf } from '#db/seed/haringey-plan.ts';
import { actorOf, freshDatabase, juneMoment } from '#db/testing.ts';
import { callOffMeeting } from '#db/writes/panels/meetings.ts';
import { heldMeetingsOfAction, nextMeetingOfAction } from './action-meetings.ts';

beforeEach(() => {
  freshDatabase();
});

test('an override lasts to the first meeting of a panel that the action goes to', () => {
  // Area 4 goes to the panels that are shown the whole plan, area 1 to the Scrutiny Panel too.
  expect(nextMeetingOfAction(actionIdOf('4.2'), '2023-07-07')).toMatchObject({
    panelName: 'Cabinet',
    meetsOn: '2023-07-11',
  });
  expect(nextMeetingOfAction(actionIdOf('1.1'), '2023-09-13')).toMatchObject({
    panelName: 'Children and Young People’s Scrutiny Panel',
    meetsOn: '2023-09-14',
  });
  callOffMeeting(actorOf('clerk'), meetingIdOf('cabinet', '2023-07-11'), 'Too few members', juneMoment);
  expect(nextMeetingOfAction(actionIdOf('4.2'), '2023-07-07')?.meetsOn).toBe('2023-07-12');
  expect(nextMeetingOfAction(actionIdOf('4.2'), '2024-06-01')).toBeNull();
});

test('the meetings that may have decided on an action are those held of its panels, the latest first', () => {
  const held = (ref: string) => heldMeetingsOfAction(actionIdOf(ref), '2023-06-30').map(({ meetsOn }) => meetsOn);
  expect(held('1.1')).toEqual(['2023-06-26', '2023-06-13']);
  expect(held('4.2')).toEqual(['2023-06-13']);
});
