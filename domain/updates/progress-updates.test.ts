import { describe, expect, test } from 'vitest';
import { publishedCalendar } from '#domain/clocks/bank-holidays.ts';
import { noChangeWords, progressUpdateInput, questionedForecast, returnInput } from './progress-updates.ts';

const update = { declaredRag: 'green', done: 'The first meetings were held.' };
const fieldsOf = (given: object) => {
  const issues = progressUpdateInput.safeParse({ ...update, ...given }).error?.issues ?? [];
  return issues.map(({ path, code }) => (code === 'unrecognized_keys' ? code : path.join('.')));
};

describe('an update', () => {
  test('says its colour and what was done; the rest may wait', () => {
    expect(progressUpdateInput.parse(update)).toEqual({
      ...update,
      noChange: false,
      difference: '',
      forecastOn: null,
      nextStep: '',
      proposedStage: null,
      confirmed: false,
    });
    expect(fieldsOf({ declaredRag: undefined, done: ' ' })).toEqual(['declaredRag', 'done']);
  });

  test.each(['blue', 'grey', 'none', 'Red', '', null])('cannot declare %j', (declaredRag) => {
    expect(fieldsOf({ declaredRag })).toEqual(['declaredRag']);
  });

  test.each(['verified', 'embedded', 'closed', 'withdrawn', 'done'])('cannot propose %s', (proposedStage) => {
    expect(fieldsOf({ proposedStage })).toEqual(['proposedStage']);
  });

  test.each(['not-started', 'in-progress', 'delivered', null])('can propose %s', (proposedStage) => {
    expect(fieldsOf({ proposedStage })).toEqual([]);
  });

  test.each([
    { onBehalf: false },
    { postedBy: 'another' },
    { postedAt: '2020-01-01T00:00:00Z' },
    { postTitle: 'Director' },
    { decision: 'cleared' },
    { role: 'plan-lead' },
  ])('cannot smuggle %j in', (more) => {
    expect(fieldsOf(more)).toEqual(['unrecognized_keys']);
  });
});

test('a return says what is wanted', () => {
  expect(returnInput.safeParse({ comment: ' ' }).error?.issues[0]?.message).toBe(
    'Enter a comment that says what you want changed',
  );
  expect(returnInput.parse({ comment: 'How many children?' })).toEqual({ comment: 'How many children?' });
});

describe('a forecast', () => {
  const around = { planEndsOn: '2024-03-31', today: '2023-06-30', calendar: publishedCalendar };
  const asked = (forecastOn: string | null) => questionedForecast(forecastOn, around);

  test('on a working day of the plan is taken without a question; so is none', () => {
    expect(asked('2023-09-29')).toEqual([]);
    expect(asked(null)).toEqual([]);
  });

  test.each([
    ['2023-09-30', 'is a Saturday'],
    ['2023-12-25', 'is a bank holiday: Christmas Day'],
    ['2024-04-02', 'is after the plan ends on 31 March 2024'],
    ['2025-07-01', 'is more than two years ahead'],
  ])('on %s is asked about: it %s', (day, why) => {
    const questions = asked(day);
    expect(questions.map(({ words }) => words).join(' ')).toContain(why);
    expect(new Set(questions.map(({ field }) => field))).toEqual(new Set(['forecastOn']));
  });
});

test.each([
  ['', null],
  ['c', null],
  ['n', 'it says no change'],
  ['nc', '1 of the last 2 says no change'],
  ['nnccn', '3 of the last 5 say no change'],
  ['cnnnccnnn', '3 of the last 6 say no change'],
])('“no change” is counted among the last six updates, newest first: %s', (thread, words) => {
  expect(noChangeWords([...thread].map((letter) => ({ noChange: letter === 'n' })))).toBe(words);
});
