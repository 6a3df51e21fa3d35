import { expect, test } from 'vitest';
import { compareRefs } from './action-refs.ts';

test('references stand in the order a reader counts', () => {
  const mixed = ['3.10', '10.1', '0.1', '3.9', '3.2', '1.1', '2.11', '2.2'];
  expect(mixed.sort(compareRefs)).toEqual(['0.1', '1.1', '2.2', '2.11', '3.2', '3.9', '3.10', '10.1']);
});

test('the same reference is the same', () => {
  expect(compareRefs('3.2', '3.2')).toBe(0);
});
