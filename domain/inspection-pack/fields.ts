import type { Column, DocumentBlock, DocumentRecord, Field, RecordNoun } from '#domain/composed-document/model.ts';
import { dateInWords } from '#domain/composed-document/words.ts';

export const said = (label: string, text: string): Field => ({ label, text });

/** A date, or words in its place. */
export function dated(label: string, date: string | null, otherwise: string): Field {
  return date ? { label, text: dateInWords(date), iso: date } : { label, text: otherwise };
}

/** Nothing for what is empty. */
export function saidIf(label: string, text: string): Field[] {
  return text.trim() === '' ? [] : [{ label, text }];
}

/** A heading with its table; nothing where there is no row. The rows are numbered, so that no two are one record. */
export function tableUnder(
  heading: string,
  about: string,
  columns: readonly Column[],
  rows: readonly Field[][],
  noun: RecordNoun = 'action',
): DocumentBlock[] {
  if (rows.length === 0) return [];
  const records = rows.map(
    (fields, index): DocumentRecord => ({ noun, subject: `${heading} ${index + 1}, ${about}`, fields }),
  );
  return [
    { kind: 'heading', level: 3, text: heading },
    { kind: 'table', caption: `${heading}: ${about}`, columns, records },
  ];
}
