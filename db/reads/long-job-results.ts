import type { Actor } from '#domain/actor.ts';
import { readResult } from '../long-job-files.ts';
import { getLongJobResult } from './long-jobs.ts';

/**
 * The file that one's work made.
 * @throws NotFound as `getLongJobResult` does; Error when the file is not what was written
 */
export async function readLongJobResult(
  actor: Actor,
  jobId: string,
): Promise<{ bytes: Uint8Array; type: string; fileName: string }> {
  const { id, fileName, mediaType, sha256 } = getLongJobResult(actor, jobId);
  return { bytes: await readResult(id, sha256), type: mediaType, fileName };
}
