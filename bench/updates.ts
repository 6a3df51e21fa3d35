import { randomUUID } from 'node:crypto';
import { benchActionId, benchSize } from '#db/seed/bench-world.ts';
import { clientOf, expectStatus, signIn } from './client.ts';
import { median } from './figures.ts';
import { atOnce, oneByOne } from './load.ts';
import { AT_ONCE } from './pace.ts';
import { updatesKept } from './world.ts';

export type UpdatesPosted = { p50: number; perSecond: number; acknowledged: number; kept: number };

const said = JSON.stringify({
  declaredRag: 'amber',
  done: 'Supervision now follows the checklist in three of four teams; the fourth begins on Monday.',
  difference: 'Children hear sooner who will visit them.',
  forecastOn: '2023-09-29',
  nextStep: 'Take it to the next meeting of team managers.',
});

/**
 * Posts updates through the product's own address: alone, then sixteen writers at once, each signed in for itself and
 * at a plan of its own. Then the rows are counted.
 * @throws Error when an acknowledged update, its audit row or its key is missing, or one is there twice
 */
export async function postUpdates(port: number, seconds: number): Promise<UpdatesPosted> {
  const client = clientOf(port, AT_ONCE);
  const cookies: string[] = [];
  for (let writer = 0; writer < AT_ONCE; writer += 1) cookies.push(await signIn(client, 'plan-lead'));
  const before = updatesKept();
  const acknowledged = new Set<string>();
  const post = async (writer: number, turn: number) => {
    const answer = await client.ask({
      method: 'POST',
      path: `/api/actions/${benchActionId(writer, turn % benchSize.actions)}/progress-updates`,
      headers: {
        cookie: cookies[writer] ?? '',
        origin: client.origin,
        'content-type': 'application/json',
        'idempotency-key': randomUUID(),
      },
      body: said,
    });
    acknowledged.add((JSON.parse(expectStatus(answer, 201).body.toString()) as { id: string }).id);
    return answer.ms;
  };
  await oneByOne({ atMost: 200, seconds: 1 }, (turn) => post(0, turn));
  await atOnce(AT_ONCE, 1, post);
  const alone = await oneByOne({ atMost: 400, seconds }, (turn) => post(0, turn));
  const { perSecond } = await atOnce(AT_ONCE, seconds, post);
  client.close();
  const after = updatesKept();
  const grown = [after.updates - before.updates, after.audited - before.audited, after.keys - before.keys];
  if (grown.some((rows) => rows !== acknowledged.size)) {
    throw new Error(
      `${acknowledged.size} updates were acknowledged; kept are ${grown[0]} updates, ${grown[1]} audit rows, ${grown[2]} keys.`,
    );
  }
  return { p50: median(alone), perSecond, acknowledged: acknowledged.size, kept: grown[0] ?? 0 };
}
