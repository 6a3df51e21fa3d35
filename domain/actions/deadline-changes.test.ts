import { expect, test } from 'vitest';
import { changesInWords } from './deadline-changes.ts';

test('how often a deadline was changed is said in words', () => {
  expect(changesInWords(0, '2023-07-31', '2023-07-31')).toBe('');
  expect(changesInWords(1, '2023-07-31', '2023-09-29')).toBe('extended once');
  expect(changesInWords(2, '2023-07-31', '2023-09-29')).toBe('extended twice');
  expect(changesInWords(3, '2023-07-31', '2023-09-29')).toBe('extended 3 times');
  expect(changesInWords(1, '2023-07-31', '2023-06-30')).toBe('changed once');
});
