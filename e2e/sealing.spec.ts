import { createHash } from 'node:crypto';
import fs from 'node:fs';
import { expect, test } from '@playwright/test';
import { openDatabase } from '#db/open.ts';
import { planId } from '#db/seed/haringey-plan.ts';
import { OwnServer } from './own-server.ts';

/* A server killed while it seals (assurance REL-03, abuse case 69): the version is there whole, or there is nothing of it. */

const page = `/plans/${planId}/submission`;
const forms = ['docx', 'pdf', 'xlsx', 'csv', 'json', 'html'] as const;
/** From before the plan is read until after the version is stored. */
const delays = [15, 300, 700, 1_000, 1_300, 1_700, 2_300];

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
  // Each time a sealing of its own is asked for; one that is under way already is answered so.
  let asked = 0;
  const seal = async () => {
    asked += 1;
    const headers = { ...lead, 'idempotency-key': `sealing ${asked}` };
    const answer = await server.send(`/api/plans/${planId}/sealings`, { contentHash }, { headers });
    expect([202, 409], answer.text).toContain(answer.status);
  };

  const standing = () => {
    const db = openDatabase(server.file('seventy.db'));
    const count = (what: string) => db.$client.prepare(`select count(*) from ${what}`).pluck().get();
    const found = {
      versions: count('plan_versions'),
      files: count('plan_version_files'),
      spent: count('plan_approvals where sealed_at is not null'),
      told: count("audit_events where event = 'plan-sealed'"),
      waiting: count("long_jobs where state in ('waiting', 'running')") !== 0,
      done: count("long_jobs where state = 'done'"),
    };
    db.$client.close();
    return found;
  };
  const sealedFiles = () => {
    const db = openDatabase(server.file('seventy.db'));
    const files = db.$client.prepare('select version_id as id, form, sha256 from plan_version_files').all();
    db.$client.close();
    return files as { id: string; form: string; sha256: string }[];
  };
  const nothing = { versions: 0, files: 0, spent: 0, told: 0, done: 0 };
  const whole = { versions: 1, files: 6, spent: 2, told: 1, done: 1 };

  let kills = 0;
  for (const delay of delays) {
    await seal();
    await new Promise((resolve) => setTimeout(resolve, delay));
    await server.end('SIGKILL');
    kills += 1;
    const { waiting: _, ...found } = standing();
    expect([nothing, whole]).toContainEqual(found);
    await server.start();
    if (found.versions === 1) break;
  }
  // What a kill cut off is begun anew by itself once; after the second it is asked for again.
  await expect(async () => {
    const { waiting, ...found } = standing();
    if (!waiting && found.versions === 0) await seal();
    expect(found).toEqual(whole);
  }).toPass({ timeout: 60_000, intervals: [250] });
  const sealed = sealedFiles();

  const download = async (host = server.host) => {
    const hashes: Record<string, string> = {};
    for (const form of forms) {
      const answer = await fetch(`http://${host}/api/plan-versions/${sealed[0]?.id}/files/${form}`, {
        headers: lead,
      });
      hashes[form] = createHash('sha256')
        .update(Buffer.from(await answer.arrayBuffer()))
        .digest('hex');
    }
    return hashes;
  };
  const told = Object.fromEntries(sealed.map(({ form, sha256 }) => [form, sha256]));
  expect(await download()).toEqual(told);
  for (const signal of ['SIGTERM', 'SIGKILL'] as const) {
    await server.end(signal);
    expect(standing()).toEqual({ ...whole, waiting: false });
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
