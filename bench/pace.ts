import { type Answer, type Asked, clientOf, expectStatus } from './client.ts';
import { median, percentile } from './figures.ts';
import { atOnce, oneByOne } from './load.ts';

export const AT_ONCE = 16;

/** Times of one at a time, how many a second at sixteen at once, and one of the answers. */
export type Pace = { p50: number; p95: number; perSecond: number; answer: Answer };

/**
 * Asks an address alone and sixteen-fold, after a warm-up of both kinds: the compiler needs some hundred turns before
 * times stand still.
 * @param seconds of the sixteen-fold asking; alone it takes no longer
 */
export async function paceOf(port: number, asked: () => Asked, seconds: number): Promise<Pace> {
  const client = clientOf(port, AT_ONCE);
  const ask = async () => expectStatus(await client.ask(asked()), 200);
  await oneByOne({ atMost: 50, seconds }, ask);
  await atOnce(AT_ONCE, seconds / 2, ask);
  const alone = await oneByOne({ atMost: 400, seconds }, ask);
  const { perSecond } = await atOnce(AT_ONCE, seconds, ask);
  client.close();
  const times = alone.map(({ ms }) => ms);
  return { p50: median(times), p95: percentile(times, 0.95), perSecond, answer: alone[0] as Answer };
}
