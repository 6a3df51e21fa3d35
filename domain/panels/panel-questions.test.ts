import { describe, expect, test } from 'vitest';
import { publishedCalendar as calendar } from '#domain/clocks/bank-holidays.ts';
import { askQuestionInput, judgeAnswerDue, questionDueOn, questionState } from './panel-questions.ts';

describe('the day an answer is due', () => {
  test('is the day the panel’s next report is due, so that the answer stands in it', () => {
    expect(questionDueOn('2023-06-26', '2023-09-05', calendar)).toBe('2023-09-05');
  });

  test.each([
    ['2023-06-26', '2023-07-10'],
    ['2023-12-18', '2024-01-04'],
  ])('is ten working days from %s where no report is ahead: %s', (today, dueOn) => {
    expect(questionDueOn(today, null, calendar)).toBe(dueOn);
  });

  test('is refused before the question was asked, asked about on a Saturday, and taken otherwise', () => {
    const around = { askedOn: '2023-06-26', calendar };
    expect(judgeAnswerDue('2023-06-25', around).refused).toEqual([
      { field: 'dueOn', words: 'The answer cannot be due before the question was asked, on 26 June 2023' },
    ]);
    expect(judgeAnswerDue('2023-07-01', around).questions).toEqual([
      { field: 'dueOn', words: '1 July 2023 is not a working day: Saturday' },
    ]);
    expect(judgeAnswerDue('2023-06-26', around)).toEqual({ refused: [], questions: [] });
  });
});

test.each([
  ['2023-06-30', 0, 'waiting'],
  ['2023-06-29', 0, 'overdue'],
  ['2023-06-29', 1, 'answered'],
  ['2023-07-30', 2, 'answered'],
] as const)('a question due on %s with %i answers is %s on 30 June', (dueOn, answers, state) => {
  expect(questionState(dueOn, answers, '2023-06-30')).toBe(state);
});

describe('a question', () => {
  const item = { planId: 'p', words: 'Why?' };
  const said = (input: object) => {
    const result = askQuestionInput.safeParse(input);
    return result.success ? 'taken' : result.error.issues.map(({ message }) => message).join('; ');
  };

  test('is about a plan, a recommendation, or an action under a recommendation', () => {
    expect(said(item)).toBe('taken');
    expect(said({ ...item, recommendationId: 'r' })).toBe('taken');
    expect(said({ ...item, recommendationId: 'r', actionId: 'a' })).toBe('taken');
    expect(said({ ...item, actionId: 'a' })).toBe('Say under which recommendation the action stands');
  });

  test('says something, in at most 4,000 characters', () => {
    expect(said({ ...item, words: '  ' })).toBe('Enter your question');
    expect(said({ ...item, words: 'x'.repeat(4_000) })).toBe('taken');
    expect(said({ ...item, words: 'x'.repeat(4_001) })).toBe('Question must be 4,000 characters or fewer');
  });
});
