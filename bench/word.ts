import { clientOf, expectStatus } from './client.ts';
import { median } from './figures.ts';
import { oneByOne } from './load.ts';

/** One plan of 120 actions as a Word document; null where this version has no such address. */
export async function measureWord(port: number, planId: string, cookie: string) {
  const client = clientOf(port);
  const ask = () => client.ask({ path: `/api/plans/${planId}/exports/word`, headers: { cookie } });
  const first = await ask();
  if (first.status === 404) {
    client.close();
    return null;
  }
  expectStatus(first, 200);
  await oneByOne({ atMost: 4, seconds: 2 }, ask);
  const answers = await oneByOne({ atMost: 20, seconds: 4 }, async () => expectStatus(await ask(), 200));
  client.close();
  return { ms: median(answers.map(({ ms }) => ms)), body: first.body };
}
