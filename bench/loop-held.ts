import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setTimeout as pause } from 'node:timers/promises';

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
