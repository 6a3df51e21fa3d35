import { beforeEach, describe, expect, test } from 'vitest';
import { database } from '#db/database.ts';
import { findTimetable, getTimetable, getTimetableStep } from '#db/reads/timetable/timetables.ts';
import { planId } from '#db/seed/haringey-plan.ts';
import { postIdOf } from '#db/seed/people-rows.ts';
import { approve, submittedVersion } from '#db/testing/submissions.ts';
import { aChosenMeeting, aMeeting } from '#db/testing/timetables.ts';
import { actorOf, freshDatabase, juneMoment as moment } from '#db/testing.ts';
import { recordAudit } from '#db/writes/audit/audit.ts';
import type { Actor } from '#domain/policy/actor.ts';
import { NotAllowed, NotFound, NotPossible, NotValid, Stale } from '#domain/policy/refusals.ts';
import type { TimetableStepInput } from '#domain/timetable/timetable-input.ts';
import { changeTimetableStep, chooseMeeting, takeMeetingOut } from './timetables.ts';

const lead = () => actorOf('plan-lead');
const read = (actor: Actor = lead(), now = moment) => getTimetable(actor, planId, now);
const stepsTo = (meetingId: string) => read().timetable.steps.filter((step) => step.meetingId === meetingId);
const run = (sql: string, ...values: string[]) =>
  database()
    .$client.prepare(sql)
    .run(...values);
const step = (other: Partial<TimetableStepInput>): TimetableStepInput => ({
  kind: 'submitted',
  meetingId: null,
  ownerPostId: null,
  workingDays: null,
  doneOn: null,
  ...other,
});
const change = (other: Partial<TimetableStepInput>, version = 0, actor = lead()) =>
  changeTimetableStep(actor, planId, step(other), version, moment);

beforeEach(() => freshDatabase());

describe('a meeting of the timetable', () => {
  test('brings its four steps, worked back from its day, and takes them away again', () => {
    const id = aChosenMeeting('2023-07-10', 'scrutiny', '2023-06-30');
    expect(stepsTo(id).map(({ kind, on }) => [kind, on])).toEqual([
      ['drafts-in', '2023-06-23'],
      ['report-cleared', '2023-06-30'],
      ['agenda-published', '2023-06-30'],
      ['meeting', '2023-07-10'],
    ]);
    change({ kind: 'drafts-in', meetingId: id, workingDays: 2 });
    takeMeetingOut(lead(), planId, { meetingId: id }, moment);
    expect(stepsTo(id)).toEqual([]);
    chooseMeeting(lead(), planId, { meetingId: id }, moment);
    expect(stepsTo(id)[0]?.on).toBe('2023-06-23');
  });

  test('that moves takes its steps along, and the timetable says what became impossible', () => {
    const id = aChosenMeeting('2023-07-10');
    run("update meetings set meets_on = '2023-07-05', report_due_on = '2023-07-05' where id = ?", id);
    const content = { before: { meetsOn: '2023-07-10' }, after: { meetsOn: '2023-07-05' } };
    recordAudit({ actor: 'system', event: 'meeting-changed', subject: { kind: 'meeting', id }, content }, moment);
    const { moved, before, timetable } = read();
    expect(moved).toEqual([{ meetingId: id, from: '2023-07-10', to: '2023-07-05' }]);
    const agenda = `agenda-published.${id}`;
    expect(before.steps.find(({ key }) => key === agenda)).toMatchObject({ on: '2023-06-30', state: 'in-time' });
    expect(timetable.steps.find(({ key }) => key === agenda)).toMatchObject({
      on: '2023-06-27',
      state: 'cannot-be-met',
    });
  });

  test('is refused when it is unknown, called off or chosen already, and so is taking out what is not in it', () => {
    const id = aChosenMeeting('2023-07-10');
    expect(() => chooseMeeting(lead(), planId, { meetingId: id }, moment)).toThrow(NotPossible);
    expect(() => chooseMeeting(lead(), planId, { meetingId: 'never-was' }, moment)).toThrow(NotValid);
    const off = aMeeting('2023-07-12');
    const how = "called_off_reason = 'No quorum', called_off_by = scheduled_by, called_off_at = scheduled_at";
    run(`update meetings set ${how} where id = ?`, off);
    expect(() => chooseMeeting(lead(), planId, { meetingId: off }, moment)).toThrow(NotPossible);
    expect(() => takeMeetingOut(lead(), planId, { meetingId: off }, moment)).toThrow(NotPossible);
  });
});

describe('a step of the timetable', () => {
  test('has the owner, the working days and the day that were set, each version once', () => {
    const id = aChosenMeeting('2023-07-10');
    const cleared = { kind: 'report-cleared', meetingId: id } as const;
    expect(change({ ...cleared, ownerPostId: postIdOf('owner'), workingDays: 3 })).toMatchObject({ version: 1 });
    expect(stepsTo(id)[1]).toMatchObject({ on: '2023-06-27', workingDays: 3, state: 'tight' });
    expect(() => change({ ...cleared, workingDays: 5 })).toThrow(Stale);
    change({ ...cleared, doneOn: '2023-06-26' }, 1);
    expect(stepsTo(id)[1]).toMatchObject({ doneOn: '2023-06-26', state: 'done' });
    const { input, version, defaults } = getTimetableStep(lead(), planId, `report-cleared.${id}`, moment);
    expect({ doneOn: input.doneOn, version, days: defaults.workingDays }).toEqual({
      doneOn: '2023-06-26',
      version: 2,
      days: 0,
    });
  });

  test.each<[string, Partial<TimetableStepInput>, string]>([
    ['done tomorrow', { kind: 'drafts-in', meetingId: 'chosen', doneOn: '2023-07-01' }, 'doneOn'],
    ['sent by hand', { doneOn: '2023-06-29' }, 'doneOn'],
    ['other clear days', { kind: 'agenda-published', meetingId: 'chosen', workingDays: 3 }, 'workingDays'],
    ['an unknown post', { ownerPostId: 'never-was' }, 'ownerPostId'],
    ['a meeting that is not in it', { kind: 'meeting', meetingId: 'never-was' }, 'meetingId'],
    ['signing off for a meeting', { kind: 'signed-off', meetingId: 'chosen' }, 'meetingId'],
    ['drafts for no meeting', { kind: 'drafts-in' }, 'meetingId'],
  ])('%s is refused', (_, other, field) => {
    const chosen = aChosenMeeting('2023-07-10');
    const meetingId = other.meetingId === 'chosen' ? chosen : (other.meetingId ?? null);
    const attempt = () => change({ ...other, meetingId });
    expect(attempt).toThrow(NotValid);
    expect(attempt).toThrow(expect.objectContaining({ fields: [expect.objectContaining({ field })] }));
  });

  test('is done by what the product knows: both approvals, and the sending', () => {
    const closing = () => read().timetable.steps.filter(({ meetingId }) => meetingId === null);
    approve('director');
    expect(closing()[0]?.doneOn).toBeNull();
    freshDatabase();
    submittedVersion();
    expect(closing().map(({ state, doneOn }) => [state, doneOn])).toEqual([
      ['done', '2023-06-30'],
      ['done', '2023-06-30'],
    ]);
  });
});

describe('who', () => {
  test.each(['director', 'checker', 'lead-member', 'clerk', 'observer', 'owner'])(
    'as %s sees it and changes nothing',
    (seat) => {
      const actor = actorOf(seat);
      expect(read(actor)).toMatchObject({ mayChange: false, choices: [] });
      const id = aChosenMeeting('2023-07-10');
      expect(() => chooseMeeting(actor, planId, { meetingId: id }, moment)).toThrow(NotAllowed);
      expect(() => takeMeetingOut(actor, planId, { meetingId: id }, moment)).toThrow(NotAllowed);
      expect(() => change({}, 0, actor)).toThrow(NotAllowed);
      expect(() => getTimetableStep(actor, planId, 'submitted', moment)).toThrow(NotAllowed);
    },
  );

  test.each(['panel-member', 'designated-doctor', 'administrator'])('as %s does not know of it', (seat) => {
    const actor = actorOf(seat);
    expect(findTimetable(actor, planId, moment)).toBeNull();
    expect(() => read(actor)).toThrow(NotFound);
    expect(() => change({}, 0, actor)).toThrow(NotFound);
  });
});
