import { beforeEach, expect, test } from 'vitest';
import { database } from '#db/database.ts';
import { meetingIdOf } from '#db/seed/haringey-meetings.ts';
import { panelIdOf } from '#db/seed/haringey-panels.ts';
import { actionIdOf, planId } from '#db/seed/haringey-plan.ts';
import { personIdOf } from '#db/seed/people-rows.ts';
import { actorOf, freshDatabase, juneMoment } from '#db/testing.ts';
import { postProgressUpdate } from '#db/writes/updates/progress-updates.ts';
import { changeReporting, raiseUpdateRequests } from '#db/writes/updates/update-requests.ts';
import type { Moment } from '#domain/dates/moment.ts';
import { meetingInput } from '#domain/panels/meetings.ts';
import { progressUpdateInput } from '#domain/updates/progress-updates.ts';
import { changeMeeting } from './meetings.ts';

const scrutiny = meetingIdOf('scrutiny', '2023-09-14');
const on = (today: string): Moment => ({ ...juneMoment, today, now: `${today}T09:00:00.000Z` });
const asking = { cycle: 'before-report-deadline', askOnWorkingDay: 3, daysToAnswer: 5 } as const;
const move = (meetsOn: string, today: string, more: object = {}) =>
  changeMeeting(actorOf('clerk'), scrutiny, meetingInput.parse({ meetsOn, confirmed: true, ...more }), 1, on(today));

type Request = { cycle: string; due_on: string; answered_at: string | null };
const requests = () =>
  database().$client.prepare('select cycle, due_on, answered_at from update_requests').all() as Request[];
const openDays = () =>
  new Set(
    requests().flatMap(({ answered_at, cycle, due_on }) => (answered_at === null ? [`${cycle}: ${due_on}`] : [])),
  );

/** The plan asks ahead of the Scrutiny Panel's report of 4 September, and one owner answers. */
beforeEach(() => {
  freshDatabase();
  changeReporting(actorOf('plan-lead'), planId, asking, 0, juneMoment);
  database().$client.exec(
    `update meetings set called_off_at = 'then', called_off_reason = 'why', called_off_by = scheduled_by
     where panel_id <> '${panelIdOf('scrutiny')}'`,
  );
  raiseUpdateRequests(on('2023-08-25'));
  const update = progressUpdateInput.parse({ declaredRag: 'amber', done: 'Begun.', confirmed: true });
  postProgressUpdate(actorOf('owner'), actionIdOf('1.1'), update, on('2023-08-29'));
});

test('a meeting that is moved takes with it what was asked ahead of its report and not posted', () => {
  const open = requests().filter(({ answered_at }) => answered_at === null).length;
  const { requests: moved } = move('2023-09-21', '2023-08-30');
  expect(moved).toEqual({ moved: open, kept: 0 });
  expect(open).toBeGreaterThan(5);
  expect([...openDays()]).toEqual(['for 2023-09-11: 2023-09-11']);
  const told = database()
    .$client.prepare("select text from notices where person_id = ? and dedupe_key like 'request-moved:%'")
    .pluck()
    .all(personIdOf('owner')) as string[];
  expect(told[0]).toMatch(/^Your update on action \d\.\d is due on 11 September 2023 now: /);
});

test('whoever answered is not asked again in the same round, and is in one that begins later', () => {
  const before = requests().length;
  move('2023-09-21', '2023-09-04', { reportDueOn: '2023-09-08' });
  raiseUpdateRequests(on('2023-09-05'));
  expect(requests()).toHaveLength(before);
  changeMeeting(
    actorOf('clerk'),
    scrutiny,
    meetingInput.parse({ meetsOn: '2023-10-19', confirmed: true }),
    2,
    on('2023-09-06'),
  );
  raiseUpdateRequests(on('2023-10-02'));
  const again = requests().filter(({ cycle }) => cycle === 'for 2023-10-09');
  expect(again).toHaveLength(before);
  expect(requests()).toHaveLength(before + 1);
});

test('what another panel’s report waits for too keeps its day', () => {
  database()
    .$client.prepare(
      `update meetings set report_due_on = ?, called_off_at = null, called_off_reason = null, called_off_by = null where id = ?`,
    )
    .run('2023-09-04', meetingIdOf('cabinet', '2023-09-12'));
  const { requests: result } = move('2023-09-21', '2023-08-30');
  expect([result.moved, result.kept > 5]).toEqual([0, true]);
  expect([...openDays()]).toEqual(['for 2023-09-04: 2023-09-04']);
});

test('nobody is asked for a day that has passed', () => {
  const { requests: result } = move('2023-09-08', '2023-09-01', { reportDueOn: '2023-08-31' });
  expect(result.moved).toBe(0);
  expect([...openDays()]).toEqual(['for 2023-09-04: 2023-09-04']);
});

test('a plan that asks each month keeps its own days', () => {
  changeReporting(actorOf('plan-lead'), planId, { ...asking, cycle: 'monthly' }, 1, juneMoment);
  expect(move('2023-09-21', '2023-08-30').requests).toEqual({ moved: 0, kept: 0 });
  expect([...openDays()]).toEqual(['for 2023-09-04: 2023-09-04']);
});
