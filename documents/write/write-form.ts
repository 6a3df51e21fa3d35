import type { ComposedDocument } from '#domain/composed-document/model.ts';
import { writeCsv } from './csv.ts';
import { writeExcel } from './excel.ts';
import type { Form, WrittenForm } from './forms.ts';
import { writeJson } from './json.ts';
import { pdfNotes, writePdf } from './pdf.ts';
import { writePrint } from './print.ts';
import { visibleDocument } from './visible-document.ts';
import { writeWord } from './word.ts';

const writers: Record<Form, (document: ComposedDocument) => Uint8Array | Promise<Uint8Array>> = {
  docx: writeWord,
  pdf: writePdf,
  xlsx: writeExcel,
  csv: writeCsv,
  json: writeJson,
  html: writePrint,
};

/** The bytes of a form, and what it cannot draw. */
export async function writeForm(document: ComposedDocument, form: Form): Promise<WrittenForm> {
  return { bytes: await writers[form](document), notes: notesOfForm(document, form) };
}

/**
 * What a form cannot draw, a sentence each (rules §7). JSON keeps every character as it is stored, so it has nothing to
 * note; the PDF brings its own fonts.
 */
export function notesOfForm(document: ComposedDocument, form: Form): string[] {
  if (form === 'json') return [];
  return form === 'pdf' ? pdfNotes(document) : visibleDocument(document).notes;
}
