import { createHash, randomBytes } from 'node:crypto';
import fs from 'node:fs';
import net from 'node:net';
import type { Page } from '@playwright/test';
import { zipSync } from 'fflate';
import { database } from '#db/database.ts';
import { encrypted, manyPages, packed, scan, text, withStream } from '#documents/read/fixtures/hostile-files.ts';
import { tinyPdf } from '#documents/read/fixtures/tiny-pdf.ts';
import { macroWord, paragraph, tinyWord, wordParts } from '#documents/read/fixtures/tiny-word.ts';
import { expect, test } from './fixtures.ts';
import { madeLetter } from './reports-to-read.ts';

/* Uploads as abuse cases 1 to 11 of the assurance goals have them; each test names its cases. */

const refused: { what: string; bytes: () => Uint8Array; says: RegExp }[] = [
  {
    what: 'case 11: a picture named .pdf',
    bytes: () => new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10]),
    says: /must be a PDF or a Word/i,
  },
  { what: 'case 10: a PDF under a password', bytes: encrypted, says: /password/i },
  { what: 'a scan without text', bytes: scan, says: /pictures of pages/ },
  { what: 'a broken PDF', bytes: () => tinyPdf([{ put: [] }]).slice(0, 60), says: /damaged/ },
  {
    what: 'case 4: a PDF that swells',
    bytes: () => withStream('/Filter /FlateDecode', packed(60 * 1024 * 1024)),
    says: /expands/,
  },
  {
    what: 'case 11: a web page named .pdf',
    bytes: () => text('<!doctype html><p>404'),
    says: /must be a PDF or a Word/i,
  },
  {
    what: 'case 11: a web page that is a PDF as well',
    bytes: () => text('<script>1</script>%PDF-1.7'),
    says: /must be a PDF or a Word/i,
  },
  { what: 'case 15: a file without a byte in it', bytes: () => new Uint8Array(), says: /empty/ },
  { what: 'a PDF of 301 pages', bytes: () => manyPages(301), says: /more than 300 pages/ },
  {
    what: 'case 4: a Word file that swells',
    bytes: () => zipSync({ ...wordParts(paragraph('x')), 'word/media/a.bin': new Uint8Array(90 * 1024 * 1024) }),
    says: /expands to more than we accept/,
  },
  {
    what: 'case 6: a Word file with a path out of its folder',
    bytes: () => zipSync({ ...wordParts(paragraph('x')), '../../a': text('x') }),
    says: /damaged/,
  },
  {
    what: 'case 9: a Word file with an entity that feeds on itself',
    bytes: () =>
      zipSync({
        ...wordParts(''),
        'word/document.xml': text(
          '<?xml version="1.0"?><!DOCTYPE a [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]><w:document>&b;</w:document>',
        ),
      }),
    says: /damaged/,
  },
  { what: 'case 10: a Word file with macros', bytes: () => tinyWord(paragraph('x'), macroWord), says: /macros/ },
];

const refusedName = 'refused-report.pdf';

test('each file that cannot be read is refused in one clear sentence, and nothing is kept', async ({ signedInAs }) => {
  const page = await signedInAs('plan-lead');
  for (const { what, bytes, says } of refused) {
    await test.step(what, async () => {
      await page.goto('/inspections/new');
      await page.getByLabel('Inspection report').setInputFiles({
        name: refusedName,
        mimeType: 'application/pdf',
        buffer: Buffer.from(bytes()),
      });
      await page.getByRole('button', { name: 'Read the report' }).click();
      const summary = page.getByRole('alert').filter({ hasText: 'There is a problem' });
      await expect(summary.getByRole('link')).toHaveText(says);
      await expect(page).toHaveTitle(/^Error: /);
    });
  }
  // Others keep inspections of their own meanwhile: it is this name that must stand nowhere.
  const kept = database().$client.prepare('select count(*) from inspections where source_file_name = ?').pluck();
  expect(kept.get(refusedName)).toBe(0);
});

/** The header lines of a request as the page itself sends it, for a socket of our own. */
async function headersOf(page: Page, more: readonly string[]): Promise<string> {
  const { origin, host } = new URL(page.url());
  const cookies = (await page.context().cookies()).map(({ name, value }) => `${name}=${value}`).join('; ');
  const lines = [
    'POST /api/inspection-readings HTTP/1.1',
    `Host: ${host}`,
    `Origin: ${origin}`,
    `Cookie: ${cookies}`,
    'Content-Type: application/pdf',
    'X-File-Name: report.pdf',
    ...more,
  ];
  return `${lines.join('\r\n')}\r\n\r\n`;
}

/** Sends what is given and no more; `cut`: then says that nothing else will come. @returns the whole answer */
function sent(page: Page, parts: readonly (string | Uint8Array)[], cut: boolean): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = net.connect({ port: Number(new URL(page.url()).port), host: '127.0.0.1', allowHalfOpen: true });
    let said = '';
    socket.on('data', (part) => {
      said += part.toString('utf8');
    });
    socket.on('error', reject);
    socket.on('end', () => socket.end());
    socket.on('close', () => resolve(said));
    for (const part of parts) socket.write(part);
    if (cut) socket.end();
  });
}

const filesIn = (folder: string) => fs.readdirSync(folder, { recursive: true }).map(String).toSorted();

test('case 2: a file of 12 MB is read whole: its fingerprint is that of what was sent', async ({ signedInAs }) => {
  const page = await signedInAs('plan-lead');
  await page.goto('/inspections/new');
  const report = madeLetter('Upper Wharfe', ['The quality of strategy discussions.', 'The response to children.']);
  // What lies behind a PDF's end does not change what it says.
  const buffer = Buffer.concat([report.buffer, Buffer.from('\n%'), randomBytes(12 * 1024 * 1024)]);
  const sha256 = createHash('sha256').update(buffer).digest('hex');
  const answered = page.waitForResponse('**/api/inspection-readings');
  await page.getByLabel('Inspection report', { exact: true }).setInputFiles({ ...report, buffer });
  await page.getByRole('button', { name: 'Read the report' }).click();
  const answer = await (await answered).json();
  expect(answer.source).toEqual({ fileName: report.name, sha256 });
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Two areas for improvement found');
});

test('case 3: an upload that is cut off, or is shorter than it says, is 400 and leaves nothing; sent again it is read', async ({
  signedInAs,
}) => {
  const page = await signedInAs('plan-lead');
  await page.goto('/inspections/new');
  const { buffer } = madeLetter('Upper Wharfe', ['The quality of strategy discussions.']);
  const data = process.env.DATA_DIR!;
  const before = filesIn(data).filter((name) => !/seventy\.db/.test(name));
  const length = `Content-Length: ${buffer.length}`;
  const half = buffer.subarray(0, buffer.length / 2);
  const says = /^HTTP\/1\.1 400 [\s\S]*did not finish/;
  expect(await sent(page, [await headersOf(page, [length]), half], true)).toMatch(says);
  const lies = `Content-Length: ${buffer.length + 4_000}`;
  expect(await sent(page, [await headersOf(page, [lies]), buffer], true)).toMatch(says);
  const chunked = await headersOf(page, ['Transfer-Encoding: chunked']);
  expect(await sent(page, [chunked, `${half.length.toString(16)}\r\n`, half, '\r\n'], true)).toMatch(says);
  expect(filesIn(data).filter((name) => !/seventy\.db/.test(name))).toEqual(before);
  const whole = await sent(page, [await headersOf(page, [length, 'Connection: close']), buffer], false);
  expect(whole).toMatch(/^HTTP\/1\.1 200 /);
  expect(whole).toContain('The quality of strategy discussions.');
});

test('case 14: a file name with tricks in it is shown cleaned', async ({ signedInAs }) => {
  const page = await signedInAs('plan-lead');
  const { buffer } = madeLetter('Upper Wharfe', ['The quality of strategy discussions.']);
  for (const name of ['../../etc/passwd', 'a\r\nX:1.pdf', `${'a'.repeat(300)}.pdf`, 'cod\u202efdp.exe', 'CON.pdf']) {
    await page.goto('/inspections/new');
    const answer = await page.request.post('/api/inspection-readings', {
      data: buffer,
      headers: {
        'content-type': 'application/pdf',
        'x-file-name': encodeURIComponent(name),
        origin: new URL(page.url()).origin,
      },
    });
    expect(answer.status()).toBe(200);
    const { fileName } = (await answer.json()).source;
    expect(fileName).not.toMatch(/[\r\n\u202a-\u202e\u2066-\u2069]|\.\.\//);
    expect(fileName.length).toBeLessThanOrEqual(300);
  }
});

test('case 1: a file over 25 MB is refused as soon as its length is known', async ({ signedInAs }) => {
  const page = await signedInAs('plan-lead');
  await page.goto('/inspections/new');
  const answer = await page.evaluate(async () => {
    const response = await fetch('/api/inspection-readings', {
      method: 'POST',
      headers: { 'content-type': 'application/pdf', 'x-file-name': 'large.pdf' },
      body: new Uint8Array(25 * 1024 * 1024 + 1),
    });
    return { status: response.status, body: await response.json() };
  });
  expect(answer.status).toBe(413);
  expect(answer.body.detail).toContain('25MB');
});

test('while a file that swells is being read, others are answered', async ({ signedInAs, request }) => {
  const page = await signedInAs('plan-lead');
  await page.goto('/inspections/new');
  const bomb = Buffer.from(withStream('/Filter /FlateDecode', packed(60 * 1024 * 1024)));
  let reading = true;
  const upload = page.request
    .post('/api/inspection-readings', {
      data: bomb,
      headers: {
        'content-type': 'application/pdf',
        'x-file-name': 'swells.pdf',
        origin: new URL(page.url()).origin,
      },
    })
    .finally(() => {
      reading = false;
    });
  const waits: number[] = [];
  while (reading) {
    const asked = performance.now();
    expect((await request.get('/api/health')).status()).toBe(200);
    waits.push(performance.now() - asked);
  }
  expect((await upload).status()).toBe(413);
  expect(waits.length).toBeGreaterThan(1);
  console.log(`while a file that swells is read, the slowest other answer took ${Math.max(...waits).toFixed(0)} ms`);
});
