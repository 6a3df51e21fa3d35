import { expect, test } from 'vitest';
import { panelReportState, reportState } from './report-states.ts';

const started = { isCleared: false, isApproved: false, isFrozen: false, isPublished: false, isRetracted: false };
const cleared = { ...started, isCleared: true };
const approved = { ...cleared, isApproved: true };
const frozen = { ...approved, isFrozen: true };
const published = { ...frozen, isPublished: true };

test.each([
  [null, 0, 'not-started'],
  [null, 3, 'not-started'],
  [started, 3, 'missing-updates'],
  [started, 0, 'to-clear'],
  [cleared, 3, 'to-approve'],
  [approved, 0, 'to-freeze'],
  [{ ...approved, isCleared: false }, 0, 'to-clear'],
  [frozen, 0, 'to-publish'],
  [published, 3, 'published'],
  [{ ...published, isRetracted: true }, 0, 'to-publish'],
] as const)('a report that is %o with %i updates missing is %s', (course, missing, state) => {
  expect(reportState(course, missing)).toBe(state);
});

test.each([
  [started, 'draft'],
  [{ ...approved, isCleared: false }, 'draft'],
  [cleared, 'cleared'],
  [approved, 'approved'],
  [frozen, 'frozen'],
  [published, 'published'],
  [{ ...published, isRetracted: true }, 'retracted'],
] as const)('a report of which %o is so is called %s', (course, state) => {
  expect(panelReportState(course)).toBe(state);
});
