import { describe, expect, it } from 'vitest';
import { publishedCalendar } from '#domain/clocks/bank-holidays.ts';
import { type DateSurroundings, type JudgedDates, judgeDates } from './date-judgements.ts';

const around: DateSurroundings = {
  receivedOn: '2023-04-04',
  planEndsOn: '2024-03-28',
  today: '2023-06-30',
  calendar: publishedCalendar,
};

function judged(dates: JudgedDates, other: Partial<DateSurroundings> = {}) {
  const { refused, questions } = judgeDates(dates, { ...around, ...other });
  return { refused: refused.map(({ code }) => code), questions: questions.map(({ code }) => code) };
}

describe('dates that are refused', () => {
  it('a deadline before the report was received', () => {
    expect(judged({ deadlineOn: '2023-04-03' }).refused).toEqual(['deadline-before-receipt']);
    expect(judged({ deadlineOn: '2023-04-04' }).refused).toEqual([]);
    expect(judged({ deadlineOn: '2023-04-03' }, { receivedOn: null }).refused).toEqual([]);
  });

  it('an end before the start, with both fields named', () => {
    const { refused } = judgeDates({ startOn: '2023-09-01', deadlineOn: '2023-08-31' }, around);
    expect(refused).toEqual([
      {
        code: 'end-before-start',
        field: 'deadlineOn',
        words: 'Deadline must be on or after the start, 1 September 2023',
      },
      {
        code: 'end-before-start',
        field: 'startOn',
        words: 'Start date must be on or before the deadline, 31 August 2023',
      },
    ]);
    expect(judged({ startOn: '2023-09-01', deadlineOn: '2023-09-01' }).refused).toEqual([]);
  });

  it('done in the future', () => {
    expect(judged({ doneOn: '2023-07-01' }).refused).toEqual(['done-in-the-future']);
    expect(judged({ doneOn: '2023-06-30' }).refused).toEqual([]);
  });

  it('what is not a real date, in each field, and nothing more is said of it', () => {
    expect(judged({ startOn: '2023-02-29', deadlineOn: '2023-02-30', forecastOn: 'x', doneOn: '1989-01-01' })).toEqual({
      refused: ['not-a-real-date', 'not-a-real-date', 'not-a-real-date', 'not-a-real-date'],
      questions: [],
    });
  });

  it('says it in the words of the form', () => {
    const { refused } = judgeDates({ deadlineOn: '2023-04-03' }, { ...around, labels: { deadlineOn: 'Due date' } });
    expect(refused[0]?.words).toBe('Due date must be on or after 4 April 2023, the day the report was received');
  });
});

describe('dates that are asked about once', () => {
  it.each([
    ['2023-07-22', ['weekend'], 'Deadline, 22 July 2023, is a Saturday. Is that right?'],
    ['2023-07-23', ['weekend'], 'Deadline, 23 July 2023, is a Sunday. Is that right?'],
    [
      '2023-08-28',
      ['bank-holiday'],
      'Deadline, 28 August 2023, is a bank holiday: Summer bank holiday. Is that right?',
    ],
    [
      '2024-04-02',
      ['after-the-plan-ends'],
      'Deadline, 2 April 2024, is after the plan ends on 28 March 2024. Is that right?',
    ],
  ])('a deadline on %s', (deadlineOn, codes, words) => {
    const { refused, questions } = judgeDates({ deadlineOn }, around);
    expect(refused).toEqual([]);
    expect(questions.map(({ code }) => code)).toEqual(codes);
    expect(questions[0]?.words).toBe(words);
  });

  it('more than two years ahead, from the day after', () => {
    expect(judged({ deadlineOn: '2025-06-30' }, { planEndsOn: null }).questions).toEqual([]);
    expect(judged({ deadlineOn: '2025-07-01' }, { planEndsOn: null }).questions).toEqual(['more-than-two-years-ahead']);
    expect(judged({ deadlineOn: '2025-07-05' }).questions).toEqual([
      'weekend',
      'after-the-plan-ends',
      'more-than-two-years-ahead',
    ]);
  });

  it('a start and a forecast are asked about like a deadline; a day on which something was done is a fact', () => {
    expect(judged({ startOn: '2023-07-22', forecastOn: '2023-07-23' }).questions).toEqual(['weekend', 'weekend']);
    expect(judged({ doneOn: '2023-06-24' }).questions).toEqual([]);
  });

  it('a date refused may be asked about too, so that one answer settles both', () => {
    expect(judged({ deadlineOn: '2023-04-01' })).toEqual({
      refused: ['deadline-before-receipt'],
      questions: ['weekend'],
    });
  });
});

describe('dates that are simply taken', () => {
  it('a start before the report was received: the work was already under way', () => {
    expect(judged({ startOn: '2023-02-01', deadlineOn: '2023-09-29' })).toEqual({ refused: [], questions: [] });
  });

  it('no dates at all', () => {
    expect(judged({ startOn: null, deadlineOn: null, doneOn: null })).toEqual({ refused: [], questions: [] });
  });
});
