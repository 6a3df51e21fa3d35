import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import http from 'node:http';
import net from 'node:net';
import { expect, test } from '@playwright/test';
import * as made from '#documents/read/fixtures/evidence-files.ts';
import { addressOf, EvidenceOn, sha256Of, uploadHeaders } from './evidence-uploads.ts';
import { OwnServer } from './own-server.ts';

/* Abuse cases 1 to 15 of the assurance goals, sent to a built server over HTTP, each with the answer that is stated there. */

test.describe.configure({ mode: 'serial' });

let server: OwnServer;
let owner: EvidenceOn;
let lead: EvidenceOn;
test.beforeAll(async () => {
  test.setTimeout(90_000);
  test.setTimeout(120_000);
  server = await OwnServer.prepare('e2e-evidence');
  await server.start();
  owner = new EvidenceOn(server, await server.signedIn('owner'));
  lead = new EvidenceOn(server, await server.signedIn('plan-lead'));
});
test.afterAll(() => server.end());

/** Refused with these words, and nothing of it kept: no file, whole or half, and no row. */
async function refused(content: Uint8Array, fileName: string, status: number, words: string | RegExp) {
  const [files, rows] = [owner.onDisk(), owner.rows('select count(*) as n from evidence')];
  const [answered, detail] = await owner.told(content, fileName);
  expect([answered, detail]).toEqual([status, expect.stringMatching(words)]);
  expect(owner.onDisk()).toEqual(files);
  expect(owner.rows('select count(*) as n from evidence')).toEqual(rows);
}

const pdfOf = (size: number) => new Uint8Array(Buffer.concat([Buffer.from(made.pdf()), randomBytes(size)]));

test('1: a file over 25 MB is refused as soon as its length is known, or passed', async () => {
  await refused(pdfOf(26 * 1024 * 1024), 'large.pdf', 413, 'The file must be smaller than 25MB.');
  const unsaid = { 'transfer-encoding': 'chunked' };
  const answer = await owner.send(pdfOf(26 * 1024 * 1024), 'large.pdf', { headers: unsaid }).catch(() => null);
  // The server may hang up before the rest is sent; what counts is that it says so, or keeps nothing.
  expect(answer?.status ?? 413).toBe(413);
  expect(owner.onDisk()).toEqual(owner.stored());
});

test('2: a file of 20 MB arrives whole, and comes back as it was', async () => {
  const content = pdfOf(20 * 1024 * 1024);
  const { status, text } = await owner.send(content, 'whole.pdf');
  expect(status).toBe(201);
  const { id, sha256, size } = JSON.parse(text) as { id: string; sha256: string; size: number };
  expect({ sha256, size }).toEqual({ sha256: sha256Of(content), size: content.byteLength });
  expect(sha256Of(await lead.bytes(id))).toBe(sha256);
});

test('3: an upload that breaks off is told, leaves nothing, and works when it is sent again', async () => {
  const content = pdfOf(200_000);
  const { cookie } = await server.signedIn('owner');
  const headers = { ...uploadHeaders(server.host, content, 'cut.pdf', { key: 'cut-off' }), cookie };
  const lines = Object.entries({ host: server.host, ...headers, 'content-length': String(content.byteLength) });
  const head = `POST ${addressOf()} HTTP/1.1\r\n${lines.map(([name, value]) => `${name}: ${value}`).join('\r\n')}\r\n\r\n`;
  await new Promise<void>((resolve) => {
    const socket = net.connect(server.port, '127.0.0.1', () => {
      socket.write(head);
      socket.write(content.subarray(0, 100_000), () => setTimeout(() => socket.destroy(), 200));
    });
    socket.on('close', () => resolve());
    socket.on('error', () => {});
  });
  await expect.poll(() => owner.onDisk(), { timeout: 10_000 }).toEqual(owner.stored());
  const shorter = await owner.send(content, 'cut.pdf', {
    headers: { 'content-digest': `sha-256=:${Buffer.from(sha256Of(pdfOf(1)), 'hex').toString('base64')}:` },
  });
  expect([shorter.status, shorter.text]).toEqual([400, expect.stringContaining('not the file that was sent')]);
  expect(owner.onDisk()).toEqual(owner.stored());
  expect((await owner.send(content, 'cut.pdf', { key: 'cut-off' })).status).toBe(201);
});

test('4, 5 and 6: what expands, lies or climbs is refused, and nothing is written elsewhere', async () => {
  test.setTimeout(90_000);
  const bomb = made.workbookBomb();
  await refused(made.lyingWorkbook(), 'lies.xlsx', 422, 'The file is damaged');
  const begun = performance.now();
  await refused(bomb, 'bomb.xlsx', 422, 'The file expands to more than we accept.');
  console.log(
    `a workbook of ${Math.round(bomb.byteLength / 1024)} KB that means 400 MB is refused in ${Math.round(performance.now() - begun)} ms`,
  );
  await refused(made.zipInZip(), 'nested.xlsx', 422, 'The file expands');
  await refused(made.manyEntries(), 'many.xlsx', 422, 'The file expands');
  await refused(made.symlinkZip(), 'linked.xlsx', 422, 'The file is damaged');
  await refused(made.climbingZip(), 'climbs.xlsx', 422, 'The file is damaged');
  expect(fs.readdirSync(server.data).filter((name) => name.includes('escaped'))).toEqual([]);
  expect((await server.ask('/api/health', { method: 'GET' })).status).toBe(200);
});

test('7 and 8: odd names inside are only names, and nothing a file points to is opened', async () => {
  const hits: string[] = [];
  const canary = http.createServer((request, response) => {
    hits.push(request.url ?? '');
    response.end();
  });
  await new Promise<void>((resolve) => canary.listen(0, '127.0.0.1', resolve));
  const { port } = canary.address() as net.AddressInfo;
  const odd = made.workbook('constructor', { 'xl/comments1.xml': made.bytes('<comment ref="__proto__"/>') });
  expect((await owner.send(odd, 'odd.xlsx')).status).toBe(201);
  expect((await owner.send(made.wordReaching(`http://127.0.0.1:${port}`), 'reaching.docx')).status).toBe(201);
  const link = { title: 'A page', url: `http://127.0.0.1:${port}/page` };
  const address = addressOf().replace('evidence-files', 'evidence-links');
  expect((await server.send(address, link, { headers: await server.signedIn('owner') })).status).toBe(201);
  for (const url of ['javascript:alert(1)', 'file:///etc/passwd', 'data:text/html,x']) {
    expect((await server.send(address, { ...link, url }, { headers: await server.signedIn('owner') })).status).toBe(
      422,
    );
  }
  await new Promise((resolve) => setTimeout(resolve, 500));
  canary.close();
  expect(hits).toEqual([]);
});

test('9 to 12: entities, macros, old and disguised files are refused with the reason', async () => {
  await refused(made.wordWithEntities(), 'laughs.docx', 422, 'The file is damaged');
  await refused(made.wordWithMacros(), 'macros.docm', 415, 'contains macros');
  await refused(made.wordWithMacros(), 'macros.docx', 415, 'contains macros');
  await refused(made.oldWord(), 'old.docx', 415, 'older Office file or one under a password');
  await refused(made.pdf(), 'photo.png', 415, 'of another kind than it is');
  await refused(made.pdfAndPage(), 'both.pdf', 415, 'Web pages are not taken');
  await refused(made.svg(), 'drawing.svg', 415, 'SVG');
  await refused(made.program(), 'setup.pdf', 415, 'Programs are not taken');
});

test('14: a name is only shown, and what is downloaded can do nothing in this site’s name', async () => {
  const names = [
    '../../etc/passwd.pdf',
    'CON.pdf',
    'a\r\nX:1.pdf',
    `${'a'.repeat(300)}.pdf`,
    'cod\u202Efdp.exe.pdf',
    'Bericht “ŵ”.pdf',
  ];
  for (const name of names) {
    const content = pdfOf(50);
    const answer = await owner
      .send(content, name, { ref: '1.2', headers: {} })
      .then(async (first) => (first.status === 403 ? lead.send(content, name, { ref: '1.2' }) : first));
    // A name of 300 letters loses its ending with its length, and is then of no kind.
    expect([201, 415]).toContain(answer.status);
    if (answer.status === 415) continue;
    const { id } = JSON.parse(answer.text) as { id: string };
    const { headers } = await lead.download(id);
    expect(headers['content-type']).toBe('application/pdf');
    expect(headers['content-disposition']).toMatch(/^attachment; filename="[ -!#-~]+"; filename\*=UTF-8''[\w%.~!-]+$/);
    expect(decodeURIComponent(String(headers['content-disposition']))).not.toMatch(/[/\\\r\n\u202e]/);
    expect(headers['content-security-policy']).toContain("sandbox; default-src 'none'");
    expect(headers['x-content-type-options']).toContain('nosniff');
    expect(headers['cache-control']).toBe('private, no-store');
  }
  expect(owner.onDisk().every((name) => /^[0-9a-f]{64}$/.test(name))).toBe(true);
});

test('15: an empty file is refused, and the same file twice is told and kept once', async () => {
  await refused(new Uint8Array(), 'empty.pdf', 422, 'The file is empty.');
  const content = pdfOf(100);
  expect((await owner.send(content, 'twice.pdf')).status).toBe(201);
  const second = await owner.send(content, 'twice.pdf');
  expect([second.status, JSON.parse(second.text)]).toEqual([200, expect.objectContaining({ already: true })]);
  expect((await lead.send(content, 'other-name.pdf', { ref: '1.2' })).status).toBe(201);
  expect(owner.onDisk().filter((name) => name === sha256Of(content))).toHaveLength(1);
  expect(owner.onDisk()).toEqual(owner.stored());
});

test('a panel’s member and a stranger get the same answer for a file as for one that never was', async () => {
  const { text } = await owner.send(pdfOf(60), 'own.pdf');
  const { id } = JSON.parse(text) as { id: string };
  const panel = await server.signedIn('panel-member');
  const [known, never] = [await owner.download(id, panel), await owner.download('never-was', panel)];
  expect([known.status, known.text]).toEqual([404, never.text]);
  expect((await owner.download(id, { cookie: '' })).status).toBe(401);
  const told = owner.rows("select event, actor from audit_events where event like 'evidence-downloaded'");
  expect(told.length).toBeGreaterThan(0);
});

test('13: what a virus scanner finds is refused; while it is down, files wait and nobody downloads them', async () => {
  test.setTimeout(60_000);
  const [scanner, down] = [server.file('scanner.sh'), server.file('scanner-is-down')];
  fs.writeFileSync(scanner, `#!/bin/sh\n[ -e "${down}" ] && exit 2\ngrep -q EICAR "$1" && exit 1\nexit 0\n`, {
    mode: 0o755,
  });
  await server.end();
  server.settings = { SEVENTY_SCANNER: scanner };
  await server.start();
  await refused(made.eicar(), 'eicar.txt', 422, 'failed the virus check');
  expect((await owner.send(pdfOf(70), 'clean.pdf')).status).toBe(201);
  fs.writeFileSync(down, '');
  const waiting = await owner.send(pdfOf(80), 'waits.pdf');
  expect(waiting.status).toBe(202);
  const { id } = JSON.parse(waiting.text) as { id: string };
  expect((await lead.download(id)).status).toBe(409);
});
