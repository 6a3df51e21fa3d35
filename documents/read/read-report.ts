import { type InspectionReading, UnreadableReport } from '#domain/inspections/inspection-reports.ts';
import { fileTypeOf } from './file-type.ts';
import { readInspectionPages } from './inspection-report.ts';
import type { PageText } from './page-text.ts';
import { pastedPages } from './pasted-text.ts';
import { checkPdfExpansion, holdsPictures } from './pdf-expansion.ts';
import { readPdfText } from './pdf-text.ts';
import { readWordText } from './word-text.ts';

const lettersIn = (pages: readonly PageText[]) =>
  pages.reduce(
    (sum, page) => sum + page.lines.reduce((own, line) => own + (line.text.match(/[\p{L}\p{N}]/gu)?.length ?? 0), 0),
    0,
  );

const counted =
  'The numbers of its lists are counted from 1: what number Word prints could not be told from this file. Check them.';

const external = 'This Word file points at pictures or a template outside itself. External content was ignored.';

const readWord = async (bytes: Uint8Array): Promise<InspectionReading> => {
  const word = await readWordText(bytes);
  const reading = readInspectionPages(word.pages, false);
  const numbered = reading.recommendations.some(({ ref }) => ref !== null);
  const more = [...(word.counted && numbered ? [counted] : []), ...(word.external ? [external] : [])];
  return { ...reading, notes: [...more, ...reading.notes] };
};

const rightToLeft = /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/gu;

/** Most of the words are of a script written from right to left, which PDFs draw in the order they are seen, letters joined in ways of the font's own. */
const isRightToLeft = (pages: readonly PageText[], letters: number) =>
  pages.reduce(
    (sum, page) => sum + page.lines.reduce((own, line) => own + (line.text.match(rightToLeft)?.length ?? 0), 0),
    0,
  ) >
  letters / 2;

/**
 * Reads one file in this very process: what the reading pool's processes do. A server calls `readInspectionReport` of the pool instead.
 * @throws UnreadableReport with its code; any other error is a fault of this program
 */
export async function readReportBytes(bytes: Uint8Array): Promise<InspectionReading> {
  if (fileTypeOf(bytes) === 'word') return readWord(bytes);
  checkPdfExpansion(bytes);
  const pages = await readPdfText(bytes);
  const letters = lettersIn(pages);
  // A scan may carry a stamp or a page number as text on each page.
  if (letters < 200 && letters < pages.length * 25)
    throw new UnreadableReport(letters > 0 || holdsPictures(bytes) ? 'scanned' : 'no-text');
  if (isRightToLeft(pages, letters)) throw new UnreadableReport('right-to-left');
  return readInspectionPages(pages);
}

/** Reads pasted text in this very process. It has no pages, so nothing read from it has one. */
export const readPastedText = (text: string): InspectionReading => readInspectionPages(pastedPages(text), false);
