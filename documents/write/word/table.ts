import { BorderStyle, Paragraph, ShadingType, Table, TableCell, TableLayoutType, TableRow, WidthType } from 'docx';
import type { Column, DocumentBlock, PlanRecord } from '#domain/plan-document/model.ts';
import { cellParagraphs } from './fields.ts';

type TableBlock = Extract<DocumentBlock, { kind: 'table' }>;

const none = { style: BorderStyle.NONE, size: 0, color: 'auto' };
const hairline = { style: BorderStyle.SINGLE, size: 4, color: 'C4CCD3' };
/** A cell of more characters may be taller than a page, and LibreOffice would cut off what a page does not hold. */
const wholeRow = 1_500;
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
        row(record, block.columns, widths, block.together === true && index < block.records.length - 1),
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

function row(record: PlanRecord, columns: readonly Column[], widths: readonly number[], keepNext: boolean): TableRow {
  const children = columns.map(
    (column, index) =>
      new TableCell({
        width: { size: widths[index] ?? 0, type: WidthType.DXA },
        children: cellParagraphs(record, column, index === 0, keepNext),
      }),
  );
  const longest = Math.max(...record.fields.map(({ text }) => text.length));
  return new TableRow({ cantSplit: longest <= wholeRow, children });
}
