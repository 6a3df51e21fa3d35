import type { LineMark, ReadPage } from '#domain/inspections/inspection-reports.ts';
import { marked } from './page-drawing.ts';

/** Words of a page on the way to being an item, and the lines they stand in. */
export type PageWords = { text: string; lines: readonly LineMark[] };
type PartOfLine = { place: number; text: string };

/**
 * Lines of a page as the text of one item: one after another, without the bullet or number of the first. A hyphen at the
 * end of a line stays, joined to the next word, for the person to see; null when no word is among them.
 */
export function wordsOfLines(page: ReadPage, parts: readonly PartOfLine[]): PageWords | null {
  const whole = parts.reduce((before, { text }) => {
    const next = text.replace(/\s+/g, ' ').trim();
    return /\p{L}[-‐]$/u.test(before) ? `${before}${next}` : `${before} ${next}`.trim();
  }, '');
  const text = (marked.exec(whole)?.[2] ?? whole).trim();
  if (!/[\p{L}\p{N}]/u.test(text)) return null;
  return { text, lines: parts.map(({ place }) => ({ page: page.number, line: place })) };
}

/** What is selected with the mouse within `box`, line by line; a line may be selected in part. Elements carry `data-line`. */
export function selectedIn(box: Element): PartOfLine[] {
  const selection = document.getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return [];
  const range = selection.getRangeAt(0);
  const parts = new Map<number, string>();
  for (const element of box.querySelectorAll<HTMLElement | SVGElement>('[data-line]')) {
    if (!range.intersectsNode(element)) continue;
    const part = document.createRange();
    part.selectNodeContents(element);
    if (range.compareBoundaryPoints(Range.START_TO_START, part) > 0)
      part.setStart(range.startContainer, range.startOffset);
    if (range.compareBoundaryPoints(Range.END_TO_END, part) < 0) part.setEnd(range.endContainer, range.endOffset);
    const place = Number(element.dataset.line);
    const text = part.toString();
    if (text.trim()) parts.set(place, `${parts.get(place) ?? ''} ${text}`.trim());
  }
  return [...parts].map(([place, text]) => ({ place, text })).sort((a, b) => a.place - b.place);
}
