import { expect, test } from 'vitest';
import { publishedCalendar } from '#domain/clocks/bank-holidays.ts';
import { composePanelReport } from './compose.ts';
import { publicFacts } from './exempt.ts';
import type { PanelReportFacts } from './facts.ts';
import { itemOf, reportOf } from './fixtures.ts';
import { guardQuestions } from './guard.ts';

const update = {
  clearedOn: '2023-07-04',
  post: 'Head of Service',
  declared: 'green',
  noChange: false,
  done: 'One child, born on 14/03/2011, was seen.',
  difference: '',
  forecastOn: null,
  nextStep: '',
} as const;
const asked = (more: Partial<PanelReportFacts>) =>
  guardQuestions(composePanelReport(publicFacts(reportOf(more)), publishedCalendar));

test('a date of birth in an update or in officers’ words is asked about, with its place', () => {
  const items = [itemOf(7, { update, clearedSince: true })];
  expect(asked({ items, texts: { live: 'He was born on 14/03/2011.' } })).toEqual([
    'Item 7, What was done: This text may name a child. “One child, born on 14/03/2011, was seen.”: a date of birth?',
    'Covering text: This text may name a child. “He was born on 14/03/2011.”: a date of birth?',
  ]);
});

test('what is exempt is not asked about, because the public copy does not hold it', () => {
  const exempt = [{ part: null, itemNumber: 7, paragraph: 2, publicInterest: 'A child could be known.' }];
  expect(asked({ items: [itemOf(7, { update, clearedSince: true })], exempt })).toEqual([]);
});

test('a report without such a place asks nothing', () => {
  expect(asked({ items: [itemOf(7)] })).toEqual([]);
});
