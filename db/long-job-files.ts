import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { dataFolder } from './data-folder.ts';

const ID = /^[\w-]{22}$/;
const SHA256 = /^[0-9a-f]{64}$/;

function folder(): string {
  const found = path.join(dataFolder(), 'long-jobs');
  fs.mkdirSync(found, { recursive: true, mode: 0o700 });
  return found;
}

/**
 * Where the result of a job lies; outside what the web server hands out. Named for its bytes: what is left of a process whose
 * server was killed may still write, and must not replace the result of the process that began anew.
 */
export function resultFile(jobId: string, sha256: string): string {
  if (!ID.test(jobId) || !SHA256.test(sha256)) throw new Error('Not the result of a job.');
  return path.join(folder(), `${jobId}.${sha256}`);
}

/** Writes a result whole or not at all: a file beside it, on the disk, then put in its place. */
export async function keepResult(jobId: string, bytes: Uint8Array): Promise<{ bytes: number; sha256: string }> {
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const file = resultFile(jobId, sha256);
  const partFile = `${file}.${process.pid}.part`;
  const part = await fs.promises.open(partFile, 'w', 0o600);
  try {
    await part.writeFile(bytes);
    await part.sync();
  } finally {
    await part.close();
  }
  await fs.promises.rename(partFile, file);
  return { bytes: bytes.byteLength, sha256 };
}

/**
 * As `keepResult`, for what is too large to be held whole: `write` is given where its pieces go, each of which is on its way to the
 * disk before the next is asked for.
 */
export async function keepStreamedResult(
  jobId: string,
  write: (sink: (piece: Uint8Array) => Promise<void>) => Promise<void>,
): Promise<{ bytes: number; sha256: string }> {
  const hash = createHash('sha256');
  let bytes = 0;
  const partFile = path.join(folder(), `${jobId}.${process.pid}.part`);
  const part = await fs.promises.open(partFile, 'w', 0o600);
  try {
    await write(async (piece) => {
      hash.update(piece);
      bytes += piece.byteLength;
      await part.writeFile(piece);
    });
    await part.sync();
  } catch (error) {
    await part.close();
    await fs.promises.rm(partFile, { force: true });
    throw error;
  }
  await part.close();
  const sha256 = hash.digest('hex');
  await fs.promises.rename(partFile, resultFile(jobId, sha256));
  return { bytes, sha256 };
}

/**
 * Where a result lies, once all of it was read and found to be what was written.
 * @throws Error when the file is gone, or is not what was written
 */
export async function checkedResult(jobId: string, sha256: string): Promise<string> {
  const file = resultFile(jobId, sha256);
  const hash = createHash('sha256');
  for await (const piece of fs.createReadStream(file)) hash.update(piece as Buffer);
  if (hash.digest('hex') !== sha256) throw new Error(`The result of job ${jobId} is not what was written.`);
  return file;
}

/** Takes away the files of jobs that are no longer kept, and what an end of the process left half-written. */
export function removeResultsExcept(kept: ReadonlySet<string>): number {
  const gone = fs.readdirSync(folder()).filter((name) => !kept.has(name.split('.')[0] ?? ''));
  for (const name of gone) fs.rmSync(path.join(folder(), name), { force: true });
  return gone.length;
}
