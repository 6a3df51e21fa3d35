import { expect, test } from 'vitest';
import { codeOf, standpointOf, standpointWords } from './plan-standpoints.ts';

test.each([
  ['live', 'the plan as it stands'],
  ['version-2', 'version 2'],
  ['draft-1', 'consultation draft 1'],
  ['on-2023-06-12', 'the plan as it stood on 12 June 2023'],
])('%s is said as %s, and is the same code again', (code, words) => {
  const standpoint = standpointOf(code);
  expect(standpoint && standpointWords(standpoint)).toBe(words);
  expect(standpoint && codeOf(standpoint)).toBe(code);
});

test.each(['', 'version-0', 'version-02', 'version-x', 'on-2023-02-30', 'on-2023-6-1', 'on', 'LIVE', '__proto__'])(
  '%s is no state of a plan',
  (code) => {
    expect(standpointOf(code)).toBeNull();
  },
);
