import type { ComposedDocument, Field } from '#domain/composed-document/model.ts';
import { crossRegisterOf } from '#domain/plan-document/registers.ts';
import { inertText } from './inert-text.ts';
import { visibleDocument } from './visible-document.ts';

/** Excel reads a file as UTF-8 only with this before it. */
const byteOrderMark = '\uFEFF';

/**
 * The plan as CSV (rules §7): one row for each recommendation with each action, fixed columns, the marking in each row.
 * RFC 4180, UTF-8 with a byte order mark, dates as `YYYY-MM-DD`. No cell can start a formula; numbers stay numbers.
 * No text is refused: what cannot be drawn is shown by its code.
 */
export function writeCsv(document: ComposedDocument): Uint8Array {
  const { columns, rows } = crossRegisterOf(visibleDocument(document).document);
  const lines = [columns.map(quoted), ...rows.map((row) => row.map((field) => quoted(cellValue(field))))];
  return new TextEncoder().encode(`${byteOrderMark}${lines.map((cells) => `${cells.join(',')}\r\n`).join('')}`);
}

const cellValue = (field: Field | undefined): string => field?.iso ?? field?.text ?? '';

function quoted(text: string): string {
  const inert = inertText(text);
  return /[",\r\n]|^\s|\s$/.test(inert) ? `"${inert.replaceAll('"', '""')}"` : inert;
}
