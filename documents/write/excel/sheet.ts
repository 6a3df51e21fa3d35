import type { Field } from '#domain/composed-document/model.ts';
import type { Register } from '#domain/plan-document/registers.ts';
import { looksLikeFormula } from '../inert-text.ts';
import { cellStyles } from './styles.ts';
import { cellText, columnLetters, escaped, xmlHead } from './xml.ts';

/** What stands where there is nothing to say: no cell is blank (accessible spreadsheets), and none is a fact. */
export const nothing = '–';

const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const relations = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';
/** Excel's own limit, in points. */
const highestRow = 409;
/** Characters that fit across a landscape page and can still be read. */
const pageWidth = 180;
const dayZero = Date.UTC(1899, 11, 30);

/** A register has at least one row, because Excel's tables must. */
export function rowsOf({ columns, rows }: Register): readonly (readonly (Field | undefined)[])[] {
  return rows.length > 0 ? rows : [columns.map((label, index) => (index === 0 ? { label, text: nothing } : undefined))];
}

export const rangeOf = (register: Register): string =>
  `A1:${columnLetters(register.columns.length - 1)}${rowsOf(register).length + 1}`;

/** One table at A1, its heading row frozen and repeated in print, the marking at the head and foot of each page. */
export function sheetXml(register: Register, marking: string, header: string): string {
  const widths = register.columns.map((_, index) => widthOf(register, index));
  const heading = register.columns.map((text, index) => textCell(index, 0, text, cellStyles.heading));
  const lines = [
    row(0, heightOf(register.columns, widths), heading),
    ...rowsOf(register).map((fields, index) => {
      const height = heightOf(
        fields.map((field) => field?.text ?? ''),
        widths,
      );
      return row(
        index + 1,
        height,
        register.columns.map((_, column) => cell(column, index + 1, fields[column])),
      );
    }),
  ];
  const pagesWide = Math.ceil(widths.reduce((sum, width) => sum + width, 0) / pageWidth);
  const edge = (left: string, right: string) =>
    escaped(`&L&"-,Bold"${left.replaceAll('&', '&&')}&R&"-,Regular"${right}`);
  return [
    `${xmlHead}<worksheet ${main} ${relations}>`,
    '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>',
    `<dimension ref="${rangeOf(register)}"/>`,
    '<sheetViews><sheetView workbookViewId="0"><pane xSplit="1" ySplit="1" topLeftCell="B2" activePane="bottomRight" state="frozen"/><selection pane="bottomRight" activeCell="B2" sqref="B2"/></sheetView></sheetViews>',
    '<sheetFormatPr defaultRowHeight="15"/>',
    `<cols>${widths.map((width, index) => `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`).join('')}</cols>`,
    `<sheetData>${lines.join('')}</sheetData>`,
    '<pageMargins left="0.5" right="0.5" top="0.75" bottom="0.75" header="0.3" footer="0.3"/>',
    `<pageSetup paperSize="9" orientation="landscape" fitToWidth="${pagesWide}" fitToHeight="0"/>`,
    `<headerFooter><oddHeader>${edge(marking, header.replaceAll('&', '&&'))}</oddHeader><oddFooter>${edge(marking, 'Page &P of &N')}</oddFooter></headerFooter>`,
    '<tableParts count="1"><tablePart r:id="rId1"/></tableParts></worksheet>',
  ].join('');
}

function row(index: number, height: number, cells: readonly string[]): string {
  return `<row r="${index + 1}" ht="${height}" customHeight="1">${cells.join('')}</row>`;
}

/** In points, by the lines its fullest cell needs: not every program makes room for wrapped text by itself. */
function heightOf(texts: readonly string[], widths: readonly number[]): number {
  const lines = texts.map((text, index) =>
    text
      .split('\n')
      .reduce((sum, part) => sum + Math.max(1, Math.ceil((part.length * 1.02) / (widths[index] ?? 1))), 0),
  );
  return Math.min(highestRow, 4 + 16 * Math.max(1, ...lines));
}

function cell(column: number, line: number, field: Field | undefined): string {
  const at = `r="${columnLetters(column)}${line + 1}"`;
  if (field?.iso) {
    return `<c ${at} s="${cellStyles.date}"><v>${(Date.parse(field.iso) - dayZero) / 86_400_000}</v></c>`;
  }
  if (field?.number !== undefined) return `<c ${at} s="${cellStyles.number}"><v>${field.number}</v></c>`;
  const text = field === undefined || field.text === '' ? nothing : field.text;
  return textCell(column, line, text, looksLikeFormula(text) ? cellStyles.literal : cellStyles.text);
}

/** Text is text and never a formula: it stands inside the cell, typed as a string (SEC-14). */
function textCell(column: number, line: number, text: string, style: number): string {
  return `<c r="${columnLetters(column)}${line + 1}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${cellText(text)}</t></is></c>`;
}

const longestLine = (text: string): number => Math.max(...text.split('\n').map(({ length }) => length));

/** In characters: wide enough for most of its words, at most a line that is easily read. */
function widthOf(register: Register, column: number): number {
  const heading = register.columns[column]?.length ?? 0;
  const fields = rowsOf(register).map((row) => row[column]);
  const longest = Math.max(0, ...fields.map((field) => longestLine(field?.text ?? '')));
  // A date that does not fit is shown as hashes; words are wrapped.
  const whole = Math.max(0, ...fields.map((field) => (field?.iso ? field.text.length + 4 : 0)));
  return Math.min(60, Math.max(heading + 4, 8, whole, Math.ceil(longest * 0.6) + 2));
}

export function tableXml(register: Register, number: number): string {
  const range = rangeOf(register);
  const columns = register.columns.map((name, index) => `<tableColumn id="${index + 1}" name="${escaped(name)}"/>`);
  return [
    `${xmlHead}<table ${main} id="${number}" name="${register.name}" displayName="${register.name}" ref="${range}" totalsRowShown="0">`,
    `<autoFilter ref="${range}"/><tableColumns count="${columns.length}">${columns.join('')}</tableColumns>`,
    '<tableStyleInfo name="TableStyleLight1" showFirstColumn="0" showLastColumn="0" showRowStripes="0" showColumnStripes="0"/></table>',
  ].join('');
}
