import { encrypted, packed, scan, text, withStream } from '#documents/read/fixtures/hostile-files.ts';
import { tinyPdf } from '#documents/read/fixtures/tiny-pdf.ts';
import { expect, test } from './fixtures.ts';

const refused: { what: string; bytes: () => Uint8Array; says: RegExp }[] = [
  {
    what: 'a picture named .pdf',
    bytes: () => new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10]),
    says: /must be a PDF or a Word/i,
  },
  { what: 'a PDF under a password', bytes: encrypted, says: /password/i },
  { what: 'a scan without text', bytes: scan, says: /pictures of pages/ },
  { what: 'a broken PDF', bytes: () => tinyPdf([{ put: [] }]).slice(0, 60), says: /damaged/ },
  {
    what: 'a PDF that swells',
    bytes: () => withStream('/Filter /FlateDecode', packed(60 * 1024 * 1024)),
    says: /expands/,
  },
  { what: 'a web page named .pdf', bytes: () => text('<!doctype html><p>404'), says: /must be a PDF or a Word/i },
];

test('each file that cannot be read is refused in one clear sentence, and nothing is kept', async ({ signedInAs }) => {
  const page = await signedInAs('plan-lead');
  await page.goto('/inspections');
  const before = await page.getByRole('table').getByRole('row').count();
  for (const { what, bytes, says } of refused) {
    await test.step(what, async () => {
      await page.goto('/inspections/new');
      await page.getByLabel('Inspection report').setInputFiles({
        name: 'report.pdf',
        mimeType: 'application/pdf',
        buffer: Buffer.from(bytes()),
      });
      await page.getByRole('button', { name: 'Read the report' }).click();
      const summary = page.getByRole('alert').filter({ hasText: 'There is a problem' });
      await expect(summary.getByRole('link')).toHaveText(says);
      await expect(page).toHaveTitle(/^Error: /);
    });
  }
  await page.goto('/inspections');
  await expect(page.getByRole('table').getByRole('row')).toHaveCount(before);
});

test('a file over 25 MB is refused as soon as its length is known', async ({ signedInAs }) => {
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
