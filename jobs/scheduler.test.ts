import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { database } from '#db/database.ts';
import { lastRunOf } from '#db/reads/jobs/job-runs.ts';
import { freshDatabase, juneMoment } from '#db/testing.ts';
import type { Moment } from '#domain/dates/moment.ts';
import { presentMoment } from './clock.ts';
import { type Job, jobs } from './jobs.ts';
import { runDay } from './run-day.ts';
import { runDueJobs, startScheduler, stopScheduler } from './scheduler.ts';

const at = (clock: string): Moment => ({ today: clock.slice(0, 10), now: clock, clock });
const counting = (more: Partial<Job> = {}) => {
  const run = vi.fn(() => {});
  return {
    run,
    job: { name: `job ${crypto.randomUUID()}`, of: 'the-clock', times: { every: 'minute' }, run, ...more } as Job,
  };
};

beforeEach(() => freshDatabase('empty-real'));
afterEach(() => stopScheduler(0));

describe('the scheduler', () => {
  test('runs a job when it is due, and notes when it did', async () => {
    const { run, job } = counting();
    expect(await runDueJobs(at('2026-11-02T09:00:00.000Z'), [job])).toEqual([job.name]);
    expect(await runDueJobs(at('2026-11-02T09:00:30.000Z'), [job])).toEqual([]);
    expect(await runDueJobs(at('2026-11-02T09:01:00.000Z'), [job])).toEqual([job.name]);
    expect(run).toHaveBeenCalledTimes(2);
    expect(lastRunOf(job.name)).toEqual({ lastRanAt: '2026-11-02T09:01:00.000Z', lastDayOn: '2026-11-02' });
  });

  test('runs no job twice at once, however long it takes', async () => {
    let end = () => {};
    const run = vi.fn(
      () =>
        new Promise<void>((resolve) => {
          end = resolve;
        }),
    );
    const { job } = counting({ run });
    const first = runDueJobs(at('2026-11-02T09:00:00.000Z'), [job]);
    expect(await runDueJobs(at('2026-11-02T09:05:00.000Z'), [job])).toEqual([]);
    end();
    await first;
    expect(run).toHaveBeenCalledTimes(1);
  });

  test('notes a failure, lets the other jobs run, and leaves the failed one alone for a while', async () => {
    const complaint = vi.spyOn(console, 'error').mockImplementation(() => {});
    const failing = counting({
      times: { every: 'day', fromHour: 6 },
      run: () => {
        throw new Error('no room left');
      },
    }).job;
    const { run, job } = counting();
    const moment = at('2026-11-02T09:00:00.000Z');
    await runDueJobs(moment, [failing, job]);
    expect(run).toHaveBeenCalledTimes(1);
    expect(lastRunOf(failing.name)?.lastDayOn).toBeNull();
    const noted = database()
      .$client.prepare('select last_error from job_runs where name = ?')
      .pluck()
      .get(failing.name);
    expect(noted).toBe('Error: no room left');
    expect(complaint).toHaveBeenCalledTimes(1);
    expect(await runDueJobs(at('2026-11-02T09:01:00.000Z'), [failing])).toEqual([]);
    complaint.mockRestore();
  });

  test('is one, though the module is loaded twice and started twice', async () => {
    const intervals = vi.spyOn(globalThis, 'setInterval');
    startScheduler();
    vi.resetModules();
    const again = (await import('./scheduler.ts')) as typeof import('./scheduler.ts');
    expect(again.startScheduler).not.toBe(startScheduler);
    again.startScheduler();
    expect(intervals).toHaveBeenCalledTimes(1);
    await again.stopScheduler(0);
    intervals.mockRestore();
  });

  test('starts nothing more once it is stopped', async () => {
    startScheduler();
    await stopScheduler(0);
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(database().$client.prepare('select count(*) from job_runs').pluck().get()).toBe(0);
  });
});

describe('in the example, whose day stands still', () => {
  beforeEach(() => freshDatabase());

  test('the jobs of the day wait until somebody moves it, those of the clock do not', async () => {
    const noon = `${presentMoment().clock.slice(0, 10)}T12:00:00.000Z`;
    const ran = await runDueJobs({ ...presentMoment(), clock: noon });
    expect(ran).toEqual(jobs.filter((job) => job.of === 'the-clock').map((job) => job.name));
    expect(ran).toEqual(expect.arrayContaining(['prune', 'send-mail']));
    await runDay({ ...juneMoment, today: '2023-07-03', now: '2023-07-03T08:20:00.000Z' });
    expect(lastRunOf('remind')?.lastDayOn).toBe('2023-07-03');
    expect(lastRunOf('ask-for-updates')?.lastDayOn).toBe('2023-07-03');
  });
});

test('every job has a name of its own', () => {
  expect(new Set(jobs.map(({ name }) => name)).size).toBe(jobs.length);
});
