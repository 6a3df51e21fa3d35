import { createHash } from 'node:crypto';
import fs from 'node:fs';
import { expect, test } from '@playwright/test';
import { openDatabase } from '#db/open.ts';
import { planId } from '#db/seed/haringey-plan.ts';
import { OwnServer } from './own-server.ts';

/* A server killed while it seals (assurance REL-03, abuse case 69): the version is there whole, or there is nothing of it. */

const page = `/plans/${planId}/submission`;
const forms = ['docx', 'pdf', 'xlsx', 'csv', 'json', 'html'] as const;
/** From before the first document is written until after the version is stored. */
const delays = [15, 120, 350, 700, 1_200, 2_000, 3_500];

test('a server killed while it seals has sealed the whole version or nothing; its files stay the same bytes, another day and another place', async () => {
  test.setTimeout(180_000);
  const server = await OwnServer.prepare('e2e-sealing');
  await server.start();
  const lead = await server.signedIn('plan-lead');
  const hashOn = async (headers: { cookie: string }) => {
    const { text } = await server.ask(page, { method: 'GET', headers });
    return /contentHash\\*":\\*"([0-9a-f]{64})/.exec(text)?.[1] ?? '';
  };
  for (const capacity of ['director', 'lead-member']) {
    const headers = await server.signedIn(capacity);
    const body = { capacity, contentHash: await hashOn(headers) };
    const answer = await server.send(`/api/plans/${planId}/approvals`, body, {
      headers: { ...headers, 'idempotency-key': `approval ${capacity}` },
    });
    expect(answer.status, answer.text).toBe(201);
  }
  const contentHash = await hashOn(lead);
  const seal = () =>
    server.send(
      `/api/plans/${planId}/sealings`,
      { contentHash },
      { headers: { ...lead, 'idempotency-key': 'the seal' } },
    );

  const standing = () => {
    const db = openDatabase(server.file('seventy.db'));
    const count = (what: string) => db.$client.prepare(`select count(*) from ${what}`).pluck().get();
    const found = {
      versions: count('plan_versions'),
      files: count('plan_version_files'),
      spent: count('plan_approvals where sealed_at is not null'),
      told: count("audit_events where event = 'plan-sealed'"),
    };
    db.$client.close();
    return found;
  };
  const nothing = { versions: 0, files: 0, spent: 0, told: 0 };
  const whole = { versions: 1, files: 6, spent: 2, told: 1 };

  let kills = 0;
  for (const delay of delays) {
    const sent = seal().catch(() => null);
    await new Promise((resolve) => setTimeout(resolve, delay));
    await server.end('SIGKILL');
    await sent;
    kills += 1;
    const found = standing();
    expect([nothing, whole]).toContainEqual(found);
    await server.start();
    if (found.versions === 1) break;
  }
  const answer = await seal();
  expect(answer.status, answer.text).toBe(201);
  const sealed = JSON.parse(answer.text) as { id: string; files: { form: string; sha256: string }[] };

  const download = async (host = server.host) => {
    const hashes: Record<string, string> = {};
    for (const form of forms) {
      const answer = await fetch(`http://${host}/api/plan-versions/${sealed.id}/files/${form}`, {
        headers: lead,
      });
      hashes[form] = createHash('sha256')
        .update(Buffer.from(await answer.arrayBuffer()))
        .digest('hex');
    }
    return hashes;
  };
  const told = Object.fromEntries(sealed.files.map(({ form, sha256 }) => [form, sha256]));
  expect(await download()).toEqual(told);
  for (const signal of ['SIGTERM', 'SIGKILL'] as const) {
    await server.end(signal);
    expect(standing()).toEqual(whole);
    await server.start();
    expect(await download()).toEqual(told);
  }
  // A day goes by, and the data are opened by an installation of another place: the bytes stay what they were.
  const director = await server.signedIn('director');
  const moved = await server.send('/api/example-day', { toOn: '2023-07-01' }, { headers: director });
  expect(moved.status, moved.text).toBe(200);
  expect(await download()).toEqual(told);
  await server.end();
  const elsewhere = await OwnServer.prepare('e2e-sealing-elsewhere');
  fs.rmSync(elsewhere.data, { recursive: true });
  fs.cpSync(server.data, elsewhere.data, { recursive: true });
  await elsewhere.start();
  expect(await download(elsewhere.host)).toEqual(told);
  await elsewhere.end();
  expect(await server.run('cli/seventy.ts', 'audit', 'verify')).toMatch(/^The audit trail holds: /);
  test.info().annotations.push({ type: 'measured', description: `${kills} kills while sealing, nothing half-sealed` });
});
