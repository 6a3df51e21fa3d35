import { columnBands } from './column-bands.ts';
import { promiseOf, rankOf } from './headings.ts';
import { isOpen } from './items.ts';
import { type LineRow, rowsOfLines } from './line-rows.ts';
import { type PageText, rightOf, type TextLine } from './page-text.ts';
import { stackedTables } from './stacked-tables.ts';
import type { Table, TableRow } from './tables.ts';

const leftIn = (row: LineRow, x: number) => row.lines.filter((line) => line.x < x - 2);
const rightIn = (row: LineRow, x: number) => row.lines.filter((line) => line.x >= x - 2);

const median = (values: readonly number[]) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

/** Whether a row of the table begins at this row of words: in both columns something begins. */
const begins = (rows: readonly LineRow[], at: number, x: number, leading: number): boolean => {
  const row = rows[at]!;
  const [left, right] = [leftIn(row, x), rightIn(row, x)];
  if (left.length === 0 || right.length === 0) return false;
  const above = rows.slice(0, at);
  const wordsAbove = above.flatMap((each) => rightIn(each, x)).at(-1);
  if (!wordsAbove) return false;
  const apart = row.baseline - rows[at - 1]!.baseline;
  const leftAbove = above.flatMap((each) => leftIn(each, x)).at(-1);
  const leftApart = leftAbove ? row.baseline - leftAbove.baseline : Number.POSITIVE_INFINITY;
  const styled = rankOf(wordsAbove) !== rankOf(right[0]!);
  const whole = (!isOpen(wordsAbove.text) && !/:$/.test(wordsAbove.text)) || styled;
  if (apart > leading * 1.4) return whole || /^[\p{Lu}\d]/u.test(right[0]!.text);
  if (!whole) return false;
  return styled || leftApart > leading * 1.5 || apart > leading + 1.5;
};

/** Rows of the table: where something begins in both columns, and at white strips with words in the left column on both sides of them. */
const startsIn = (rows: readonly LineRow[], x: number, goesOn: boolean): number[] => {
  const gaps = rows.slice(1).map((row, at) => row.baseline - rows[at]!.baseline);
  const leading = Math.min(median(gaps), rows[0]!.size * 1.5);
  const strips = [...gaps.flatMap((gap, at) => (gap > leading * 1.35 ? [at + 1] : [])), rows.length];
  const named = (from: number, to: number | undefined) => rows.slice(from, to).some((row) => leftIn(row, x).length > 0);
  // Words on the left half-way down their cell begin beside any line on the right: then only white strips count.
  const blocks = strips.map((to, place) => rows.slice(place === 0 ? 0 : strips[place - 1], to));
  const middle = blocks.some(
    (block, place) => (place > 0 || !goesOn) && block.findIndex((row) => leftIn(row, x).length > 0) > 0,
  );
  const starts: number[] = [];
  for (let at = 1; at < rows.length; at += 1) {
    const place = strips.indexOf(at);
    const strip = place >= 0 && named(starts.at(-1) ?? 0, at) && named(at, strips[place + 1]);
    if (strip || (!middle && begins(rows, at, x, leading))) starts.push(at);
  }
  return starts;
};

const tableOfBand = (page: PageText, rows: readonly LineRow[], x: number, goesOn: boolean): Table => {
  const lines = rows.flatMap((row) => row.lines);
  // A short rest of a row says nothing of how wide its column is; the page does.
  const [x1, x2] = [Math.min(...lines.map((line) => line.x)), Math.max(...page.lines.map(rightOf))];
  const top = Math.min(...lines.map((line) => line.y)) - 2;
  const bottom = Math.max(...lines.map((line) => line.y + line.height)) + 2;
  const edges = [0, ...startsIn(rows, x, goesOn), rows.length];
  const found = edges.slice(0, -1).map((from, at): TableRow => {
    const own = rows.slice(from, edges[at + 1]);
    const words = own.flatMap((row) => row.lines);
    return {
      top: Math.min(...words.map((line) => line.y)),
      bottom: Math.max(...words.map((line) => line.y + line.height)),
      cells: [
        { x1, x2: x, lines: own.flatMap((row) => leftIn(row, x)) },
        { x1: x, x2, lines: own.flatMap((row) => rightIn(row, x)) },
      ],
    };
  });
  return { page: page.number, x1, x2, top, bottom, rows: found, guessed: true };
};

/** A heading that stands in the left column parts two tables. */
const partsAt = (rows: readonly LineRow[], x: number, body: number): number[] =>
  rows.flatMap((row, at) => {
    const [first] = row.lines;
    if (at === 0 || !first || row.lines.length > 1 || first.x >= x - 2) return [];
    const larger = first.fontSize > body * 1.08 || first.bold;
    return larger && (promiseOf(first.text) !== null || first.fontSize > body * 1.08) ? [at] : [];
  });

/** Left-column words that go on below the last words on the right. */
const withTail = (rows: readonly LineRow[], to: number, x: number): number => {
  let end = to;
  for (let at = to + 1; at < rows.length; at += 1) {
    const [row, above] = [rows[at]!, rows[at - 1]!];
    const close = row.baseline - above.baseline < row.size * 1.5 && leftIn(above, x).length > 0;
    const same = rankOf(row.lines[0]!) === rankOf(leftIn(above, x)[0] ?? row.lines[0]!);
    if (!close || !same || row.lines.length > 1 || rightOf(row.lines[0]!) > x - 5) break;
    end = at;
  }
  return end;
};

/**
 * Tables without upright lines: those with lines across every row, and those of two columns without any line, where columns are told by the gutter between them, rows by what begins in both columns, or by white strips. Each is a guess, and its items say so.
 * @param free lines that are no running head, no footnote and in no drawn table
 */
export function guessedTablesOf(
  pages: readonly PageText[],
  free: (line: TextLine) => boolean,
  drawn: readonly Table[],
  body: number,
): Table[] {
  const tables: Table[] = [];
  let carried: number | null = null;
  for (const page of pages) {
    const stacked = stackedTables(page, page.lines.filter(free), drawn, tables.at(-1) ?? null, body);
    tables.push(...stacked);
    const taken = new Set(
      stacked.flatMap((table) => table.rows.flatMap((row) => row.cells.flatMap((cell) => cell.lines))),
    );
    const rows = rowsOfLines(page.lines.filter((line) => free(line) && !taken.has(line)));
    const bands = columnBands(rows, carried);
    const before = carried;
    carried = null;
    for (const { x, from, to } of bands) {
      const goesOn = x === before && from === 0;
      const end = withTail(rows, to, x);
      const own = rows.slice(from, end + 1);
      const parts = [0, ...partsAt(own, x, body), own.length];
      parts.slice(0, -1).forEach((start, at) => {
        const part = own.slice(at === 0 ? start : start + 1, parts[at + 1]);
        if (part.some((row) => rightIn(row, x).length > 0)) tables.push(tableOfBand(page, part, x, goesOn && at === 0));
      });
      if (end === rows.length - 1 && rows[end]!.baseline > page.height * 0.6) carried = x;
    }
  }
  return tables;
}
