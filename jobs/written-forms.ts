import { formOfAddress, mediaTypes } from '#documents/write/forms.ts';
import { writeForm } from '#documents/write/write-form.ts';
import { documentFileName } from '#domain/composed-document/file-name.ts';
import type { ComposedDocument } from '#domain/composed-document/model.ts';
import { type ExportForm, formNames, formsToWrite } from '#domain/jobs/long-jobs.ts';
import { NotFound } from '#domain/policy/refusals.ts';
import type { SealedForm } from '#domain/submissions/submission-words.ts';

/** Tells how far a job is: the units that are done, and what is being done now. */
export type Progress = (unitsDone: number, unitWords: string) => void;

export type WrittenFile = { form: SealedForm; mediaType: string; fileName: string; bytes: Uint8Array };

/** A document in each form that is asked for, one unit of progress each; the reading of the plan was the first. */
export async function writeForms(
  document: ComposedDocument,
  asked: ExportForm,
  tell: Progress,
): Promise<WrittenFile[]> {
  const files: WrittenFile[] = [];
  for (const [index, address] of formsToWrite(asked).entries()) {
    tell(1 + index, `Writing ${formNames[address]}`);
    const form = formOfAddress(address);
    if (!form) throw new NotFound();
    const { bytes } = await writeForm(document, form);
    files.push({ form, mediaType: mediaTypes[form], fileName: documentFileName(document, form), bytes });
  }
  return files;
}
