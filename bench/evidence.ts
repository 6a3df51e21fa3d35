import { createHash, randomBytes, randomUUID } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { benchActionId } from '#db/seed/bench-world.ts';
import { clientOf, expectStatus, signIn } from './client.ts';
import { median } from './figures.ts';
import { oneByOne } from './load.ts';

const MEGABYTES = 20;
const BOUNDS = { atMost: 8, seconds: 4 };

export type EvidenceUploaded = { megabytes: number; ms: number; bareMs: number };

/** A file of its own each time, so that none is known already: a PDF's first line, and noise. */
const contentOf = () => Buffer.concat([Buffer.from('%PDF-1.7\n'), randomBytes(MEGABYTES * 1024 * 1024)]);
const base64 = (content: Buffer) => createHash('sha256').update(content).digest('base64');

/** The least that keeps it: the same bytes hashed, written to a file and flushed to disk, by nobody and for nobody. */
function keptByHand(folder: string): number {
  const content = contentOf();
  const began = performance.now();
  base64(content);
  const file = fs.openSync(path.join(folder, 'file'), 'w');
  fs.writeSync(file, content);
  fs.fsyncSync(file);
  fs.closeSync(file);
  return performance.now() - began;
}

/** Uploads 20 MB of evidence through the product’s own address, each time another, until it is on disk with its row. */
export async function uploadEvidence(port: number): Promise<EvidenceUploaded> {
  const client = clientOf(port);
  const cookie = await signIn(client, 'plan-lead');
  const about = Buffer.from(JSON.stringify({ title: 'A report' })).toString('base64url');
  const upload = async (turn: number) => {
    const content = contentOf();
    const answer = await client.ask({
      method: 'POST',
      path: `/api/actions/${benchActionId(0, turn % 100)}/evidence-files`,
      headers: {
        cookie,
        origin: client.origin,
        'content-type': 'application/octet-stream',
        'content-digest': `sha-256=:${base64(content)}:`,
        'idempotency-key': randomUUID(),
        'x-file-name': 'report.pdf',
        'x-about-file': about,
      },
      body: content,
    });
    return expectStatus(answer, 201).ms;
  };
  await oneByOne({ atMost: 2, seconds: 2 }, upload);
  const ms = median(await oneByOne(BOUNDS, upload));
  client.close();
  const folder = fs.mkdtempSync(path.join(process.env.DATA_DIR ?? os.tmpdir(), 'bare-'));
  const bareMs = median(Array.from({ length: 10 }, () => keptByHand(folder)));
  fs.rmSync(folder, { recursive: true, force: true });
  return { megabytes: MEGABYTES, ms, bareMs };
}
