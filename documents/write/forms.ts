/** The forms a plan document is written in, and what a browser is told each is. The print view is a page, not a file. */
export const mediaTypes = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pdf: 'application/pdf',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv; charset=utf-8; header=present',
  json: 'application/json',
} as const;

export type Form = keyof typeof mediaTypes;

/** `notes`: one sentence for each kind of character that is shown by its code, for the export page (rules §7). */
export type WrittenForm = { bytes: Uint8Array; notes: string[] };
