import { BorderStyle, Paragraph, ShadingType, Table, TableCell, TableLayoutType, TableRow, WidthType } from 'docx';
import type { Column, DocumentBlock, DocumentRecord } from '#domain/composed-document/model.ts';
import { cellParagraphs } from './fields.ts';

type TableBlock = Extract<DocumentBlock, { kind: 'table' }>;

const none = { style: BorderStyle.NONE, size: 0, color: 'auto' };
const hairline = { style: BorderStyle.SINGLE, size: 4, color: 'C4CCD3' };
/**
 * Lines of a row that is surely not taller than what a page has left: LibreOffice cuts off a whole row that does not fit, and loses the
 * rows after it. The first stands beneath its heading, the report's words and the row of headings; a longer row may be torn.
 */
const wholeLines = { first: 16, other: 28 };
/** Of the widest letters that stand in where the document's own font is missing, in twentieths of a point. */
const letterWidth = 106;
const line = { style: BorderStyle.SINGLE, size: 12, color: '0B0C0C' };

/** Hairlines between rows, no merged cells, the heading row repeated on every page, no row torn over two pages. */
export function table(block: TableBlock, textWidth: number): Table {
  const widths = block.columns.map(({ share }) => Math.round((textWidth * share) / 100));
  return new Table({
    width: { size: textWidth, type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    borders: { top: line, bottom: line, left: none, right: none, insideHorizontal: hairline, insideVertical: none },
    margins: { top: 60, bottom: 40, left: 70, right: 80 },
    tableLook: { firstRow: true, firstColumn: true, lastRow: false, lastColumn: false, noHBand: true, noVBand: true },
    rows: [
      headingRow(block.columns, widths),
      ...block.records.map((record, index) =>
        row(record, block.columns, widths, {
          keepNext: block.together === true && index < block.records.length - 1,
          most: index === 0 ? wholeLines.first : wholeLines.other,
        }),
      ),
    ],
  });
}

function headingRow(columns: readonly Column[], widths: readonly number[]): TableRow {
  const children = columns.map(
    ({ heading }, index) =>
      new TableCell({
        width: { size: widths[index] ?? 0, type: WidthType.DXA },
        shading: { type: ShadingType.CLEAR, fill: 'E6EDF3', color: 'auto' },
        children: [new Paragraph({ style: 'CellHeading', text: heading })],
      }),
  );
  return new TableRow({ tableHeader: true, cantSplit: true, children });
}

type Row = { keepNext: boolean; most: number };

function row(
  record: DocumentRecord,
  columns: readonly Column[],
  widths: readonly number[],
  { keepNext, most }: Row,
): TableRow {
  const children = columns.map(
    (column, index) =>
      new TableCell({
        width: { size: widths[index] ?? 0, type: WidthType.DXA },
        children: cellParagraphs(record, column, index === 0, keepNext),
      }),
  );
  const lines = columns.map((column, index) => linesOf(record, column, widths[index] ?? 0));
  return new TableRow({ cantSplit: Math.max(...lines) <= most, children });
}

/** About how many lines a cell runs to, rather one too many. */
function linesOf({ fields }: DocumentRecord, { labels }: Column, width: number): number {
  const letters = Math.max(1, Math.floor((width - 150) / letterWidth));
  return fields
    .filter(({ label }) => labels.includes(label))
    .flatMap(({ label, text }) => `${label}: ${text}`.split('\n'))
    .reduce((sum, text) => sum + Math.max(1, Math.ceil(text.length / letters)), 0);
}
