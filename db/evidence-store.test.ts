import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { attachEvidenceFile } from '#db/writes/evidence/evidence.ts';
import { evidenceFileInput } from '#domain/evidence/evidence.ts';
import { RefusedFile } from '#domain/evidence/evidence-files.ts';
import { evidenceFolder, evidencePath, receiveFile } from './evidence-store.ts';
import { sweepEvidence } from './evidence-sweep.ts';
import { actionIdOf } from './seed/haringey-plan.ts';
import { actorOf, freshDatabase, juneMoment as moment } from './testing.ts';

beforeEach(() => {
  freshDatabase('june-2023');
  fs.rmSync(evidenceFolder(), { recursive: true, force: true });
});

const content = (words: string) => new Uint8Array(Buffer.from(words));
const sha256Of = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
async function* inParts(bytes: Uint8Array, broken = false) {
  yield bytes.subarray(0, 3);
  if (broken) throw new Error('The connection is gone.');
  yield bytes.subarray(3);
}
const receive = (bytes: Uint8Array, more: object = {}, broken = false) =>
  receiveFile(inParts(bytes, broken), { sha256: sha256Of(bytes), size: bytes.byteLength, most: 1000, ...more });
const lying = () =>
  fs.existsSync(evidenceFolder())
    ? fs.readdirSync(evidenceFolder(), { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
    : [];

async function refused(act: Promise<unknown>): Promise<string> {
  const error = await act.then(() => null).catch((caught: unknown) => caught);
  expect(error).toBeInstanceOf(RefusedFile);
  return (error as RefusedFile).code;
}

describe('a file that arrives', () => {
  test('lies under its SHA-256 once it is kept, and only there', async () => {
    const bytes = content('Evidence');
    const file = await receive(bytes);
    await file.keep();
    await file.discard();
    expect(fs.readFileSync(evidencePath(file.sha256))).toEqual(Buffer.from(bytes));
    expect(lying()).toHaveLength(1);
    expect(fs.statSync(evidencePath(file.sha256)).mode & 0o077).toBe(0);
  });

  test.each<[string, () => Promise<unknown>, string]>([
    ['too long', () => receive(content('Evidence'), { most: 5, size: null }), 'too-large'],
    ['said to be too long', () => receive(content('Evidence'), { most: 5 }), 'too-large'],
    ['broken off', () => receive(content('Evidence'), {}, true), 'unfinished'],
    ['shorter than was said', () => receive(content('Evidence'), { size: 9 }), 'unfinished'],
    ['longer than was said', () => receive(content('Evidence'), { size: 7 }), 'differs'],
    ['other than was sent', () => receive(content('Evidence'), { sha256: 'a'.repeat(64) }), 'differs'],
    ['empty', () => receive(content('')), 'empty'],
  ])('%s is refused, and nothing of it is left', async (_, act, code) => {
    expect(await refused(act())).toBe(code);
    expect(lying()).toEqual([]);
  });

  test('never lies outside its folder, whatever its name is said to be', () => {
    expect(() => evidencePath('../../etc/passwd')).toThrow('named by its SHA-256');
  });
});

test('the sweep takes what has no row and is older than a day, and nothing else', async () => {
  const [kept, orphan, young] = [content('kept'), content('orphan'), content('young')];
  for (const bytes of [kept, orphan, young]) await (await receive(bytes)).keep();
  const temporary = path.join(path.dirname(evidencePath(sha256Of(orphan))), '.upload-left');
  fs.writeFileSync(temporary, 'half');
  const stored = {
    sha256: sha256Of(kept),
    size: 4,
    mediaType: 'text/plain',
    scan: 'clean' as const,
    fileName: 'a.txt',
  };
  attachEvidenceFile(actorOf('owner'), actionIdOf('1.1'), evidenceFileInput.parse({ title: 'A' }), stored, moment);
  const now = new Date();
  const yesterday = new Date(now.getTime() - 25 * 3_600_000);
  for (const file of [evidencePath(sha256Of(kept)), evidencePath(sha256Of(orphan)), temporary]) {
    fs.utimesSync(file, yesterday, yesterday);
  }
  expect(sweepEvidence(now.toISOString())).toBe(2);
  expect(sweepEvidence(now.toISOString())).toBe(0);
  expect(
    lying()
      .map(({ name }) => name)
      .sort(),
  ).toEqual([sha256Of(kept), sha256Of(young)].sort());
});
