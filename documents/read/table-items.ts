import { promiseOf } from './headings.ts';
import { addCell, type Gathered, isOpen, startItem, wordsSoFar } from './items.ts';
import { markerOf } from './list-markers.ts';
import type { TextLine } from './page-text.ts';
import type { Section } from './sections.ts';
import type { Cell, Table, TableRow } from './tables.ts';

const wordsIn = (cell: Cell | undefined) =>
  (cell?.lines ?? [])
    .map((line) => line.text)
    .join(' ')
    .trim();

const bodyHeader = /responsib|organisation|agenc|partner|^(?:lead )?bod(?:y|ies)|^who|^lead\b|owner/i;

/** A row that names the columns: every filled cell is bold, or the last one repeats the heading. */
const isHeaderRow = (row: TableRow): boolean => {
  const filled = row.cells.filter((cell) => cell.lines.length > 0);
  if (filled.length === 0) return false;
  if (filled.every((cell) => cell.lines.every((line) => line.bold)) && wordsIn(filled.at(-1)).length < 110) return true;
  const last = wordsIn(filled.at(-1));
  return promiseOf(last) !== null && last.length < 110 && (filled.length === 1 || bodyHeader.test(wordsIn(filled[0])));
};

const widthOf = (cell: Cell) => cell.x2 - cell.x1;

/** The cell that holds the words of the item, the one that names who must act, and the one that numbers it. */
const rolesOf = (row: TableRow, header: TableRow | null) => {
  const cells = row.cells;
  if (cells.length === 1) return { words: cells[0]!, body: null, ref: null };
  const named = header && header.cells.length === cells.length ? header.cells.map(wordsIn) : [];
  const promised = named.findIndex((name) => promiseOf(name) !== null);
  const who = named.findIndex((name) => bodyHeader.test(name));
  const widest = cells.indexOf(cells.toSorted((a, b) => widthOf(b) - widthOf(a))[0]!);
  const words = promised >= 0 ? promised : widest;
  const body = who >= 0 && who !== words ? who : cells.findIndex((cell, at) => at !== words && widthOf(cell) > 60);
  const ref = cells.findIndex((cell, at) => at !== words && at !== body && /^\d{1,3}[.)]?$/.test(wordsIn(cell)));
  return { words: cells[words]!, body: cells[body] ?? null, ref: cells[ref] ?? null };
};

const sameColumns = (a: TableRow, b: TableRow) =>
  a.cells.length === b.cells.length && a.cells.every((cell, at) => Math.abs(cell.x1 - b.cells[at]!.x1) < 12);

/** Whether the first row after a page break is the rest of the row above it. */
const isRestOf = (row: TableRow, words: Cell, body: Cell | null, last: Gathered): boolean => {
  if (words.lines.length === 0) return true;
  if (body && body.lines.length === 0) return true;
  const first = words.lines[0]!;
  if (isOpen(wordsSoFar(last)) || /:$/.test(wordsSoFar(last))) return true;
  if (/^\p{Ll}/u.test(first.text)) return true;
  return row.cells.length === 1 && markerOf(first)?.type === 'bullet' && last.parts.some((part) => part.bullet);
};

/** Bullets alone in the one row of a box are a list with a frame, not a table. */
const isFramedList = (table: Table, rows: TableRow[]) => {
  const only = rows.length === 1 ? rows[0]! : null;
  if (only?.cells.length !== 1 || table.rows.length > 2) return false;
  const lines = only.cells[0]!.lines;
  const marks = lines.map(markerOf).filter((marker) => marker !== null);
  return marks.length >= 2 && lines[0] !== undefined && markerOf(lines[0]) !== null;
};

const beginsMarked = (row: TableRow) => {
  const first = row.cells[0]?.lines[0];
  return first !== undefined && markerOf(first) !== null;
};

/**
 * Takes a table's rows as items of an open section: one row, one item, with who must act where a column says so. A row that a page break cut is put together.
 * @returns false where the table is no list of items (a framed box, a table of something else)
 */
export function addTable(open: Section, table: Table, previous: TextLine | null): boolean {
  const before = open.tables.at(-1);
  const rows = table.rows.filter((row) => row.cells.some((cell) => cell.lines.length > 0));
  const header = rows.findIndex(isHeaderRow) === 0 ? rows[0]! : null;
  const content = header ? rows.slice(1) : rows;
  const continues = before !== undefined && before.page < table.page && before.rows.length > 0 && open.items.length > 0;
  if (!continues && isFramedList(table, content)) return false;
  // Lines above and below a list are no table of one column.
  if (table.guessed && !continues && content.some((row) => row.cells.length === 1 && beginsMarked(row))) return false;
  if (open.items.length > 0 && !before) return false;
  if (before && !continues && before.page === table.page && rows.length === 0) return false;
  if (
    before &&
    (open.items.length > 0 || !before.guessed) &&
    content[0] &&
    !sameColumns(content[0], before.rows.at(-1)!) &&
    content[0].cells.length !== before.rows.at(-1)!.cells.length
  )
    return false;
  if (
    !before &&
    !header &&
    content.length < 2 &&
    (content[0]?.cells.length ?? 0) < 2 &&
    previous !== null &&
    open.prose.length > 0
  )
    return false;
  content.forEach((row, at) => {
    const { words, body, ref } = rolesOf(row, header);
    const last = open.items.at(-1);
    if (at === 0 && continues && last && isRestOf(row, words, body, last)) {
      addCell(last, words.lines);
      last.body.push(...(body?.lines ?? []));
      last.unsure.add('across-pages');
      if (table.guessed) last.unsure.add('column-guessed');
      return;
    }
    if (words.lines.every((line) => markerOf(line)?.rest === '')) return;
    const number = ref ? wordsIn(ref).replace(/[.)]$/, '') : null;
    const marker = markerOf(words.lines[0]!);
    const item = startItem(null, '', number ?? (marker?.type === 'number' ? marker.sign : null), open.group);
    if (marker) {
      item.parts[0]!.lines.push({ line: words.lines[0]!, text: marker.rest });
      addCell(item, words.lines.slice(1));
    } else addCell(item, words.lines);
    item.body.push(...(body?.lines ?? []));
    if (table.guessed) item.unsure.add('column-guessed');
    open.items.push(item);
  });
  return true;
}
