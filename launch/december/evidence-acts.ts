import { createHash } from 'node:crypto';
import { receiveFile } from '#db/evidence-store.ts';
import type { LivedEvidence } from '#db/seed/december-2023/lived-facts.ts';
import { measureIdOf } from '#db/seed/haringey-measures.ts';
import { actionIdOf } from '#db/seed/haringey-plan.ts';
import type { SeatKey } from '#db/seed/people-and-posts.ts';
import { attachEvidenceFile, attachEvidenceLink, type StoredFile } from '#db/writes/evidence/evidence.ts';
import { acceptEvidence } from '#db/writes/evidence/evidence-decisions.ts';
import type { Act } from './act.ts';

/** Puts the bytes where an upload's would lie. */
async function storedFile([fileName, words]: readonly [string, string]): Promise<StoredFile> {
  const bytes = Buffer.from(words);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const size = bytes.byteLength;
  async function* parts() {
    yield bytes;
  }
  const received = await receiveFile(parts(), { sha256, size, most: size });
  await received.keep();
  return {
    sha256,
    size,
    mediaType: fileName.endsWith('.csv') ? 'text/csv' : 'text/plain',
    scan: 'not-scanned',
    fileName,
  };
}

/** A piece of evidence shown, and what a checker said of it. */
export function evidenceActs(ref: string, owner: SeatKey, piece: LivedEvidence): Act[] {
  let id = '';
  const { at, by = owner, title, shows, datedOn, measure, file, url, acceptedAt } = piece;
  const about = {
    title,
    whatItShows: shows,
    datedOn,
    expiresOn: null,
    measureId: measure ? measureIdOf(measure) : null,
    milestoneId: null,
    progressUpdateId: null,
  };
  const shown: Act = {
    at,
    by,
    run: async (actor, moment) => {
      const actionId = actionIdOf(ref);
      const attached = file
        ? attachEvidenceFile(actor, actionId, about, await storedFile(file), moment)
        : attachEvidenceLink(actor, actionId, { ...about, url: url ?? '' }, moment);
      id = attached.id;
    },
  };
  if (!acceptedAt) return [shown];
  return [shown, { at: acceptedAt, by: 'checker', run: (actor, moment) => acceptEvidence(actor, id, '', moment) }];
}
