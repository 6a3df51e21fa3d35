import type { PageText, TextLine } from './page-text.ts';

const masked = (text: string) =>
  text
    .toLowerCase()
    .replace(/\d+/g, '#')
    .replace(/[\s\u00a0]+/g, ' ')
    .trim();

const pageNumber = /^(page\s*)?[-–(]?\s*\d{1,3}\s*[-–)]?(\s*(of|\/)\s*\d{1,3})?$/i;

/** The size most of the letters are set in. */
export function bodySize(pages: readonly PageText[]): number {
  const letters = new Map<number, number>();
  for (const page of pages)
    for (const line of page.lines) {
      const size = Math.round(line.fontSize * 2) / 2;
      letters.set(size, (letters.get(size) ?? 0) + line.text.length);
    }
  let best = 12;
  let most = 0;
  for (const [size, count] of letters) if (count > most) [best, most] = [size, count];
  return best;
}

const inMargin = (page: PageText, line: TextLine) =>
  line.baseline < page.height * 0.12 || line.baseline > page.height * 0.87;

/** A head or foot keeps its distance; the same words at the same height within running text or a table's row are text. */
const standsAlone = (page: PageText, line: TextLine, repeated: ReadonlySet<TextLine>, body: number) =>
  line.fontSize < body * 0.93 ||
  !page.lines.some(
    (other) =>
      !repeated.has(other) &&
      /\p{L}/u.test(other.text) &&
      Math.abs(other.fontSize - line.fontSize) < 0.6 &&
      Math.abs(other.baseline - line.baseline) < line.fontSize * 1.6,
  );

/**
 * The lines that do not belong to the text: heads and feet known by their repetition at one height, page numbers, and what stands at the foot in smaller letters (footnotes).
 * Known by place and repetition alone, so that a report with heads of its own wording is read like any other.
 */
export function outsideText(pages: readonly PageText[]): Set<TextLine> {
  const body = bodySize(pages);
  const places = new Map<string, TextLine[]>();
  for (const page of pages)
    for (const line of page.lines) {
      if (!inMargin(page, line)) continue;
      const key = `${masked(line.text)}`;
      const before = places.get(key) ?? [];
      before.push(line);
      places.set(key, before);
    }
  const repeated = new Set<TextLine>();
  for (const lines of places.values())
    for (const line of lines) {
      const alike = new Set(
        lines.filter((other) => Math.abs(other.baseline - line.baseline) < 3).map((other) => other.page),
      );
      if (alike.size >= 3 || (alike.size >= 2 && (pages.length <= 4 || line.fontSize < body * 0.9))) repeated.add(line);
    }
  const outside = new Set<TextLine>();
  for (const page of pages)
    for (const line of page.lines) if (repeated.has(line) && standsAlone(page, line, repeated, body)) outside.add(line);
  for (const page of pages) {
    for (const line of page.lines) if (inMargin(page, line) && pageNumber.test(line.text)) outside.add(line);
    for (const line of page.lines)
      if (line.baseline > page.height * 0.93 && line.fontSize < body * 0.9) outside.add(line);
    footnotesOf(page, body, outside);
  }
  return outside;
}

/** Footnotes: below a short stroke at the left margin, or a block of smaller letters that begins with a raised figure, down to the foot of the page. */
const footnotesOf = (page: PageText, body: number, outside: Set<TextLine>) => {
  const kept = page.lines.filter((line) => !outside.has(line));
  const stroke = page.rules
    .filter((rule) => !rule.shade && rule.y2 - rule.y1 < 2 && rule.y1 > page.height * 0.3)
    .filter((rule) => rule.x2 - rule.x1 > 90 && rule.x2 - rule.x1 < 220 && rule.x1 < page.width * 0.2)
    .filter((rule) => {
      const below = kept.filter((line) => line.baseline > rule.y1);
      return below.length > 0 && below.every((line) => line.fontSize < body * 0.93);
    })
    .at(0);
  if (stroke) {
    for (const line of kept) if (line.baseline > stroke.y1) outside.add(line);
    return;
  }
  let from = kept.length;
  while (from > 0 && kept[from - 1]!.fontSize < body * 0.9) from -= 1;
  const block = kept.slice(from);
  const first = block.find((line) => line.runs[0]?.raised || /^(\d{1,2}|[*†‡])\s/.test(line.text));
  if (first && first.baseline > page.height * 0.3)
    for (const line of block.slice(block.indexOf(first))) outside.add(line);
};
