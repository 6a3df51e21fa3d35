import { expect, it } from 'vitest';
import { defaultRagSettings } from './rag-facts.ts';
import { figure, wordReason } from './rag-wording.ts';

it.each([
  [46, '%', '46%'],
  [1250, '£', '£1,250'],
  [-1250.5, '£', '−£1,250.5'],
  [46, 'days', '46 days'],
  [1234567, '', '1,234,567'],
  [0, '%', '0%'],
  [0.125, '', '0.125'],
  [1234.5678, '', '1,234.5678'],
])('%d %s is written %s', (value, unit, expected) => {
  expect(figure(value, unit)).toBe(expected);
});

it('a place that nothing fills stays as it is, so that a wrong setting is seen', () => {
  const settings = { ...defaultRagSettings, wording: { 'milestone-late': '{nothing} of {title}' } };
  expect(wordReason('milestone-late', { title: 'A', late: '1 working day' }, settings)).toBe('{nothing} of A');
});
