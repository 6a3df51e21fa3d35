import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { closeWholePlanReading } from '#db/beside/whole-plan.ts';
import { contentHashOf } from '#db/reads/plans/plan-content.ts';
import { actorOf } from '#db/testing.ts';
import { cancelLongJob } from '#db/writes/jobs/long-jobs.ts';
import { closeWritingPool } from '#documents/write/writing-pool.ts';
import { presentMoment } from '#jobs/clock.ts';
import { startLongWork } from '#jobs/long-work.ts';
import { databaseInFile, ended, jobOf } from '#jobs/long-work-testing.ts';
import { approveTwice, askToSeal, compare, sendDraft } from './large-plan.ts';
import { largePlanId, makeHugePlan } from './world.ts';

vi.setConfig({ testTimeout: 120_000, hookTimeout: 60_000 });
databaseInFile('bench');
beforeEach(() => {
  makeHugePlan();
  startLongWork();
});
afterAll(() => {
  closeWholePlanReading();
  closeWritingPool();
});

/** What this thread itself did, in milliseconds of the processor: what else the machine does is none of it. */
async function ownWork(act: () => unknown): Promise<number> {
  const before = process.threadCpuUsage();
  await act();
  const { user, system } = process.threadCpuUsage(before);
  return (user + system) / 1_000;
}

/** Of three times the least, or the first that is below a limit: a slow machine adds to some of them, and takes from none. */
async function leastWork(act: () => unknown, limit = 0): Promise<number> {
  let least = Number.POSITIVE_INFINITY;
  for (let time = 0; time < 3 && least >= limit; time += 1) least = Math.min(least, await ownWork(act));
  return least;
}

/** Reading the plan once, on this loop: what each of the four did before anything else. */
const readOnce = () => leastWork(() => contentHashOf(largePlanId, presentMoment()));

describe('with a plan of 2,400 actions the server itself has less to do in all than in reading the plan once, while', () => {
  test('its draft is sent', async () => {
    const reading = await readOnce();
    // Looked at seldom: on a slow machine the looking would be most of it.
    expect(await leastWork(() => sendDraft(2_000), reading)).toBeLessThan(reading);
  });

  test('it is compared with a draft, and the comparison is written as Word', async () => {
    await sendDraft();
    const reading = await readOnce();
    expect(await leastWork(compare, reading)).toBeLessThan(reading);
  });

  test('it is approved twice, checked before, and its sealing is asked for and under way', async () => {
    const reading = await readOnce();
    let contentHash = '';
    const approving = await ownWork(async () => {
      contentHash = await approveTwice();
    });
    expect(approving).toBeLessThan(reading);
    const sealUntilUnderWay = async () => {
      const id = await askToSeal(contentHash);
      while (jobOf(id).unitsDone === 0 && !ended(jobOf(id))) await pause(2_000);
      expect(jobOf(id)).toMatchObject({ state: 'running', error: null });
      cancelLongJob(actorOf('plan-lead'), id, presentMoment());
    };
    expect(await leastWork(sealUntilUnderWay, reading)).toBeLessThan(reading);
  });
});
