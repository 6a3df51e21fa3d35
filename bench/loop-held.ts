import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setTimeout as pause } from 'node:timers/promises';
import { noteJobRun } from '#db/writes/jobs/pruning.ts';
import { presentMoment } from '#jobs/clock.ts';

export type Held<T> = { ms: number; delayMs: number; result: T };

/** The longest the loop of this process was held while something ran, in milliseconds. */
export async function longestDelay<T>(work: () => Promise<T>): Promise<Held<T>> {
  const delays = monitorEventLoopDelay({ resolution: 1 });
  delays.enable();
  await pause(50);
  delays.reset();
  const began = performance.now();
  const result = await work();
  const ms = performance.now() - began;
  await pause(5);
  delays.disable();
  return { ms, delayMs: delays.max / 1e6, result };
}

const SAVED_EVERY_MS = 25;

/** The same while somebody goes on saving a row at a time: that a save waits for another one's holds the loop, too. */
export async function longestDelayOfSaves<T>(work: () => Promise<T>): Promise<Held<T>> {
  let isOver = false;
  const saving = (async () => {
    while (!isOver) {
      noteJobRun('somebody-else', { lastDayOn: null, error: null }, presentMoment());
      await pause(SAVED_EVERY_MS);
    }
  })();
  try {
    return await longestDelay(work);
  } finally {
    isOver = true;
    await saving;
  }
}
