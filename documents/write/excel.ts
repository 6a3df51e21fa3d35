import type { ComposedDocument } from '#domain/composed-document/model.ts';
import { registersOf } from '#domain/plan-document/registers.ts';
import { packageParts } from './excel/package.ts';
import { sheetXml, tableXml } from './excel/sheet.ts';
import { stylesXml } from './excel/styles.ts';
import { visibleDocument } from './visible-document.ts';
import { settledZip } from './zip.ts';

/**
 * A plan document as a workbook (rules §7): Notes first, then Judgements, Recommendations, Actions, Measures; one
 * named table a sheet at A1, its heading row frozen, no merged and no blank cell. Dates are dates, numbers numbers, and
 * no text can become a formula. Equal documents give equal bytes. No text is refused: what cannot be drawn is shown by
 * its code. Written by hand because the file is this small and its bytes must depend on the plan alone.
 */
export function writeExcel(document: ComposedDocument): Uint8Array {
  const visible = visibleDocument(document).document;
  const registers = registersOf(visible);
  const marked = visible.draft ? `${visible.marking} ${visible.draft}` : visible.marking;
  const parts: [path: string, xml: string][] = [
    ...packageParts(visible, registers),
    ['xl/styles.xml', stylesXml],
    ...registers.flatMap((register, index): [string, string][] => [
      [`xl/worksheets/sheet${index + 1}.xml`, sheetXml(register, marked, visible.header)],
      [`xl/tables/table${index + 1}.xml`, tableXml(register, index + 1)],
    ]),
  ];
  const encoder = new TextEncoder();
  return settledZip(parts.map(([path, xml]) => [path, encoder.encode(xml)]));
}
