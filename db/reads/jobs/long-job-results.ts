import { checkedResult } from '#db/long-job-files.ts';
import type { Actor } from '#domain/policy/actor.ts';
import { getLongJobResult } from './long-jobs.ts';

/**
 * Where the file lies that one's work made, to be sent a piece at a time: a pack can be as large as all evidence of a plan.
 * @throws NotFound as `getLongJobResult` does; Error when the file is not what was written
 */
export async function getCheckedResult(actor: Actor, jobId: string) {
  const { id, fileName, mediaType, sha256, bytes, packOf } = getLongJobResult(actor, jobId);
  return { file: await checkedResult(id, sha256), sha256, size: bytes, type: mediaType, fileName, packOf };
}
