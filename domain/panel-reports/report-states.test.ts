import { expect, test } from 'vitest';
import { noReport, reportState } from './report-states.ts';

const started = { ...noReport, started: true };
const cleared = { ...started, cleared: true };
const approved = { ...cleared, approved: true };
const frozen = { ...approved, frozen: true };

test.each([
  [noReport, 0, 'not-started'],
  [noReport, 3, 'not-started'],
  [started, 3, 'missing-updates'],
  [started, 0, 'to-clear'],
  [cleared, 3, 'to-approve'],
  [approved, 0, 'to-freeze'],
  [{ ...approved, cleared: false }, 0, 'to-clear'],
  [frozen, 0, 'to-publish'],
  [{ ...frozen, published: true }, 3, 'published'],
] as const)('a report that is %o with %i updates missing is %s', (facts, missing, state) => {
  expect(reportState(facts, missing)).toBe(state);
});
