import { documentFileName } from '#domain/composed-document/file-name.ts';
import type { ComposedDocument } from '#domain/composed-document/model.ts';
import { type SealedForm, sealedForms } from '#domain/submissions/submission-words.ts';
import { mediaTypes } from './write/forms.ts';
import { writeDocument } from './write/writing-pool.ts';

/**
 * Every form a version is sealed in, rendered before anything is stored (rules §4). One after the other: a sealing takes one
 * place in the queue of documents, not six.
 * @throws WritingBusy, WritingFailed as `writeDocument` does
 */
export async function renderSealedFiles(document: ComposedDocument) {
  const files: { form: SealedForm; mediaType: string; fileName: string; bytes: Uint8Array }[] = [];
  for (const form of sealedForms) {
    const { bytes } = await writeDocument(document, form);
    files.push({ form, mediaType: mediaTypes[form], fileName: documentFileName(document, form), bytes });
  }
  return files;
}
