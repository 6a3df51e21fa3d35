import { expect, test } from 'vitest';
import { seconds } from './stage.mjs';
import { countPlaywright, countVitest, Tally } from './tally.ts';

const vitest = { numPassedTests: 9, numFailedTests: 1, numPendingTests: 2, numTodoTests: 0, testResults: [] };
const playwright = { stats: { expected: 9, unexpected: 1, flaky: 1, skipped: 2 }, errors: [] };

test('the last line is what passed and what failed, and what was skipped only if anything was', () => {
  const tally = new Tally();
  tally.add({ passed: 3, failed: 0, skipped: 0 });
  expect([tally.line(), tally.exitCode]).toEqual(['3 passed, 0 failed', 0]);
  tally.add(countVitest(vitest, 1));
  expect([tally.line(), tally.exitCode]).toEqual(['12 passed, 1 failed, 2 skipped', 1]);
});

test('a test that passed at its second try has passed', () => {
  expect(countPlaywright(playwright, 1)).toEqual({ passed: 10, failed: 1, skipped: 2 });
});

test('a run that crashed without a failing test, or left no report, is a failure', () => {
  expect(countVitest({ ...vitest, numFailedTests: 0 }, 1).failed).toBe(1);
  expect(countVitest(null, 137)).toEqual({ passed: 0, failed: 1, skipped: 0 });
  expect(countPlaywright(null, 1).failed).toBe(1);
  expect(countPlaywright({ ...playwright, errors: ['the server did not start'] }, 1).failed).toBe(2);
});

test('a file of tests that could not be loaded is a failure', () => {
  const testResults = [{ status: 'failed', assertionResults: [] }];
  expect(countVitest({ ...vitest, numFailedTests: 0, testResults }, 1).failed).toBe(1);
});

test.each([
  [380, '0.4 s'],
  [9_940, '9.9 s'],
  [31_400, '31 s'],
])('%d milliseconds are %s', (milliseconds, words) => {
  expect(seconds(milliseconds)).toBe(words);
});
