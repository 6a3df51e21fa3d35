import { randomUUID } from 'node:crypto';
import { benchPlanId, benchSize } from '#db/seed/bench-world.ts';
import { renderSealedFiles } from '#documents/sealed-files.ts';
import { closeWritingPool } from '#documents/write/writing-pool.ts';
import type { ComposedDocument } from '#domain/composed-document/model.ts';
import { clientOf, expectStatus, signIn } from './client.ts';
import { median } from './figures.ts';
import { timesOf } from './load.ts';
import { openBeside } from './world.ts';

/** A plan is sealed once, so each time takes another one. */
const PLANS = [2, 3, 4, 5];

export type Sealed = { actions: number; ms: number; bareMs: number; approveMs: number; bytes: number };

/** Approves and seals plans of 120 actions over HTTP, to the answer, beside writing the six documents and keeping nothing. */
export async function sealPlans(port: number): Promise<Sealed> {
  const client = clientOf(port);
  const cookies = {
    director: await signIn(client, 'director'),
    'lead-member': await signIn(client, 'lead-member'),
    'plan-lead': await signIn(client, 'plan-lead'),
  };
  const post = async (cookie: string, path: string, body: object) =>
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
      201,
    ).ms;
  const approving: number[] = [];
  const sealing: number[] = [];
  for (const plan of PLANS) {
    const path = `/api/plans/${benchPlanId(plan)}`;
    const asked = { path: `/plans/${benchPlanId(plan)}/submission`, headers: { cookie: cookies.director } };
    const page = expectStatus(await client.ask(asked), 200).body.toString();
    const contentHash = /contentHash\\*":\\*"([0-9a-f]{64})/.exec(page)?.[1] ?? '';
    for (const capacity of ['director', 'lead-member'] as const) {
      approving.push(await post(cookies[capacity], `${path}/approvals`, { capacity, contentHash }));
    }
    sealing.push(await post(cookies['plan-lead'], `${path}/sealings`, { contentHash }));
  }
  client.close();
  const stored = openBeside();
  const bytes = stored.prepare('select sum(size) from plan_version_files group by version_id limit 1').pluck().get();
  const sealed = stored.prepare('select document from plan_versions limit 1').pluck().get() as string;
  stored.close();
  // The very document that was sealed.
  const document = JSON.parse(sealed) as ComposedDocument;
  await renderSealedFiles(document);
  const bareMs = median(await timesOf({ atMost: 5, seconds: 8 }, () => renderSealedFiles(document)));
  closeWritingPool();
  const [ms, approveMs] = [median(sealing.slice(1)), median(approving)];
  return { actions: benchSize.actions, ms, bareMs, approveMs, bytes: Number(bytes) };
}
