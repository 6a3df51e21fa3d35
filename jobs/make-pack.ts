import { createHash } from 'node:crypto';
import { database } from '#db/database.ts';
import { keepStreamedResult } from '#db/long-job-files.ts';
import { findActorOfPerson } from '#db/reads/people/actors.ts';
import { getInspectionPackFacts, heldBackFiles } from '#db/reads/plans/inspection-pack.ts';
import type { LongJobToDo, MadeResult } from '#db/writes/jobs/long-job-runs.ts';
import { type StreamedFile, streamZip } from '#documents/write/streamed-zip.ts';
import { writeForm } from '#documents/write/write-form.ts';
import { documentFileName } from '#domain/composed-document/file-name.ts';
import type { Moment } from '#domain/dates/moment.ts';
import { composeInspectionPack } from '#domain/inspection-pack/compose.ts';
import { manifestOf, type PackFile, packedEvidence } from '#domain/inspection-pack/contents-of-zip.ts';
import { NotAllowed, NotPossible } from '#domain/policy/refusals.ts';
import { evidenceParts, sealedParts } from './pack-parts.ts';
import type { Progress } from './written-forms.ts';

type Pack = LongJobToDo & { kind: 'inspection-pack' };
type Packed = PackFile & Pick<StreamedFile, 'parts'>;

/** A zip of the plain kind holds no more. */
const MOST_BYTES = 4_000_000_000;

const made = (path: string, what: string, bytes: Uint8Array): Packed => {
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return { path, what, size: bytes.byteLength, sha256, parts: () => [bytes] };
};
const text = (words: string) => new TextEncoder().encode(words);

/**
 * Makes the pack for the next inspection: the document as Word and PDF, the sealed files byte for byte, the files of evidence, and a
 * manifest of them all, in one zip. Files go from the disk to the zip a piece at a time. Writes nothing into the database.
 * @throws NotFound, NotAllowed as `getInspectionPackFacts` does; NotPossible for more than 4 GB, and for a file of evidence that is
 *   missing or damaged: a pack that says something is in it and is not would be worse than none
 */
export async function makePack(job: Pack, moment: Moment, tell: Progress): Promise<MadeResult> {
  tell(0, 'Reading the plan and its evidence');
  // One moment of the database, whatever is saved meanwhile. Who asks is looked up now: what was taken away is gone.
  const { facts, evidence } = database().transaction(() => {
    const actor = findActorOfPerson(job.askedBy, moment.today);
    if (!actor) throw new NotAllowed();
    const found = getInspectionPackFacts(actor, job.planId, moment, job.input.sinceOn ?? null);
    return { facts: found, evidence: packedEvidence(found, heldBackFiles()) };
  });
  if (evidence.reduce((sum, { size }) => sum + size, 0) > MOST_BYTES) {
    throw new NotPossible('The evidence of this plan is more than 4 GB, and no pack can hold that.');
  }
  const paths = new Map(evidence.map(({ evidenceId, path }) => [evidenceId, path]));
  const document = composeInspectionPack(facts, (id) => paths.get(id) ?? null);
  tell(1, 'Writing Word');
  const word = made(
    'ready-for-inspection.docx',
    'This pack as a Word document',
    (await writeForm(document, 'docx')).bytes,
  );
  tell(2, 'Writing PDF');
  const pdf = made('ready-for-inspection.pdf', 'This pack as a PDF', (await writeForm(document, 'pdf')).bytes);
  const files: Packed[] = [
    pdf,
    word,
    ...(facts.promised?.files ?? []).map(({ fileName, sha256, size }) => ({
      ...{ path: `sealed/${fileName}`, sha256, size },
      what: `Version ${facts.promised?.number} as sealed`,
      parts: () => sealedParts(job.planId, sha256),
    })),
    ...evidence.map((file) => ({ ...file, parts: () => evidenceParts(file) })),
  ];
  const manifest = manifestOf(document.title, moment.today, files);
  const all = [made('manifest.json', '', text(manifest.json)), made('manifest.csv', '', text(manifest.csv)), ...files];
  tell(3, `Packing ${all.length} files`);
  const kept = await keepStreamedResult(job.id, (sink) => streamZip(all, sink));
  return { fileName: documentFileName(document, 'zip'), mediaType: 'application/zip', ...kept };
}
