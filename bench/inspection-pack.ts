import { createHash, randomBytes } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { evidencePath } from '#db/evidence-store.ts';
import { keepStreamedResult } from '#db/long-job-files.ts';
import { newId } from '#db/new-id.ts';
import { streamZip } from '#documents/write/streamed-zip.ts';
import type { PackedEvidence } from '#domain/inspection-pack/contents-of-zip.ts';
import { evidenceParts } from '#jobs/pack-parts.ts';
import { median } from './figures.ts';

const FILES = 200;
const MEGABYTE = 1024 * 1024;
const TIMES = 3;

export type PackPacked = { files: number; ms: number; bareMs: number; held: number };

/** Noise on disk where evidence lies, as the pack finds it. */
function evidenceOnDisk(): PackedEvidence[] {
  return Array.from({ length: FILES }, (_, at) => {
    const content = randomBytes(MEGABYTE);
    const sha256 = createHash('sha256').update(content).digest('hex');
    const file = evidencePath(sha256);
    fs.mkdirSync(path.dirname(file), { recursive: true });
    fs.writeFileSync(file, content);
    const name = { path: `evidence/${at}.pdf`, fileName: `${at}.pdf`, what: 'Evidence' };
    return { ...name, evidenceId: String(at), sha256, size: MEGABYTE };
  });
}

/** The least that could be done: the same files one behind the other in one file, flushed. */
function joinedByHand(files: readonly PackedEvidence[], folder: string): number {
  const began = performance.now();
  const whole = fs.openSync(path.join(folder, 'joined'), 'w');
  for (const { sha256 } of files) fs.writeSync(whole, fs.readFileSync(evidencePath(sha256)));
  fs.fsyncSync(whole);
  fs.closeSync(whole);
  return performance.now() - began;
}

/** Packs 200 files of 1 MB, each checked against its SHA-256 on the way; `held`: by how much the memory of the process grew at most. */
export async function packEvidence(): Promise<PackPacked> {
  const files = evidenceOnDisk();
  const folder = process.env.DATA_DIR ?? '.';
  const entries = files.map((file) => ({ path: file.path, parts: () => evidenceParts(file) }));
  const times: number[] = [];
  let held = 0;
  for (let turn = 0; turn < TIMES; turn += 1) {
    const before = process.memoryUsage().rss;
    const began = performance.now();
    await keepStreamedResult(newId(), (sink) =>
      streamZip(entries, async (piece) => {
        await sink(piece);
        held = Math.max(held, process.memoryUsage.rss() - before);
      }),
    );
    times.push(performance.now() - began);
  }
  const bareMs = median(Array.from({ length: TIMES }, () => joinedByHand(files, folder)));
  for (const { sha256 } of files) fs.rmSync(evidencePath(sha256), { force: true });
  return { files: FILES, ms: median(times), bareMs, held };
}
