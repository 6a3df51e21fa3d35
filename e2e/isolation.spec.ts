import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { unzipSync } from 'fflate';
import { openDatabase } from '#db/open.ts';
import { accessTable } from '#request/access/table.ts';
import { type Answer, OwnServer } from './own-server.ts';

/*
 * A token of its own in every text that is none of somebody's business; then everything is fetched as them: pages, what the router
 * fetches, the API, every document opened (assurance SEC-02). Not one may be found; and as a plan lead they are found, so that finding
 * none means something.
 */
test.describe.configure({ mode: 'default', timeout: 240_000 });

type World = {
  token: string;
  cookies: Record<string, string>;
  ids: Record<string, string[]>;
  persons: Record<string, string>;
};
const servers: OwnServer[] = [];
test.afterAll(async () => {
  for (const server of servers) await server.end();
});

async function planted(eyes: string): Promise<{ server: OwnServer; world: World }> {
  const server = await OwnServer.prepare(`e2e-isolation-${eyes}`);
  servers.push(server);
  server.settings = { SEVENTY_SECRET: 'only for tests, never for an installation' };
  const world = JSON.parse(await server.run('e2e/canary-world.ts', server.file('seventy.db'), eyes)) as World;
  await server.start();
  return { server, world };
}

/** Every address with every id that stands in its place, known and unknown; each page also as the router fetches it. */
function everyAddress(ids: World['ids']): string[] {
  return Object.entries(accessTable)
    .filter(([, methods]) => 'GET' in methods)
    .flatMap(([address]) => {
      const names = [...address.matchAll(/\[(\w+)\]/g)].map(([, name]) => name ?? '');
      return names.reduce<string[]>(
        (addresses, name) =>
          addresses.flatMap((part) =>
            (ids[name] ?? ['1']).map((id) => part.replace(`[${name}]`, encodeURIComponent(id))),
          ),
        [address],
      );
    });
}

const isZip = (bytes: Buffer) => bytes.subarray(0, 2).toString() === 'PK';
const isPdf = (bytes: Buffer) => bytes.subarray(0, 5).toString() === '%PDF-';

function textOfPdf(bytes: Buffer): string {
  const file = path.join(os.tmpdir(), `seventy-isolation-${process.pid}.pdf`);
  fs.writeFileSync(file, bytes);
  const text = ['pdftotext', 'pdfinfo'].map((program) =>
    execFileSync(program, program === 'pdftotext' ? [file, '-'] : [file], { encoding: 'utf8' }),
  );
  fs.rmSync(file);
  return text.join('\n');
}

/** All the text of an answer, whatever form it comes in: a document is opened, a zip within it too. */
function textOf(bytes: Buffer): string {
  if (isPdf(bytes)) return textOfPdf(bytes);
  if (!isZip(bytes)) return bytes.toString('utf8');
  return Object.entries(unzipSync(bytes))
    .map(([name, part]) => `${name}\n${textOf(Buffer.from(part))}`)
    .join('\n');
}

const marksIn = (answer: Answer) => {
  const all = `${JSON.stringify(answer.headers)}\n${textOf(answer.bytes)}`;
  return [...new Set([...all.matchAll(/canary:[a-z_.]+/g)].map(([mark]) => mark))];
};

type Crawl = { fetched: number; found: string[] };

async function crawl(server: OwnServer, { ids }: World, cookie: string | undefined): Promise<Crawl> {
  const found: string[] = [];
  let fetched = 0;
  for (const address of everyAddress(ids)) {
    const page = !address.startsWith('/api/');
    for (const extra of (page ? [{}, { rsc: '1' }] : [{}]) as Record<string, string>[]) {
      const headers: Record<string, string> = { ...(cookie ? { cookie } : {}), ...extra };
      const answer = await server.ask(address, { method: 'GET', headers });
      fetched += 1;
      for (const mark of marksIn(answer)) found.push(`${address}: ${mark}`);
    }
  }
  return { fetched, found };
}

/** What waits to be mailed to somebody, or was: their own, word for word. */
function mailTo(server: OwnServer, personId: string | undefined): string {
  const db = openDatabase(server.file('seventy.db'));
  const rows = db.$client.prepare('select * from outbox_messages where person_id = ?').all(personId ?? '');
  const told = db.$client.prepare('select * from notices where person_id = ?').all(personId ?? '');
  db.$client.close();
  return JSON.stringify([rows, told]);
}

test('a member of another panel, an inspector’s link, somebody disabled and nobody at all are given not one word of what is not theirs', async () => {
  const { server, world } = await planted('corporate-parenting-member');
  for (const principal of ['R', 'x', '-']) {
    const { fetched, found } = await crawl(server, world, world.cookies[principal]);
    expect([principal, found]).toEqual([principal, []]);
    expect(fetched).toBeGreaterThan(300);
    expect(mailTo(server, world.persons[principal])).not.toContain('canary:');
  }
  const opened = await server.ask(`/inspector-links/${world.token}`, { method: 'GET' });
  const link = opened.headers['set-cookie']?.[0]?.split(';')[0];
  expect(link).toBeTruthy();
  const inspector = await crawl(server, world, link);
  // The link is to the sealed version and nothing else.
  expect(inspector.found.filter((line) => !line.includes('canary:plan_version'))).toEqual([]);
  const lead = await crawl(server, world, world.cookies.L);
  expect(new Set(lead.found.map((line) => line.split(': ')[1])).size).toBeGreaterThan(40);
});

test('a partner’s owner is given their own actions and what these answer, and not one word beside', async () => {
  const { server, world } = await planted('designated-doctor');
  const { found } = await crawl(server, world, world.cookies.Q);
  expect(found).toEqual([]);
  expect(mailTo(server, world.persons.Q)).not.toContain('canary:');
});
