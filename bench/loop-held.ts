import { once } from 'node:events';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setTimeout as pause } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { noteJobRun } from '#db/writes/jobs/pruning.ts';
import { presentMoment } from '#jobs/clock.ts';
import { askChild, startChild } from './children.ts';
import { SAVED_EVERY_MS } from './pace-of-saves.ts';

/** What was measured before leaves garbage, and is not to be cleared away in the time of what is measured now. */
function clearGarbage(): void {
  setFlagsFromString('--expose-gc');
  runInNewContext('gc')();
}

/** `delayMs`: the longest the loop of this process was held; `idleMs`: that of an idle one beside it. In milliseconds. */
export type Held<T> = { ms: number; delayMs: number; idleMs: number; result: T };

/** While something runs. The idle loop says how much of it is the machine's. */
export async function longestDelay<T>(work: () => Promise<T>): Promise<Held<T>> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'seventy-idle-loop-'));
  const idle = startChild(path.join(import.meta.dirname, 'idle-loop.ts'), [path.join(folder, 'saves.db')], process.env);
  await Promise.race([once(idle.process, 'exit'), askChild<number>(idle, 'tell')]);
  const delays = monitorEventLoopDelay({ resolution: 1 });
  delays.enable();
  clearGarbage();
  await pause(50);
  await askChild<number>(idle, 'tell');
  delays.reset();
  const began = performance.now();
  const result = await work();
  const ms = performance.now() - began;
  await pause(5);
  delays.disable();
  const idleMs = await askChild<number>(idle, 'tell');
  await idle.stop();
  fs.rmSync(folder, { recursive: true, force: true });
  return { ms, delayMs: delays.max / 1e6, idleMs, result };
}

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
