import type { PlanDocument } from '#domain/plan-document/model.ts';
import { writeCsv } from './csv.ts';
import { writeExcel } from './excel.ts';
import { writeJson } from './json.ts';
import { visibleDocument } from './visible-document.ts';
import { writeWord } from './word.ts';

/** The forms a plan document is written in, and what a browser is told each is. The print view is a page, not a file. */
export const mediaTypes = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv; charset=utf-8; header=present',
  json: 'application/json',
} as const;

export type Form = keyof typeof mediaTypes;

/** `notes`: one sentence for each kind of character that is shown by its code, for the export page (rules §7). */
export type WrittenForm = { bytes: Uint8Array; notes: string[] };

const writers: Record<Form, (document: PlanDocument) => Uint8Array | Promise<Uint8Array>> = {
  docx: writeWord,
  xlsx: writeExcel,
  csv: writeCsv,
  json: writeJson,
};

/** JSON keeps every character as it is stored, so it has nothing to note. */
export async function writeForm(document: PlanDocument, form: Form): Promise<WrittenForm> {
  return { bytes: await writers[form](document), notes: form === 'json' ? [] : visibleDocument(document).notes };
}
