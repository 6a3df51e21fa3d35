import type { PlanDocument } from '#domain/plan-document/model.ts';
import { documentFileName } from '#domain/plan-document/registers.ts';
import { type SealedForm, sealedForms } from '#domain/submission-words.ts';
import { mediaTypes } from './write/forms.ts';
import { writeDocument } from './write/writing-pool.ts';

/**
 * Every form a version is sealed in, rendered before anything is stored (rules §4). One after the other: a sealing takes one
 * place in the queue of documents, not six.
 * @throws WritingBusy, WritingFailed as `writeDocument` does
 */
export async function renderSealedFiles(document: PlanDocument) {
  const files: { form: SealedForm; mediaType: string; fileName: string; bytes: Uint8Array }[] = [];
  for (const form of sealedForms) {
    const { bytes } = await writeDocument(document, form);
    files.push({ form, mediaType: mediaTypes[form], fileName: documentFileName(document, form), bytes });
  }
  return files;
}
