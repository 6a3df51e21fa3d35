import { describe, expect, test } from 'vitest';
import { dateInLondon } from '#domain/dates/london-time.ts';
import type { Moment } from '#domain/dates/moment.ts';
import { isJobDue, type JobRun } from './job-schedule.ts';

const at = (clock: string, today = dateInLondon(clock)): Moment => ({ today, now: clock, clock });
const ran = (lastRanAt: string, lastDayOn: string | null = null): JobRun => ({ lastRanAt, lastDayOn });
const minute = { every: 'minute' } as const;
const hour = { every: 'hour' } as const;
const day = { every: 'day', fromHour: 6 } as const;

describe('a job of every minute', () => {
  test('runs when it never ran, and again a minute later', () => {
    expect(isJobDue(minute, null, at('2026-11-02T09:00:00.000Z'))).toBe(true);
    expect(isJobDue(minute, ran('2026-11-02T09:00:00.000Z'), at('2026-11-02T09:00:59.000Z'))).toBe(false);
    expect(isJobDue(minute, ran('2026-11-02T09:00:00.000Z'), at('2026-11-02T09:01:00.000Z'))).toBe(true);
  });

  test('does not stand still for years after a clock was ten years ahead and put right', () => {
    expect(isJobDue(minute, ran('2036-11-02T09:00:00.000Z'), at('2026-11-02T09:00:00.000Z'))).toBe(true);
  });
});

test('a job of every hour runs once in each hour, on both sides of a change of the clocks', () => {
  // 29 March 2026, 01:00 UTC: London goes from 00:59 to 02:00.
  expect(isJobDue(hour, ran('2026-03-29T00:10:00.000Z'), at('2026-03-29T00:59:00.000Z'))).toBe(false);
  expect(isJobDue(hour, ran('2026-03-29T00:10:00.000Z'), at('2026-03-29T01:00:00.000Z'))).toBe(true);
  // 25 October 2026: the hour from 1 to 2 comes twice in London, and is two hours all the same.
  expect(isJobDue(hour, ran('2026-10-25T00:30:00.000Z'), at('2026-10-25T01:30:00.000Z'))).toBe(true);
});

describe('a job of the day', () => {
  test('waits for its hour in London, in summer and in winter', () => {
    expect(isJobDue(day, ran('2026-07-01T06:00:00.000Z', '2026-07-01'), at('2026-07-02T04:59:00.000Z'))).toBe(false);
    expect(isJobDue(day, ran('2026-07-01T06:00:00.000Z', '2026-07-01'), at('2026-07-02T05:00:00.000Z'))).toBe(true);
    expect(isJobDue(day, ran('2026-11-01T06:00:00.000Z', '2026-11-01'), at('2026-11-02T05:30:00.000Z'))).toBe(false);
    expect(isJobDue(day, ran('2026-11-01T06:00:00.000Z', '2026-11-01'), at('2026-11-02T06:00:00.000Z'))).toBe(true);
  });

  test('runs once for a day, also when the clock is an hour back and forth', () => {
    const last = ran('2026-11-02T06:00:00.000Z', '2026-11-02');
    for (const clock of ['2026-11-02T05:00:00.000Z', '2026-11-02T07:00:00.000Z', '2026-11-02T23:59:00.000Z']) {
      expect(isJobDue(day, last, at(clock))).toBe(false);
    }
  });

  test('runs again on a day that comes twice, which it must bear, rather than never', () => {
    const last = ran('2026-11-03T06:00:00.000Z', '2026-11-03');
    expect(isJobDue(day, last, at('2026-11-02T08:00:00.000Z'))).toBe(true);
  });
});
