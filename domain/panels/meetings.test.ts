import { describe, expect, test } from 'vitest';
import { publishedCalendar as calendar, withProclaimedDays } from '#domain/clocks/bank-holidays.ts';
import { NotPossible } from '#domain/policy/refusals.ts';
import { judgeMeetingDates } from './meeting-dates.ts';
import { assertDecisionPossible, meetingDays, meetingState, meetingsTitle, meetingTitle } from './meetings.ts';

const today = '2023-06-30';

describe('the days of a meeting', () => {
  test.each([
    ['2023-06-26', '2023-06-16'],
    ['2023-06-13', '2023-06-05'],
    ['2023-04-13', '2023-04-03'],
    ['2024-01-03', '2023-12-21'],
  ])('the agenda of %s is published by %s, five clear days before', (meetsOn, agendaOn) => {
    expect(meetingDays({ meetsOn, reportDueOn: null }, 5, calendar).agendaOn).toBe(agendaOn);
  });

  test('the report is due two working days before the agenda, unless the clerk says another day', () => {
    const meetsOn = '2023-09-14';
    const days = { agendaOn: '2023-09-06', reportDueOn: '2023-09-04' };
    expect(meetingDays({ meetsOn, reportDueOn: null }, 5, calendar)).toEqual(days);
    expect(meetingDays({ meetsOn, reportDueOn: '2023-08-30' }, 5, calendar).reportDueOn).toBe('2023-08-30');
  });

  test('a day proclaimed a holiday brings the agenda forward', () => {
    const proclaimed = withProclaimedDays(calendar, [{ date: '2023-09-08', name: 'A day of thanks' }]);
    expect(meetingDays({ meetsOn: '2023-09-14', reportDueOn: null }, 5, proclaimed).agendaOn).toBe('2023-09-05');
  });

  test('a panel without clear days publishes its agenda the working day before', () => {
    expect(meetingDays({ meetsOn: '2023-09-18', reportDueOn: null }, 0, calendar).agendaOn).toBe('2023-09-15');
  });
});

describe('dates that are refused or questioned', () => {
  const around = { today, calendar };
  const good = { meetsOn: '2023-09-14', agendaOn: '2023-09-06', reportDueOn: '2023-09-04' };

  test('a report due after the meeting is refused', () => {
    const words = 'Report deadline must be on or before the meeting, 14 September 2023';
    expect(judgeMeetingDates({ ...good, reportDueOn: '2023-09-15' }, around)).toEqual({
      refused: [{ field: 'reportDueOn', words }],
      questions: [],
    });
  });

  test.each([
    [{ meetsOn: '2023-09-16' }, ['Date of the meeting, 16 September 2023, is a Saturday. Is that right?']],
    [
      { meetsOn: '2023-12-26', agendaOn: '2023-12-15' },
      ['Date of the meeting, 26 December 2023, is a bank holiday: Boxing Day. Is that right?'],
    ],
    [{ reportDueOn: '2023-09-03' }, ['Report deadline, 3 September 2023, is a Sunday. Is that right?']],
    [
      { reportDueOn: '2023-09-07' },
      ['Report deadline, 7 September 2023, is after the agenda day, 6 September 2023. Is that right?'],
    ],
    [
      { meetsOn: '2023-06-29', agendaOn: '2023-06-21', reportDueOn: '2023-06-19' },
      ['Date of the meeting, 29 June 2023, has passed. Is that right?'],
    ],
    [
      { meetsOn: '2023-07-06', agendaOn: '2023-06-28', reportDueOn: '2023-06-26' },
      ['Date of the meeting, 6 July 2023, is too near: its agenda was to be published by 28 June 2023. Is that right?'],
    ],
    [
      { meetsOn: '2025-07-01', agendaOn: '2025-06-23', reportDueOn: '2025-06-19' },
      ['Date of the meeting, 1 July 2025, is more than two years ahead. Is that right?'],
    ],
  ])('%o is asked about', (some, words) => {
    const judged = judgeMeetingDates({ ...good, ...some }, around);
    expect(judged.refused).toEqual([]);
    expect(judged.questions.map((question) => question.words)).toEqual(words);
  });

  test('a Thursday in September is taken as it is', () => {
    expect(judgeMeetingDates(good, around)).toEqual({ refused: [], questions: [] });
  });
});

describe('a meeting by its day', () => {
  const meeting = { meetsOn: today, calledOffAt: null };

  test('is to come, today, held the day after, or called off whatever the day', () => {
    expect(meetingState(meeting, '2023-06-29')).toBe('to-come');
    expect(meetingState(meeting, today)).toBe('today');
    expect(meetingState(meeting, '2023-07-01')).toBe('held');
    expect(meetingState({ ...meeting, calledOffAt: '2023-06-20T09:00:00.000Z' }, '2023-07-01')).toBe('called-off');
  });

  test('can resolve something from its day on, and nothing once called off', () => {
    expect(() => assertDecisionPossible(meeting, today)).not.toThrow();
    expect(() => assertDecisionPossible(meeting, '2023-06-29')).toThrow(
      new NotPossible('The meeting is on 30 June 2023. What it resolves can be recorded from that day.'),
    );
    const off = { ...meeting, calledOffAt: '2023-06-20T09:00:00.000Z' };
    expect(() => assertDecisionPossible(off, today)).toThrow(
      new NotPossible('This meeting was called off, so it decided nothing.'),
    );
  });
});

test('the title of the meetings is the next agenda, or that there is none', () => {
  const cabinet = { panelName: 'Cabinet', agendaOn: '2023-07-03' };
  const scrutiny = { panelName: 'Scrutiny Panel', agendaOn: '2024-01-12' };
  expect(meetingsTitle([scrutiny, cabinet], today)).toBe('Next agenda: Cabinet, 3 July');
  expect(meetingsTitle([scrutiny], today)).toBe('Next agenda: Scrutiny Panel, 12 January 2024');
  expect(meetingsTitle([{ ...cabinet, agendaOn: '2023-06-28' }], today)).toBe('1 meeting to come');
  expect(meetingsTitle([], today)).toBe('No meeting is planned');
});

test('the title of one meeting is what leads to it, or what it came to', () => {
  const meeting = { meetsOn: '2023-09-14', agendaOn: '2023-09-06', calledOffAt: null };
  expect(meetingTitle(meeting, 0, today)).toBe('Its agenda is out by 6 September');
  expect(meetingTitle(meeting, 0, '2023-09-07')).toBe('Meets on 14 September');
  expect(meetingTitle(meeting, 0, '2023-09-14')).toBe('No decision is recorded');
  expect(meetingTitle(meeting, 1, '2023-09-15')).toBe('1 decision');
  expect(meetingTitle(meeting, 2, '2023-09-15')).toBe('2 decisions');
  const off = { ...meeting, calledOffAt: '2023-08-01T09:00:00.000Z' };
  expect(meetingTitle(off, 0, today)).toBe('Called off: it was to meet on 14 September');
});
