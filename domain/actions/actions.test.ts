import { describe, expect, test } from 'vitest';
import { publishedCalendar } from '#domain/clocks/bank-holidays.ts';
import { actionInput, judgeActionDates, nextActionRef } from './actions.ts';

const around = {
  receivedOn: '2023-04-04',
  planEndsOn: '2024-03-31',
  today: '2023-06-30',
  calendar: publishedCalendar,
};
const draft = { title: 'Hold a meeting for every child' };
const step = { id: null, title: 'Guidance agreed', dueOn: '2023-09-01', doneOn: null };
const fieldsOf = (given: object) => {
  const issues = actionInput.safeParse({ ...draft, ...given }).error?.issues ?? [];
  return issues.map(({ path, code }) => (code === 'unrecognized_keys' ? code : path.join('.')));
};
const judged = (given: object) => judgeActionDates(actionInput.parse({ ...draft, ...given }), around);
const named = (findings: { field: string }[]) => findings.map(({ field }) => field);

describe('an action as the plan lead writes it', () => {
  test('needs a title and nothing else while it is a draft', () => {
    expect(actionInput.parse(draft)).toEqual({
      title: draft.title,
      outcome: '',
      successMeasure: '',
      ownerPostId: null,
      deputyPostId: null,
      partnerBody: '',
      priority: 'standard',
      startOn: null,
      deadlineOn: null,
      recommendationIds: [],
      milestones: [],
      confirmed: false,
    });
    expect(fieldsOf({ title: ' ' })).toEqual(['title']);
  });

  test('is told which milestone is wrong, counted from nought', () => {
    const milestones = [step, { ...step, title: '' }, { ...step, dueOn: '2023-02-30' }];
    expect(fieldsOf({ milestones })).toEqual(['milestones.1.title', 'milestones.2.dueOn']);
  });

  test('has forty milestones at most', () => {
    expect(fieldsOf({ milestones: Array.from({ length: 40 }, () => step) })).toEqual([]);
    expect(fieldsOf({ milestones: Array.from({ length: 41 }, () => step) })).toEqual(['milestones']);
  });

  test.each([
    { stage: 'closed' },
    { planId: 'another' },
    { version: 7 },
    { ref: '1.1' },
    { id: 'x' },
    { role: 'plan-lead' },
    { createdAt: '2020-01-01' },
  ])('cannot smuggle %j in', (more) => {
    expect(fieldsOf(more)).toEqual(['unrecognized_keys']);
  });

  test.each([
    { priority: 'urgent' },
    { ownerPostId: 7 },
    { ownerPostId: 'x'.repeat(41) },
    { recommendationIds: 'all' },
    { recommendationIds: Array.from({ length: 51 }, () => 'x') },
    { confirmed: 'yes' },
    { milestones: { length: 1 } },
    { deadlineOn: '' },
  ])('cannot be %j', (wrong) => {
    expect(fieldsOf(wrong)).toEqual(Object.keys(wrong));
  });
});

describe('the dates of an action', () => {
  test('before the report was received, or the end before the start, are refused with every field named', () => {
    expect(judged({ deadlineOn: '2023-04-03' }).refused).toEqual([
      {
        field: 'deadlineOn',
        words: 'Deadline must be on or after 4 April 2023, the day the report was received',
      },
    ]);
    const crossed = judged({ startOn: '2023-09-04', deadlineOn: '2023-09-01' });
    expect(named(crossed.refused)).toEqual(['deadlineOn', 'startOn']);
  });

  test('may start before the report came: work was under way', () => {
    expect(judged({ startOn: '2023-03-01', deadlineOn: '2023-09-29' })).toEqual({ refused: [], questions: [] });
  });

  test('of a milestone are judged like those of the action, and named by its place', () => {
    const { refused, questions } = judged({
      milestones: [
        { ...step, dueOn: '2023-04-03' },
        { ...step, doneOn: '2023-07-01' },
        { ...step, dueOn: '2023-07-01' },
      ],
    });
    expect(named(refused)).toEqual(['milestones.0.dueOn', 'milestones.1.doneOn']);
    expect(refused[0]?.words).toContain('Date of milestone 1 must be on or after 4 April 2023');
    expect(questions).toEqual([
      { field: 'milestones.2.dueOn', words: 'Date of milestone 3, 1 July 2023, is a Saturday. Is that right?' },
    ]);
  });

  test('on a weekend, a bank holiday, after the plan or far ahead are asked about, not refused', () => {
    expect(judged({ deadlineOn: '2023-08-28' }).questions[0]?.words).toContain('is a bank holiday');
    expect(judged({ deadlineOn: '2023-09-30' }).questions[0]?.words).toContain('is a Saturday');
    expect(judged({ deadlineOn: '2024-04-02' }).questions[0]?.words).toContain('is after the plan ends');
    const far = judged({ deadlineOn: '2025-07-01' });
    expect(far.questions.map(({ words }) => words).join(' ')).toContain('more than two years ahead');
    expect(far.refused).toEqual([]);
  });
});

describe('the reference of a new action', () => {
  test('goes on from the highest of its area, also where one in between is gone', () => {
    expect(nextActionRef(3, ['3.1', '3.9', '3.10', '1.12'])).toBe('3.11');
  });

  test('begins at one, and an action that answers nothing stands under nought', () => {
    expect(nextActionRef(2, ['1.1', '12.4'])).toBe('2.1');
    expect(nextActionRef(0, [])).toBe('0.1');
  });
});
