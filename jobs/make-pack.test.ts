import { createHash } from 'node:crypto';
import fs from 'node:fs';
import { unzipSync } from 'fflate';
import { describe, expect, test, vi } from 'vitest';
import { database } from '#db/database.ts';
import { evidencePath } from '#db/evidence-store.ts';
import { getCheckedResult } from '#db/reads/jobs/long-job-results.ts';
import { viewRecords } from '#db/schema/inspector-links.ts';
import { planId } from '#db/seed/haringey-plan.ts';
import { sealedVersion } from '#db/testing/submissions.ts';
import { actorOf, juneMoment as moment } from '#db/testing.ts';
import { recordPackTaken } from '#db/writes/audit/view-records.ts';
import { askForPack, cancelLongJob } from '#db/writes/jobs/long-jobs.ts';
import { NotAllowed, NotFound } from '#domain/policy/refusals.ts';
import { startLongWork } from './long-work.ts';
import { databaseInFile, ended, jobOf, until } from './long-work-testing.ts';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 30_000 });
databaseInFile();

const lead = () => actorOf('plan-lead');
const ask = () => askForPack(lead(), planId, { sinceOn: null }, moment).id;
const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
const attached = () =>
  database()
    .$client.prepare('select file_sha256 from evidence where file_sha256 is not null and withdrawn_at is null')
    .pluck()
    .all() as string[];
type Manifest = { files: { path: string; size: number; sha256: string; what: string }[] };

async function made() {
  const id = ask();
  startLongWork();
  const row = await until(id, ended);
  expect(row).toMatchObject({ state: 'done', unitsDone: 4, unitsTotal: 4, error: null });
  const { file, fileName, packOf } = await getCheckedResult(lead(), id);
  const files = unzipSync(fs.readFileSync(file));
  const manifest = JSON.parse(Buffer.from(files['manifest.json'] ?? []).toString()) as Manifest;
  return { files, fileName, packOf, manifest };
}

describe('the pack for the next inspection, opened again', () => {
  test('holds every file that its manifest names, byte for byte, and no other', async () => {
    const { files: sealed } = sealedVersion();
    const { files, fileName, manifest } = await made();
    expect(fileName).toMatch(/ready-for-inspection.*\.zip$/);
    expect(Object.keys(files).sort()).toEqual(
      ['manifest.json', 'manifest.csv', ...manifest.files.map(({ path }) => path)].sort(),
    );
    for (const { path, size, sha256: said } of manifest.files) {
      const bytes = files[path] ?? new Uint8Array();
      expect([path, bytes.byteLength, sha256(bytes)]).toEqual([path, size, said]);
    }
    const hashesIn = (folder: string) =>
      manifest.files.filter(({ path }) => path.startsWith(folder)).map((file) => file.sha256);
    expect(hashesIn('sealed/').sort()).toEqual(sealed.map((file) => file.sha256).sort());
    expect(hashesIn('evidence/').length).toBeGreaterThan(4);
    expect(attached()).toEqual(expect.arrayContaining(hashesIn('evidence/')));
    expect(Buffer.from(files['ready-for-inspection.pdf']?.subarray(0, 5) ?? []).toString()).toBe('%PDF-');
    expect(Object.keys(unzipSync(files['ready-for-inspection.docx'] ?? new Uint8Array()))).toContain(
      'word/document.xml',
    );
    const lines = Buffer.from(files['manifest.csv'] ?? [])
      .toString()
      .trim()
      .split('\r\n');
    expect(lines).toHaveLength(manifest.files.length + 1);
  });

  test('leaves a view of whoever takes it', async () => {
    const { packOf } = await made();
    recordPackTaken(lead(), packOf, '192.0.2.7', moment);
    expect(database().select().from(viewRecords).all()).toMatchObject([
      { thing: 'inspection-pack', subjectId: planId, personId: lead().personId, sourceAddress: '192.0.2.7' },
    ]);
  });
});

describe('a pack is not made', () => {
  test.each([
    ['is missing', (file: string) => fs.rmSync(file)],
    ['is damaged', (file: string) => fs.writeFileSync(file, Buffer.alloc(fs.statSync(file).size))],
  ])('where a file of evidence %s, and the page names it', async (_, spoil) => {
    const [first = ''] = attached();
    const file = evidencePath(first);
    const whole = fs.readFileSync(file);
    try {
      spoil(file);
      const id = ask();
      startLongWork();
      const row = await until(id, ended);
      expect([row.state, row.error]).toEqual([
        'failed',
        expect.stringMatching(
          /^The file “.+” \(evidence\/.+\) is missing or damaged on the server, so no pack was made/,
        ),
      ]);
    } finally {
      fs.writeFileSync(file, whole);
    }
  });

  test('for anybody but a plan lead and a director', () => {
    const asks = (who: string) => () => askForPack(actorOf(who), planId, { sinceOn: null }, moment);
    expect(asks('director')).not.toThrow();
    for (const who of ['owner', 'checker', 'lead-member', 'clerk', 'observer']) expect(asks(who)).toThrow(NotAllowed);
    for (const who of ['panel-member', 'administrator', 'designated-doctor']) expect(asks(who)).toThrow(NotFound);
  });

  test('once it is cancelled', async () => {
    const id = ask();
    cancelLongJob(lead(), id, moment);
    startLongWork();
    expect(jobOf(id).state).toBe('cancelled');
    await expect(getCheckedResult(lead(), id)).rejects.toThrow(NotFound);
  });
});
