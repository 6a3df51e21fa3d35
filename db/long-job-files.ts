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
 * The bytes of a result.
 * @throws Error when the file is gone, or is not what was written
 */
export async function readResult(jobId: string, sha256: string): Promise<Uint8Array> {
  const bytes = await fs.promises.readFile(resultFile(jobId, sha256));
  if (createHash('sha256').update(bytes).digest('hex') !== sha256) {
    throw new Error(`The result of job ${jobId} is not what was written.`);
  }
  return bytes;
}

/** Takes away the files of jobs that are no longer kept, and what an end of the process left half-written. */
export function removeResultsExcept(kept: ReadonlySet<string>): number {
  const gone = fs.readdirSync(folder()).filter((name) => !kept.has(name.split('.')[0] ?? ''));
  for (const name of gone) fs.rmSync(path.join(folder(), name), { force: true });
  return gone.length;
}
