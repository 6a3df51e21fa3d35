import { expect, test } from 'vitest';
import { furthestWait, messageState, nextTry } from './outbox.ts';

const createdAt = '2026-11-02T09:00:00.000Z';
const clock = '2026-11-02T10:00:00.000Z';
const minutes = (attempts: number) =>
  (Date.parse(nextTry({ attempts, createdAt, clock }) ?? '') - Date.parse(clock)) / 60_000;

test('a message is tried again after 1, 5 and 15 minutes, 1, 3 and 6 hours, and then every 6 hours', () => {
  expect([1, 2, 3, 4, 5, 6, 7, 20].map(minutes)).toEqual([1, 5, 15, 60, 180, 360, 360, 360]);
});

test('it is given up after five days, and not before', () => {
  const late = (days: number, attempts: number) =>
    nextTry({ attempts, createdAt, clock: new Date(Date.parse(createdAt) + days * 86_400_000).toISOString() });
  expect(late(4.99, 24)).not.toBeNull();
  expect(late(5, 24)).toBeNull();
});

test('a clock that is ten years ahead for a moment gives up nothing', () => {
  expect(nextTry({ attempts: 1, createdAt, clock: '2036-11-02T09:00:00.000Z' })).not.toBeNull();
});

test('no wait is longer than what counts as the furthest', () => {
  expect((nextTry({ attempts: 99, createdAt, clock }) ?? '') < furthestWait(clock)).toBe(true);
});

test('a message has one state', () => {
  const fresh = { sentAt: null, givenUpAt: null, sendingAt: null };
  expect(messageState(fresh)).toBe('waiting');
  expect(messageState({ ...fresh, sendingAt: clock })).toBe('being-sent');
  expect(messageState({ ...fresh, sendingAt: clock, sentAt: clock })).toBe('sent');
  expect(messageState({ ...fresh, givenUpAt: clock })).toBe('given-up');
});
