import { describe, expect, test } from 'vitest';
import { publishedCalendar } from '#domain/clocks/bank-holidays.ts';
import {
  commentAnswerInput,
  commentInput,
  judgeCommentsDue,
  questionedText,
  recommendationAnswerInput,
  refusedSaidOn,
  sendDraftInput,
} from './consultation.ts';

type Parsed = { success: boolean; error?: { issues: { path: PropertyKey[]; message: string }[] } };
const refusals = (result: Parsed) => result.error?.issues.map(({ path, message }) => [path.join('.'), message]) ?? [];
const comment = (more: object) => commentInput.safeParse({ text: 'A comment', ...more });

describe('a consultation draft', () => {
  test('goes to somebody, with a real day for comments', () => {
    expect(refusals(sendDraftInput.safeParse({ commentsDueOn: '2023-07-03' }))).toEqual([
      ['panelIds', 'Choose at least one panel or post to send it to'],
    ]);
    expect(refusals(sendDraftInput.safeParse({ panelIds: ['a'], commentsDueOn: '2023-06-31' }))).toEqual([
      ['commentsDueOn', 'The day for comments must be a real date, like 29 9 2023'],
    ]);
    expect(refusals(sendDraftInput.safeParse({ panelIds: [], postIds: [], commentsDueOn: null }))).toEqual([
      ['commentsDueOn', 'Enter the day for comments'],
      ['panelIds', 'Choose at least one panel or post to send it to'],
    ]);
    expect(sendDraftInput.safeParse({ postIds: ['a'], commentsDueOn: '2023-07-03' }).success).toBe(true);
  });

  const around = { today: '2023-06-30', planDueOn: '2023-07-18', calendar: publishedCalendar };
  test.each([
    ['2023-06-29', 1, []],
    ['2023-06-30', 0, []],
    ['2023-07-03', 0, []],
    ['2023-07-01', 0, ['1 July 2023 is not a working day']],
    ['2023-07-19', 0, ['The statement is due on 18 July 2023, before these comments']],
  ])('wants comments by %s: %i refused, asked about %j', (day, refused, questions) => {
    const judged = judgeCommentsDue(day, around);
    expect([judged.refused.length, judged.questions.map(({ words }) => words)]).toEqual([refused, questions]);
  });
});

describe('a comment', () => {
  test('must say something, on one thing, and only a panel’s words have a meeting', () => {
    expect(refusals(comment({ text: ' \n ' }))).toEqual([['text', 'Enter a comment']]);
    expect(refusals(comment({ recommendationId: 'r', actionId: 'a' }))).toEqual([
      ['actionId', 'A comment is on a recommendation or on an action, not on both'],
    ]);
    expect(refusals(comment({ saidOn: '2023-06-26' }))).toEqual([
      ['saidOn', 'Only a panel’s words have a meeting. Choose the panel, or leave the date out'],
    ]);
    expect(comment({ forPanelId: 'p', saidOn: '2023-06-26' }).success).toBe(true);
  });

  test.each([
    ['20,001 characters', { text: 'x'.repeat(20_001) }, 'text', 'Comment must be 20,000 characters or fewer'],
    [
      'a NUL',
      { text: 'a\u0000b' },
      'text',
      'Comment holds a character that cannot be printed. Type it again without it',
    ],
    [
      'half a character',
      { text: 'a\ud83d' },
      'text',
      'Comment holds a character that cannot be printed. Type it again without it',
    ],
    ['a number for its text', { text: 1 }, 'text', 'Enter a comment'],
  ])('with %s is refused, naming the field', (_, wrong, field, message) => {
    expect(refusals(comment(wrong))).toEqual([[field, message]]);
  });

  test.each([{ role: 'plan-lead' }, { writtenBy: 'me' }, { planId: 'other' }, JSON.parse('{"__proto__x":1}')])(
    'with a field that is none, %j, is refused',
    (extra) => {
      expect(comment(extra).success).toBe(false);
    },
  );

  test.each([
    '👩🏽‍🏫 👍',
    'مرحبا שלום',
    'é e\u0301 ŵ',
    '\u202efdp.exe',
    '=1+1',
    '<script>alert(1)</script>',
    '{{7*7}}',
  ])('keeps %s as it was typed', (text) => {
    expect(comment({ text }).data?.text).toBe(text);
  });
});

test('an answer says what became of the comment and always why', () => {
  expect(refusals(commentAnswerInput.safeParse({ decision: 'noted', reason: '' }))).toEqual([
    ['decision', 'Say whether the comment is accepted, accepted in part or not accepted'],
    ['reason', 'Enter the reason'],
  ]);
  expect(commentAnswerInput.safeParse({ decision: 'in-part', reason: 'Half of it' }).success).toBe(true);
  expect(refusals(recommendationAnswerInput.safeParse({ recommendationId: 'r', reason: ' ' }))).toEqual([
    ['reason', 'Enter the reason'],
  ]);
});

test('the meeting at which a panel said it has been, and is said where an officer recorded it', () => {
  const on = (saidOn: string | null, recorded: boolean) =>
    refusedSaidOn(saidOn, { today: '2023-06-30', recorded }).length;
  expect([on('2023-06-26', true), on('2023-06-30', false), on(null, false)]).toEqual([0, 0, 0]);
  expect([on('2023-07-01', false), on(null, true)]).toEqual([1, 1]);
});

test('a text that may name a child is asked about by its field', () => {
  expect(questionedText('text', 'She, born 03/04/2014, waits.')).toEqual([
    { field: 'text', words: 'This text may name a child. “She, born 03/04/2014, waits.”: a date of birth?' },
  ]);
  expect(questionedText('text', 'Half of them wait.')).toEqual([]);
});
