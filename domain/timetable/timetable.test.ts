import { describe, expect, test } from 'vitest';
import { publishedCalendar as calendar } from '#domain/clocks/bank-holidays.ts';
import type { StepSetting, TimetableFacts, TimetableMeeting } from './facts.ts';
import { composeTimetable } from './timetable.ts';

const meeting = (id: string, meetsOn: string, other: Partial<TimetableMeeting> = {}): TimetableMeeting => ({
  id,
  panelName: 'Cabinet',
  panelKind: 'cabinet',
  chair: 'Leader',
  clearDays: 5,
  meetsOn,
  reportDueOn: meetsOn,
  calledOff: false,
  clearedOn: null,
  publishedOn: null,
  ...other,
});
const set = (kind: StepSetting['kind'], meetingId: string | null, other: Partial<StepSetting>): StepSetting => ({
  kind,
  meetingId,
  ownerPostId: null,
  owner: null,
  workingDays: null,
  doneOn: null,
  ...other,
});
const facts = (other: Partial<TimetableFacts> = {}): TimetableFacts => ({
  receivedOn: '2023-04-04',
  dueOn: '2023-07-18',
  overseenBy: 'Assistant Director',
  signedOffOn: null,
  submittedOn: null,
  meetings: [],
  settings: [],
  ...other,
});
const on = (today: string, other: Partial<TimetableFacts> = {}) => composeTimetable(facts(other), today, calendar);
const rows = (today: string, other: Partial<TimetableFacts> = {}) =>
  on(today, other).steps.map(({ label, on: day, slack, state }) => [label, day, slack, state]);
const july = meeting('july', '2023-07-11', { reportDueOn: '2023-06-29' });

describe('the timetable is worked back', () => {
  test('from the due date alone: sent two working days before it, signed off one before that', () => {
    expect(rows('2023-05-02')).toEqual([
      ['Director and lead member sign off', '2023-07-13', 3, 'next'],
      ['Sent to Ofsted', '2023-07-14', 2, 'in-time'],
    ]);
    expect(on('2023-05-02').title).toBe('On course for 18 July with 2 working days in hand');
  });

  test('from a meeting: agenda by the panel’s clear days, report by the clerk’s day, drafts five working days before', () => {
    expect(rows('2023-06-01', { meetings: [july] })).toEqual([
      ['Drafts in for Cabinet', '2023-06-22', 7, 'next'],
      ['Cabinet report cleared', '2023-06-29', 2, 'in-time'],
      ['Cabinet agenda published', '2023-07-03', 0, 'in-time'],
      ['Cabinet', '2023-07-11', 0, 'in-time'],
      ['Director and lead member sign off', '2023-07-13', 3, 'in-time'],
      ['Sent to Ofsted', '2023-07-14', 2, 'in-time'],
    ]);
  });

  test.each([
    ['2023-06-26', 5, '2023-06-16'],
    ['2023-06-13', 5, '2023-06-05'],
    ['2023-04-13', 5, '2023-04-03'],
    ['2024-01-03', 5, '2023-12-21'],
    ['2023-06-26', 3, '2023-06-20'],
    ['2023-06-26', 0, '2023-06-23'],
  ])('a meeting on %s with %i clear days has its agenda out on %s', (meetsOn, clearDays, agendaOn) => {
    const { steps } = on('2023-03-01', { receivedOn: null, meetings: [meeting('one', meetsOn, { clearDays })] });
    expect(steps.find(({ kind }) => kind === 'agenda-published')?.on).toBe(agendaOn);
  });

  test('a report due after the agenda day is due on it; a day that is no working day moves to the working day before', () => {
    const late = on('2023-06-01', { meetings: [meeting('one', '2023-07-11', { reportDueOn: '2023-07-10' })] });
    expect(late.steps.find(({ kind }) => kind === 'report-cleared')?.on).toBe('2023-07-03');
    const sunday = on('2023-06-01', { meetings: [meeting('one', '2023-07-11', { reportDueOn: '2023-06-25' })] });
    expect(sunday.steps.find(({ kind }) => kind === 'report-cleared')?.on).toBe('2023-06-23');
    const saturday = on('2023-06-01', { dueOn: '2023-07-22' });
    expect(saturday.steps.at(-1)).toMatchObject({ on: '2023-07-19', latestOn: '2023-07-21', slack: 2 });
  });

  test('working days and owners set by hand count instead of those by default', () => {
    const settings = [
      set('report-cleared', 'july', { workingDays: 4, owner: 'Head of Quality' }),
      set('drafts-in', 'july', { workingDays: 10 }),
      set('submitted', null, { workingDays: 0 }),
    ];
    expect(on('2023-06-01', { meetings: [july], settings }).steps.map(({ on: day, owner }) => [day, owner])).toEqual([
      ['2023-06-13', 'All owners'],
      ['2023-06-27', 'Head of Quality'],
      ['2023-07-03', 'Clerk'],
      ['2023-07-11', 'Leader'],
      ['2023-07-17', 'Director, lead member'],
      ['2023-07-18', 'Assistant Director'],
    ]);
  });

  test('without a due date only the meetings have steps, and it says so', () => {
    const none = on('2023-06-01', { dueOn: null, meetings: [july] });
    expect(none.steps).toHaveLength(4);
    expect(none.title).toBe('No due date to work back from');
  });

  test('beyond the holiday table its dates are provisional, and it says so', () => {
    expect(on('2028-10-02', { receivedOn: '2028-09-20', dueOn: '2028-12-29' }).warnings).toEqual([]);
    expect(on('2028-10-02', { receivedOn: '2028-09-21', dueOn: '2029-01-02' }).warnings).toHaveLength(1);
  });
});

describe('moving one meeting', () => {
  const moved = (meetsOn: string) =>
    rows('2023-06-01', { meetings: [{ ...july, meetsOn, reportDueOn: '2023-06-29' }] });

  test('a week earlier moves its own steps and leaves the rest', () => {
    expect(moved('2023-07-04').map(([, day]) => day)).toEqual([
      '2023-06-19',
      '2023-06-26',
      '2023-06-26',
      '2023-07-04',
      '2023-07-13',
      '2023-07-14',
    ]);
  });

  test('to Friday 14 July pushes signing off and sending to the Monday after it, with one day left', () => {
    expect(moved('2023-07-14').slice(3)).toEqual([
      ['Cabinet', '2023-07-14', 0, 'in-time'],
      ['Director and lead member sign off', '2023-07-17', 1, 'tight'],
      ['Sent to Ofsted', '2023-07-17', 1, 'tight'],
    ]);
  });

  test('to the due date leaves no day to sign off, and says so a month before', () => {
    expect(moved('2023-07-18').slice(3)).toEqual([
      ['Cabinet', '2023-07-18', 0, 'in-time'],
      ['Director and lead member sign off', '2023-07-19', 0, 'cannot-be-met'],
      ['Sent to Ofsted', '2023-07-19', 0, 'cannot-be-met'],
    ]);
    const title = on('2023-06-01', { meetings: [{ ...july, meetsOn: '2023-07-18' }] }).title;
    expect(title).toBe(
      'Cannot be met: Sent to Ofsted, because after the last meeting it cannot be before 19 July, and the last day is 18 July',
    );
  });

  test('past the due date makes the meeting itself impossible', () => {
    const late = on('2023-06-01', { meetings: [{ ...july, meetsOn: '2023-07-20' }] });
    expect(late.steps.find(({ kind }) => kind === 'meeting')?.words).toBe(
      'Cannot be met: it meets on 20 July, 2 working days after the due date',
    );
  });

  test('so that its agenda day has passed with nothing cleared makes report and agenda impossible before the meeting', () => {
    const near = on('2023-06-30', { meetings: [{ ...july, meetsOn: '2023-07-06' }] });
    expect(near.steps.slice(0, 4).map(({ state }) => state)).toEqual([
      'cannot-be-met',
      'cannot-be-met',
      'cannot-be-met',
      'next',
    ]);
    expect(near.title).toMatch(/^Cannot be met: Cabinet agenda published, because the agenda day, 28 June, has passed/);
  });

  test('before the report was received is impossible, whatever the day', () => {
    const early = on('2023-04-04', { meetings: [meeting('one', '2023-04-11', { clearDays: 5 })] });
    expect(early.steps.find(({ kind }) => kind === 'agenda-published')?.words).toBe(
      'Cannot be met: the agenda day, 30 March, is before the report was received',
    );
  });

  test('off altogether says so, and it no longer holds up signing off', () => {
    const off = on('2023-06-01', { meetings: [{ ...july, meetsOn: '2023-07-18', calledOff: true }] });
    expect(off.steps.find(({ kind }) => kind === 'meeting')?.words).toBe(
      'Cannot be met: Cabinet of 18 July was called off',
    );
    expect(off.steps.find(({ kind }) => kind === 'signed-off')?.on).toBe('2023-07-13');
  });
});

describe('what is done, next, tight', () => {
  const states = (today: string, other: Partial<TimetableFacts>) =>
    on(today, other).steps.map(({ state, words }) => [state, words]);

  test('a report that is late but can still go out on the agenda day is tight, and the title names its last day', () => {
    const settings = [set('drafts-in', 'july', { doneOn: '2023-06-21' })];
    expect(states('2023-06-30', { meetings: [july], settings })).toEqual([
      ['done', 'Done 21 June, 1 working day early'],
      ['tight', 'Tight: 1 working day late, last day Monday 3 July'],
      ['in-time', 'In time, no slack: five clear days before 11 July'],
      ['in-time', 'In time, on a fixed day'],
      ['in-time', 'In time, 3 working days of slack'],
      ['in-time', 'In time, 2 working days of slack'],
    ]);
    expect(on('2023-06-30', { meetings: [july], settings }).title).toBe(
      'On course for 18 July with 2 working days in hand, if the Cabinet report is cleared by Monday 3 July',
    );
  });

  test('a cleared report, its publication and a meeting that was held are known; what came before them is no longer asked for', () => {
    const known = { ...july, clearedOn: '2023-06-29', publishedOn: '2023-06-30' };
    expect(states('2023-07-12', { meetings: [known] }).slice(0, 5)).toEqual([
      ['not-recorded', 'Not recorded'],
      ['done', 'Done on the day'],
      ['done', 'Done 30 June, 1 working day early'],
      ['done', 'Held'],
      ['next', 'Next, 3 working days of slack'],
    ]);
  });

  test('once sent nothing is red any more', () => {
    const sent = on('2023-12-15', { meetings: [july], signedOffOn: '2023-07-13', submittedOn: '2023-07-14' });
    expect(sent.steps.map(({ state }) => state)).toEqual([
      'not-recorded',
      'not-recorded',
      'not-recorded',
      'done',
      'done',
      'done',
    ]);
    expect(sent).toMatchObject({ title: 'Sent to Ofsted on 14 July', inHand: null });
  });

  test('after the due date with nothing sent it cannot be met', () => {
    expect(on('2023-07-19').title).toBe(
      'Cannot be met: Sent to Ofsted, because the last working day for it, 18 July, has passed',
    );
  });

  test('two meetings of one panel are told apart by their days', () => {
    const june = meeting('june', '2023-06-13');
    const labels = on('2023-05-02', { meetings: [july, june] }).steps.map(({ label }) => label);
    expect(labels).toContain('Cabinet report cleared (13 June)');
    expect(labels).toContain('Cabinet report cleared (11 July)');
  });
});
