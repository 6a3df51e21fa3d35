import { type Child, processorMsOf } from './children.ts';
import { type Answer, type Asked, clientOf, expectStatus } from './client.ts';
import { median, percentile } from './figures.ts';
import { atOnce, oneByOne } from './load.ts';

export const AT_ONCE = 16;

/**
 * Times of one at a time; how many a second at sixteen at once, and the server's processor time for each of these: the
 * one figure that other work on the machine touches least.
 */
export type Pace = { p50: number; p95: number; perSecond: number; processorMs: number | null; answer: Answer };
export type Served = Child & { port: number };

/**
 * Asks an address alone and sixteen-fold, after a warm-up of both kinds: the compiler needs some hundred turns before
 * times stand still.
 * @param seconds of the sixteen-fold asking; alone it takes no longer
 */
export async function paceOf(server: Served, asked: () => Asked, seconds: number): Promise<Pace> {
  const client = clientOf(server.port, AT_ONCE);
  const ask = async () => expectStatus(await client.ask(asked()), 200);
  await oneByOne({ atMost: 50, seconds }, ask);
  await atOnce(AT_ONCE, seconds / 2, ask);
  const alone = await oneByOne({ atMost: 400, seconds }, ask);
  const usedBefore = processorMsOf(server);
  const { perSecond, done } = await atOnce(AT_ONCE, seconds, ask);
  const used = processorMsOf(server);
  client.close();
  const times = alone.map(({ ms }) => ms);
  const processorMs = used === null || usedBefore === null ? null : (used - usedBefore) / done;
  return { p50: median(times), p95: percentile(times, 0.95), perSecond, processorMs, answer: alone[0] as Answer };
}
