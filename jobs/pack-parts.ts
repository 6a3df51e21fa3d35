import { createHash } from 'node:crypto';
import fs from 'node:fs';
import { evidencePath } from '#db/evidence-store.ts';
import { sealedBytesOf } from '#db/reads/plans/inspection-pack.ts';
import type { PackedEvidence } from '#domain/inspection-pack/contents-of-zip.ts';
import { NotPossible } from '#domain/policy/refusals.ts';

const PIECE = 256 * 1024;

/**
 * A file of evidence from the disk, a piece at a time.
 * @throws NotPossible once it is found to be missing, or not what was stored
 */
export async function* evidenceParts({ path, fileName, sha256, size }: PackedEvidence): AsyncGenerator<Uint8Array> {
  const damaged = new NotPossible(
    `The file “${fileName}” (${path}) is missing or damaged on the server, so no pack was made. Tell your administrator.`,
  );
  const file = evidencePath(sha256);
  if (fs.statSync(file, { throwIfNoEntry: false })?.size !== size) throw damaged;
  const hash = createHash('sha256');
  for await (const part of fs.createReadStream(file, { highWaterMark: PIECE })) {
    hash.update(part as Buffer);
    yield part as Buffer;
  }
  if (hash.digest('hex') !== sha256) throw damaged;
}

/** A sealed file, read when its turn comes. @throws Error where it is not what was sealed */
export function sealedParts(planId: string, sha256: string): Uint8Array[] {
  const bytes = sealedBytesOf(planId, sha256);
  if (!bytes || createHash('sha256').update(bytes).digest('hex') !== sha256) {
    throw new Error('A sealed file is not what was sealed.');
  }
  return [bytes];
}
