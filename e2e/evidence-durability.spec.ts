import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { expect, test } from '@playwright/test';
import * as made from '#documents/read/fixtures/evidence-files.ts';
import { EvidenceOn, sha256Of } from './evidence-uploads.ts';
import { OwnServer } from './own-server.ts';

/*
 * An upload killed in each of its steps (assurance REL-04, abuse case 69), and a disk that is full (case 67): no row is ever
 * without its file, what got no answer is attached once when it is sent again, and a full disk is told as one.
 */

const steps = [
  'evidence-1-temp-written',
  'evidence-2-temp-synced',
  'evidence-3-renamed',
  'evidence-4-folder-synced',
  'evidence-5-row-written',
] as const;

const pdfOf = (size: number) => new Uint8Array(Buffer.concat([Buffer.from(made.pdf()), randomBytes(size)]));

test('a server killed in each of the five steps of an upload keeps every row with its file, and the upload once', async () => {
  test.setTimeout(180_000);
  const server = await OwnServer.prepare('e2e-evidence-kill');
  await server.start();
  const owner = new EvidenceOn(server, await server.signedIn('owner'));
  await server.end();
  for (const step of steps) {
    const content = pdfOf(300_000);
    const sha256 = sha256Of(content);
    const rows = () => owner.rows(`select id from evidence where file_sha256 = '${sha256}'`);
    server.settings = { SEVENTY_FAULT_POINT: step };
    await server.start();
    expect(await owner.send(content, 'killed.pdf', { key: step }).catch(() => null), step).toBeNull();
    await server.end('SIGKILL');
    const written = step === 'evidence-5-row-written';
    expect(rows(), step).toHaveLength(written ? 1 : 0);
    for (const stored of owner.stored()) expect(owner.onDisk(), step).toContain(stored);

    server.settings = {};
    await server.start();
    const again = await owner.send(content, 'killed.pdf', { key: step });
    expect(again.status, again.text).toBe(201);
    expect(rows(), step).toHaveLength(1);
    expect((await owner.download((JSON.parse(again.text) as { id: string }).id)).status).toBe(200);
    await server.end();
  }
  expect(owner.rows("select count(*) as n from audit_events where event = 'evidence-attached'")).toEqual([{ n: 5 }]);
  expect(owner.rows('pragma integrity_check')).toEqual([{ integrity_check: 'ok' }]);
  expect(await server.run('cli/seventy.ts', 'audit', 'verify')).toMatch(/^The audit trail holds: /);
});

/** A machine that lets a process have mounts of its own gives the folder of evidence a disk of two megabytes. */
const maySplit = spawnSync('unshare', ['-rm', 'true']).status === 0;

test('a full disk is told as one, leaves nothing half, and is forgotten when there is room', async () => {
  test.setTimeout(60_000);
  const server = await OwnServer.prepare('e2e-evidence-full');
  const mount = `mount -t tmpfs -o size=2m tmpfs "${server.file('evidence')}" && exec "$0" "$@"`;
  if (maySplit) server.around = (command) => ['unshare', '-rm', 'sh', '-c', mount, ...command];
  else server.settings = { SEVENTY_FAULT_POINT: 'evidence-no-room' };
  await server.start();
  const owner = new EvidenceOn(server, await server.signedIn('owner'));
  const before = owner.rows('select count(*) as n from evidence');
  const [status, words] = await owner.told(pdfOf(4 * 1024 * 1024), 'large.pdf');
  expect([status, words]).toEqual([507, expect.stringContaining('no room left')]);
  expect(owner.rows('select count(*) as n from evidence')).toEqual(before);
  test.info().annotations.push({
    type: 'measured',
    description: maySplit ? 'a real disk of 2 MB' : 'a refusal made at the door',
  });
  if (maySplit) {
    expect((await owner.send(pdfOf(100_000), 'small.pdf')).status).toBe(201);
    expect((await owner.send(pdfOf(1_500_000), 'fits.pdf')).status).toBe(201);
  }
  await server.end();
});
