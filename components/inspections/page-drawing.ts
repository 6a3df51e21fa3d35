import type { ReadPage, ReadPageLine } from '#domain/inspections/inspection-reports.ts';
import type { Draft } from './drafting.ts';

/** Words to draw: where they begin and, where it is known, how wide they were printed. */
export type Piece = { text: string; x: number; width: number | null };
export type Indents = ReadonlyMap<string, number>;
export type Frame = { x: number; y: number; width: number; height: number };
export type PageMark = {
  key: string;
  number: number;
  confirmed: boolean;
  current: boolean;
  lines: readonly ReadPageLine[];
  places: readonly number[];
};

const MARK_ROOM = 34;
const MARGIN = 14;
const WIDEST_INDENT = 48;
const LETTERS_STAND_AT = 0.77;
/** Our letters are narrower than those of most reports: a little larger, they fill the same width without being stretched. */
const LARGER = 1.1;

/** A bullet or number, and the words after it. */
export const marked = /^([^\p{L}\p{N}\s]{1,2}|\(?(?:\d{1,3}|\p{L}|[ivx]{2,4})[.)])\s+(\S.*)$/u;

/** Bullets and numbers at the same place have indents of their own. */
const indentKey = (line: ReadPageLine) => `${Math.round(line.x)} ${/^\(?[\p{L}\p{N}]/u.test(line.text)}`;

/**
 * Where the words begin beneath a bullet or number: the indent of the lines that go on from it. The reading joins a marker
 * and its words into one line, so the gap between them has to be found again.
 */
export function hangingIndents(page: ReadPage): Indents {
  const indents = new Map<string, number>();
  page.order.forEach((place, turn) => {
    const [line, next] = [page.lines[place], page.lines[page.order[turn + 1] ?? -1]];
    if (!line || !next || !marked.test(line.text)) return;
    const shift = next.x - line.x;
    const follows = next.y > line.y && next.y - line.y < line.height * 1.9;
    if (!follows || shift < 4 || shift > WIDEST_INDENT) return;
    const at = indentKey(line);
    indents.set(at, Math.min(indents.get(at) ?? Number.POSITIVE_INFINITY, next.x));
  });
  return indents;
}

/** One line as what is to be drawn: a marker apart from its words where their gap is known. */
export function piecesOf(line: ReadPageLine, indents: Indents): Piece[] {
  const indent = indents.get(indentKey(line));
  const [, marker, rest] = marked.exec(line.text) ?? [];
  const whole = [{ text: line.text, x: line.x, width: line.width }];
  if (indent === undefined || !marker || !rest || indent >= line.x + line.width) return whole;
  return [
    { text: marker, x: line.x, width: null },
    { text: rest, x: indent, width: line.x + line.width - indent },
  ];
}

export type DrawnLine = { place: number; y: number; size: number; bold: boolean; pieces: Piece[] };

/** A page's lines, ready to be drawn; `y` is where the letters stand. */
export function drawnLines(page: ReadPage): DrawnLine[] {
  const indents = hangingIndents(page);
  return page.lines.map((line, place) => ({
    place,
    y: line.y + line.height * LETTERS_STAND_AT,
    size: line.size * LARGER,
    bold: line.bold,
    pieces: piecesOf(line, indents),
  }));
}

/** The part of the sheet that is shown: the width of all pages' text with room for the marks, so that pages do not jump. */
export function frameOf(pages: readonly ReadPage[], page: ReadPage): Frame {
  const all = pages.flatMap((each) => each.lines);
  if (all.length === 0) return { x: 0, y: 0, width: page.width, height: page.height };
  const left = Math.min(...all.map((line) => line.x)) - MARK_ROOM;
  const right = Math.max(...all.map((line) => line.x + line.width)) + MARGIN;
  const top = page.lines.length > 0 ? Math.min(...page.lines.map((line) => line.y)) - MARGIN * 2 : 0;
  const foot =
    page.lines.length > 0 ? Math.max(...page.lines.map((line) => line.y + line.height)) + MARGIN : page.height;
  return { x: left, y: Math.max(0, top), width: right - left, height: foot - Math.max(0, top) };
}

/** The found items that stand on a page, in the order of the report; what was dropped has no mark. */
export function marksOn(page: ReadPage, draft: Draft): PageMark[] {
  return draft.items.flatMap((item) => {
    const places = item.lines.filter((mark) => mark.page === page.number).map((mark) => mark.line);
    const lines = places.flatMap((place) => page.lines[place] ?? []);
    if (item.state === 'dropped' || lines.length === 0) return [];
    const { key, number } = item;
    return [{ key, number, places, lines, confirmed: item.state === 'confirmed', current: key === draft.current }];
  });
}

export type Paragraph = { place: number; text: string; heading: boolean; mark: PageMark | null };

/** The page's words as flowing text in the order they are read, for a screen too narrow for the sheet. */
export function paragraphsOf(page: ReadPage, marks: readonly PageMark[]): Paragraph[] {
  const sizes = page.lines.map((line) => line.size).sort((a, b) => a - b);
  const body = sizes[Math.floor(sizes.length / 2)] ?? 12;
  const paragraphs: Paragraph[] = [];
  page.order.forEach((place, turn) => {
    const line = page.lines[place];
    if (!line) return;
    const mark = marks.find((each) => each.places.includes(place)) ?? null;
    const heading = line.bold || line.size > body * 1.15;
    const last = paragraphs.at(-1);
    const before = page.lines[page.order[turn - 1] ?? -1];
    const beside = before !== undefined && line.x > before.x + before.width && line.y < before.y + before.height;
    const gap = before ? line.y - (before.y + before.height) : 0;
    const begins = marked.test(line.text) && before !== undefined && line.x <= before.x;
    const same = last && last.mark === mark && last.heading === heading;
    if (last && same && !beside && (mark !== null || (gap >= -line.height && gap < line.height * 0.5 && !begins))) {
      last.text = `${last.text} ${line.text}`;
    } else {
      const text = mark ? (marked.exec(line.text)?.[2] ?? line.text) : line.text;
      paragraphs.push({ place, text, heading, mark });
    }
  });
  return paragraphs;
}
