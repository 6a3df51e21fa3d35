import type { InspectionReading, ReadPage } from '#domain/inspections/inspection-reports.ts';
import { tidied, wordsSeen } from './joined-text.ts';
import { judgementsOf } from './judgements.ts';
import { markerOf } from './list-markers.ts';
import type { PageText, TextLine } from './page-text.ts';
import { readingOrder } from './reading-order.ts';
import { findRecommendations } from './recommendations.ts';
import { datesOf } from './report-dates.ts';
import { authorityOf, kindOf } from './report-title.ts';
import { bodySize, outsideText } from './running-heads.ts';
import { outcomeOf } from './send-outcome.ts';
import type { Table } from './tables.ts';

/** A symbol font's bullet lies in the text as the letter on its key; it is shown as the bullet that is printed. */
const shownText = (line: TextLine): string => {
  const first = line.runs[0]?.text.trim() ?? '';
  const marker = /^\p{L}$/u.test(first) ? markerOf(line) : null;
  return tidied(marker?.type === 'bullet' ? `• ${marker.rest}` : line.text);
};

const layoutOf = (page: PageText, tables: readonly Table[]): ReadPage => ({
  number: page.number,
  width: page.width,
  height: page.height,
  lines: page.lines.map((line) => {
    const { x, y, width, height, bold, fontSize } = line;
    return { x, y, width, height, text: shownText(line), bold, size: fontSize };
  }),
  order: readingOrder(page, tables),
});

/**
 * Reads an inspection report out of positioned text: what it is, whom it is about, when, its judgements, and every recommendation word for word with the lines it stands on (product specification §5.1).
 * Invents nothing: what is not stated is null, what was looked for and not found is said in `notes`.
 * @param pages from `readPdfText`, `readWordText` or `pastedPages`
 */
export function readInspectionPages(pages: readonly PageText[], paged = true): InspectionReading {
  const body = bodySize(pages);
  const outside = outsideText(pages);
  const seen = wordsSeen(pages.flatMap((page) => page.lines.map((line) => line.text)));
  const kind = kindOf(pages, outside, body);
  const authority = authorityOf(pages, outside, body);
  const dates = datesOf(pages, outside);
  const found = findRecommendations(pages, outside, body, kind, seen, paged);
  const notes = [...found.notes];
  const graded = judgementsOf(pages, outside, seen);
  const outcome = kind === 'area-send' && graded.length === 0 ? outcomeOf(pages, outside, seen) : null;
  const empty = pages.filter((page) => !page.lines.some((line) => !outside.has(line))).map((page) => page.number);
  if (empty.length > 0)
    notes.push(
      `No text was found on page ${empty.join(', ')}: blank, a picture, or damaged. Check that nothing is missing.`,
    );
  if (kind === null) notes.push('The kind of inspection is not stated in words this reader knows.');
  if (authority === null) notes.push('No authority was found in the title.');
  if (dates.inspected === null) notes.push('No inspection dates were found.');
  if (dates.publishedFromLetter) notes.push('The publication date is the date of the letter.');
  if (found.recommendations.length === 0 && found.setAside.length === 0)
    notes.push('No heading that says what must improve was found.');
  return {
    kind,
    authority,
    inspectedFrom: dates.inspected?.from ?? null,
    inspectedTo: dates.inspected?.to ?? null,
    publishedOn: dates.publishedOn,
    judgements: outcome ? [outcome] : graded,
    recommendations: found.recommendations,
    setAside: found.setAside,
    notes,
    pages: pages.map((page) => layoutOf(page, found.tables)),
  };
}
