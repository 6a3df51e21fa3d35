import { createHash } from 'node:crypto';
import fs from 'node:fs';
import { open, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { RefusedFile } from '#domain/evidence/evidence-files.ts';
import { dataFolder } from './data-folder.ts';
import { faultPoint, noRoomPoint } from './fault-point.ts';
import { newId } from './new-id.ts';

/* The folder of evidence beside the database, outside everything that is served: each content once, named by its SHA-256. */

export const TEMPORARY = '.upload-';
const isSha256 = /^[0-9a-f]{64}$/;

export function evidenceFolder(): string {
  return path.join(dataFolder(), 'evidence');
}

/** `ab/cd/abcd…` under the folder: no folder ever holds too many. */
export function evidencePath(sha256: string): string {
  if (!isSha256.test(sha256)) throw new Error('A file of evidence is named by its SHA-256.');
  return path.join(evidenceFolder(), sha256.slice(0, 2), sha256.slice(2, 4), sha256);
}

export type Expected = {
  /** In hexadecimal, as the sender computed it. */
  sha256: string;
  /** Bytes, as the sender said; null where not said. */
  size: number | null;
  /** No more than this is taken. */
  most: number;
};

/** A file that arrived whole and is what was sent, not kept yet. */
export type ReceivedFile = {
  sha256: string;
  size: number;
  /** Where it lies for now. */
  file: string;
  /** Puts it in its place, on disk with its name before this resolves. */
  keep: () => Promise<void>;
  /** Leaves nothing of it. Does nothing once it is kept. */
  discard: () => Promise<void>;
};

/** Makes a folder, and makes sure that its name is on disk in the one above. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

async function writeAll(file: string, parts: AsyncIterable<Uint8Array>, most: number) {
  const hash = createHash('sha256');
  const handle = await open(file, 'wx', 0o600);
  let size = 0;
  try {
    for await (const part of unbroken(parts)) {
      size += part.byteLength;
      if (size > most) throw new RefusedFile('too-large');
      hash.update(part);
      noRoomPoint();
      await handle.writeFile(part);
    }
    faultPoint('evidence-1-temp-written');
    await handle.sync();
    faultPoint('evidence-2-temp-synced');
  } finally {
    await handle.close();
  }
  return { size, sha256: hash.digest('hex') };
}

/** What breaks off on the way is an upload that did not finish, not a failure of the server. */
async function* unbroken(parts: AsyncIterable<Uint8Array>): AsyncIterable<Uint8Array> {
  const reader = parts[Symbol.asyncIterator]();
  for (;;) {
    let next: IteratorResult<Uint8Array>;
    try {
      next = await reader.next();
    } catch {
      throw new RefusedFile('unfinished');
    }
    if (next.done) return;
    yield next.value;
  }
}

/**
 * Takes a file in, a piece at a time, to a temporary name in the folder where it will lie, and flushes it to disk (assurance
 * REL-04). It is never truncated: what arrives must have the length and the SHA-256 that were sent.
 * @throws RefusedFile `too-large` as soon as it is, `unfinished`, `empty`, `differs`; whatever the disk says when it is full
 */
export async function receiveFile(parts: AsyncIterable<Uint8Array>, expected: Expected): Promise<ReceivedFile> {
  if (expected.size !== null && expected.size > expected.most) throw new RefusedFile('too-large');
  const place = evidencePath(expected.sha256);
  const folder = path.dirname(place);
  fs.mkdirSync(folder, { recursive: true, mode: 0o700 });
  const file = path.join(folder, `${TEMPORARY}${newId()}`);
  let lies = true;
  const discard = async () => {
    if (lies) await rm(file, { force: true });
    lies = false;
  };
  try {
    const { size, sha256 } = await writeAll(file, parts, expected.most);
    if (expected.size !== null && size < expected.size) throw new RefusedFile('unfinished');
    if (size === 0) throw new RefusedFile('empty');
    if (sha256 !== expected.sha256 || (expected.size !== null && size !== expected.size)) {
      throw new RefusedFile('differs');
    }
    const keep = async () => {
      // Also over the same content: what was damaged on disk is whole again.
      await rename(file, place);
      lies = false;
      faultPoint('evidence-3-renamed');
      for (const each of [folder, path.dirname(folder), evidenceFolder(), dataFolder()]) await syncFolder(each);
      faultPoint('evidence-4-folder-synced');
    };
    return { sha256, size, file, keep, discard };
  } catch (error) {
    await discard();
    throw error;
  }
}
