/**
 * The forms a document is written in, and what a browser is told each is. The print view is a whole HTML page of its
 * own, with its style inside: sealed beside the others, it must look the same whatever the product's own style becomes.
 */
export const mediaTypes = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pdf: 'application/pdf',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv; charset=utf-8; header=present',
  json: 'application/json',
  html: 'text/html; charset=utf-8',
} as const;

export type Form = keyof typeof mediaTypes;

/** `notes`: one sentence for each kind of character that is shown by its code, for the export page (rules §7). */
export type WrittenForm = { bytes: Uint8Array; notes: string[] };

const addresses: Record<string, Form> = {
  word: 'docx',
  pdf: 'pdf',
  excel: 'xlsx',
  csv: 'csv',
  json: 'json',
  print: 'html',
};

/** The form an address names (`…/exports/word`); null for any other word. */
export function formOfAddress(word: string): Form | null {
  return Object.hasOwn(addresses, word) ? (addresses[word] ?? null) : null;
}
