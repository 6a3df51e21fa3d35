import { describe, expect, test } from 'vitest';
import type { PanelKind } from '#domain/vocabulary.ts';
import { panelRecommendationState, responseDue } from './panel-recommendations.ts';

const due = (kind: PanelKind, meetsOn: string, noticeOn: string | null, responseDueOn: string | null = null) => {
  const found = responseDue({ noticeOn, responseDueOn }, { kind, meetsOn, today: '2024-01-31' });
  return 'dueOn' in found ? found.dueOn : found.refused.map(({ field, words }) => `${field}: ${words}`).join('; ');
};

describe('the day a response is due', () => {
  // Known answers of rules §1.
  test.each([
    ['2023-06-26', '2023-07-01', '2023-08-31'],
    ['2023-03-13', '2023-03-15', '2023-05-14'],
    ['2023-12-18', '2023-12-31', '2024-02-29'],
  ])('is two months from a scrutiny committee’s notice: met %s, notice %s, due %s', (meetsOn, noticeOn, dueOn) => {
    expect(due('scrutiny', meetsOn, noticeOn)).toBe(dueOn);
  });

  test('is the day set at the meeting for every other panel, which gives no notice', () => {
    expect(due('corporate-parenting', '2023-07-06', null, '2023-09-01')).toBe('2023-09-01');
    expect(due('corporate-parenting', '2023-07-06', '2023-07-07')).toBe(
      'noticeOn: Only a scrutiny committee gives notice. Enter the day it set',
    );
  });

  test('is the day set at the meeting where a scrutiny committee gave no notice in writing', () => {
    expect(due('scrutiny', '2023-06-26', null, '2023-09-14')).toBe('2023-09-14');
  });

  test.each([
    [
      'no day at all',
      due('cabinet', '2023-07-11', null),
      'responseDueOn: Enter the day by which the panel wants a response',
    ],
    [
      'neither notice nor day',
      due('scrutiny', '2023-06-26', null),
      'responseDueOn: Enter the date of the notice, or the day by which the panel wants a response',
    ],
    [
      'a notice before the meeting',
      due('scrutiny', '2023-06-26', '2023-06-25'),
      'noticeOn: Notice is given after the meeting of 26 June 2023',
    ],
    [
      'a notice to come',
      due('scrutiny', '2023-06-26', '2024-02-01'),
      'noticeOn: Date of the notice must be today or in the past',
    ],
    [
      'a day before the meeting',
      due('cabinet', '2023-07-11', null, '2023-07-10'),
      'responseDueOn: It is due after the meeting of 11 July 2023',
    ],
  ])('is refused with %s', (_, found, words) => {
    expect(found).toBe(words);
  });
});

test.each([
  ['2023-08-28', null, 'waiting'],
  ['2023-08-27', null, 'overdue'],
  ['2023-08-27', '2023-09-01', 'responded'],
] as const)('a recommendation due on %s with a response given on %s is %s on 28 August', (dueOn, givenOn, state) => {
  expect(panelRecommendationState(dueOn, givenOn, '2023-08-28')).toBe(state);
});
