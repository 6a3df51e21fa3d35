import { expect, test } from '@playwright/test';
import { openDatabase } from '#db/open.ts';
import { actionIdOf } from '#db/seed/haringey-plan.ts';
import { OwnServer } from './own-server.ts';

/*
 * A server killed in the middle of its work, again and again, on the same data (assurance REL-03): what was acknowledged
 * is there, once; what was not is there once after it was sent again; the audit trail tells of exactly that.
 */
const KILLS = 20;
const CLIENTS = 8;

type Post = { key: string; done: string };
const posts = "select id, done from progress_updates where done like 'Update % of kill %'";
const address = `/api/actions/${actionIdOf('1.1')}/progress-updates`;

test('a server killed twenty times while eight people post loses nothing it took, and doubles nothing', async () => {
  test.setTimeout(420_000);
  const server = await OwnServer.prepare('e2e-kill');
  let owner: { cookie: string } | null = null;
  const taken = new Map<string, string>();
  let unanswered: Post[] = [];
  let sentAgain = 0;
  let keptWithoutAnswer = 0;
  let number = 0;

  const all = (statement: string) => {
    const db = openDatabase(server.file('seventy.db'));
    const rows = db.$client.prepare(statement).all() as Record<string, unknown>[];
    db.$client.close();
    return rows;
  };

  /** Keeps what the answer acknowledged; what got none is sent again after the next start. */
  async function send(post: Post): Promise<void> {
    const body = { declaredRag: 'green', done: post.done };
    const headers = { ...owner, 'idempotency-key': post.key };
    const answer = await server.send(address, body, { headers }).catch(() => null);
    if (answer === null) {
      unanswered.push(post);
      return;
    }
    expect(answer.status, answer.text).toBe(201);
    taken.set(post.done, (JSON.parse(answer.text) as { id: string }).id);
  }

  for (let kill = 0; kill <= KILLS; kill++) {
    await server.start();
    owner ??= await server.signedIn('owner');
    const again = unanswered;
    unanswered = [];
    sentAgain += again.length;
    if (again.length > 0) keptWithoutAnswer += all(posts).length - taken.size;
    await Promise.all(again.map(send));
    expect(unanswered).toEqual([]);
    if (kill === KILLS) break;

    let posting = true;
    const clients = Array.from({ length: CLIENTS }, async () => {
      while (posting) {
        number += 1;
        await send({ key: `key-${number}`, done: `Update ${number} of kill ${kill}.` });
      }
    });
    // A different moment each time, from before the first answer until well after it.
    await new Promise((resolve) => setTimeout(resolve, 40 + ((kill * 67) % 360)));
    posting = false;
    await server.end('SIGKILL');
    await Promise.all(clients);
  }
  await server.end('SIGKILL');

  const posted = all(posts);
  const told = all("select subject_id as id from audit_events where event = 'update-posted'");
  const kept = all('select body from idempotency_keys');

  expect(taken.size).toBe(number);
  expect(new Map(posted.map(({ id, done }) => [done, id]))).toEqual(taken);
  expect(posted).toHaveLength(taken.size);
  expect(told.map(({ id }) => id).sort()).toEqual([...taken.values()].sort());
  expect(kept).toHaveLength(taken.size);
  expect(all('pragma integrity_check')).toEqual([{ integrity_check: 'ok' }]);
  expect(await server.run('cli/seventy.ts', 'audit', 'verify')).toMatch(/^The audit trail holds: /);
  const counted = `${KILLS} kills, ${taken.size} posts acknowledged and there once, ${sentAgain} of them sent again after no answer, ${keptWithoutAnswer} of which had been kept`;
  test.info().annotations.push({ type: 'measured', description: counted });
  console.log(counted);
});
