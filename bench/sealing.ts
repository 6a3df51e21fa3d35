import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { benchPlanId, benchSize } from '#db/seed/bench-world.ts';
import { renderSealedFiles } from '#documents/sealed-files.ts';
import { closeWritingPool } from '#documents/write/writing-pool.ts';
import type { ComposedDocument } from '#domain/composed-document/model.ts';
import { type Client, clientOf, expectStatus, signIn } from './client.ts';
import { median } from './figures.ts';
import { timesOf } from './load.ts';
import { openBeside } from './world.ts';

/** A plan is sealed once, so each time takes another one. */
const PLANS = [2, 3, 4, 5];

export type Sealed = { actions: number; ms: number; bareMs: number; approveMs: number; bytes: number };

/** Looks at a sealing as its page does, more often, until it has ended. */
async function sealed(client: Client, cookie: string, address: string): Promise<void> {
  for (;;) {
    const { body } = expectStatus(await client.ask({ path: address, headers: { cookie } }), 200);
    const { state, error } = JSON.parse(body.toString()) as { state: string; error: string | null };
    if (state === 'done') return;
    if (error) throw new Error(error);
    await pause(20);
  }
}

/** Approves and seals plans of 120 actions over HTTP, to the end of the job, beside writing the six documents and keeping nothing. */
export async function sealPlans(port: number): Promise<Sealed> {
  const client = clientOf(port);
  const cookies = {
    director: await signIn(client, 'director'),
    'lead-member': await signIn(client, 'lead-member'),
    'plan-lead': await signIn(client, 'plan-lead'),
  };
  const post = async (cookie: string, path: string, body: object, status = 201) =>
    expectStatus(
      await client.ask({
        method: 'POST',
        path,
        headers: {
          cookie,
          origin: client.origin,
          'content-type': 'application/json',
          'idempotency-key': randomUUID(),
        },
        body: JSON.stringify(body),
      }),
      status,
    );
  const approving: number[] = [];
  const sealing: number[] = [];
  for (const plan of PLANS) {
    const path = `/api/plans/${benchPlanId(plan)}`;
    const read = { path: `/plans/${benchPlanId(plan)}/submission`, headers: { cookie: cookies.director } };
    const page = expectStatus(await client.ask(read), 200).body.toString();
    const contentHash = /contentHash\\*":\\*"([0-9a-f]{64})/.exec(page)?.[1] ?? '';
    for (const capacity of ['director', 'lead-member'] as const) {
      approving.push((await post(cookies[capacity], `${path}/approvals`, { capacity, contentHash })).ms);
    }
    const began = performance.now();
    const asked = await post(cookies['plan-lead'], `${path}/sealings`, { contentHash }, 202);
    await sealed(client, cookies['plan-lead'], String(asked.headers.location));
    sealing.push(performance.now() - began);
  }
  client.close();
  const stored = openBeside();
  const bytes = stored.prepare('select sum(size) from plan_version_files group by version_id limit 1').pluck().get();
  const kept = stored
    .prepare(
      "select group_concat(bytes, '' order by position) from kept_pieces where kept_id = (select document_id from plan_versions limit 1)",
    )
    .pluck()
    .get() as string;
  stored.close();
  // The very document that was sealed.
  const document = JSON.parse(kept) as ComposedDocument;
  await renderSealedFiles(document);
  const bareMs = median(await timesOf({ atMost: 5, seconds: 8 }, () => renderSealedFiles(document)));
  closeWritingPool();
  const [ms, approveMs] = [median(sealing.slice(1)), median(approving)];
  return { actions: benchSize.actions, ms, bareMs, approveMs, bytes: Number(bytes) };
}
