import { columnBands } from './column-bands.ts';
import { promiseOf } from './headings.ts';
import { rowsOfLines } from './line-rows.ts';
import { isUpright, middleOf, type PageText, type TextLine } from './page-text.ts';
import type { Cell, Table, TableRow } from './tables.ts';

type Stack = { x1: number; x2: number; levels: number[] };

/** Lines across of one width, one below the other; what stands at the head and foot of a page is no table's. */
const stacksOn = (page: PageText, drawn: readonly Table[]): Stack[] => {
  const stacks: Stack[] = [];
  const across = page.rules
    .filter((rule) => !rule.shade && !isUpright(rule) && rule.x2 - rule.x1 > 250)
    .filter(
      (rule) =>
        !drawn.some((table) => table.page === page.number && rule.y1 > table.top - 3 && rule.y1 < table.bottom + 3),
    )
    .filter((rule) => rule.y1 > page.height * 0.07 && rule.y1 < page.height * 0.92)
    .toSorted((a, b) => a.y1 - b.y1);
  for (const { x1, x2, y1 } of across) {
    const stack = stacks.find((each) => Math.abs(each.x1 - x1) < 3 && Math.abs(each.x2 - x2) < 3);
    if (!stack) stacks.push({ x1, x2, levels: [y1] });
    else if (y1 - stack.levels.at(-1)! > 4) stack.levels.push(y1);
  }
  return stacks.filter(({ levels }) => levels.length > 1);
};

const cellsOf = (lines: TextLine[], { x1, x2 }: Stack, edge: number | null): Cell[] => {
  if (edge === null) return [{ x1, x2, lines }];
  return [
    { x1, x2: edge, lines: lines.filter((line) => line.x < edge - 2) },
    { x1: edge, x2, lines: lines.filter((line) => line.x >= edge - 2) },
  ];
};

type Region = { top: number; bottom: number; lines: TextLine[] };

const isHeading = (line: TextLine, body: number) =>
  line.fontSize > body * 1.08 || (line.bold && promiseOf(line.text) !== null);

/** What lies between two tables of one width: nothing, or a heading with rows above it. */
const isBetween = ({ lines }: Region, rowsAbove: number, body: number) =>
  lines.length === 0 ||
  lines.some((line) => line.fontSize > body * 1.08) ||
  (rowsAbove > 0 && lines.every((line) => isHeading(line, body)));

const groupsOf = (stack: Stack, free: readonly TextLine[], body: number): Region[][] => {
  const groups: Region[][] = [[]];
  for (const [at, top] of stack.levels.slice(0, -1).entries()) {
    const bottom = stack.levels[at + 1]!;
    const lines = free.filter((line) => middleOf(line) > top && middleOf(line) < bottom);
    const region = { top, bottom, lines };
    if (isBetween(region, groups.at(-1)!.length, body)) groups.push([]);
    else groups.at(-1)!.push(region);
  }
  return groups.filter((group) => group.length > 0);
};

/**
 * Tables drawn with lines across and none upright: rows lie between the lines, a second column is told by a gutter. A heading between two lines parts two tables.
 * @param drawn tables with upright lines, whose lines across are theirs
 * @param before the table that may go on at the top of this page
 */
export function stackedTables(
  page: PageText,
  free: readonly TextLine[],
  drawn: readonly Table[],
  before: Table | null,
  body: number,
): Table[] {
  return stacksOn(page, drawn).flatMap((stack) =>
    groupsOf(stack, free, body).flatMap((group, at): Table[] => {
      const { x1, x2 } = stack;
      const sameWidth = before !== null && Math.abs(before.x1 - x1) < 3 && Math.abs(before.x2 - x2) < 3;
      const carried = at === 0 && sameWidth && before.page === page.number - 1;
      const edgeBefore = carried ? (before.rows.at(-1)!.cells[1]?.x1 ?? null) : null;
      const lines = group.flatMap((region) => region.lines);
      const edge = columnBands(rowsOfLines(lines), edgeBefore)[0]?.x ?? null;
      const atFoot = !free.some((line) => line.baseline > group.at(-1)!.bottom);
      if (edge === null && !carried && group.length < 2 && !atFoot) return [];
      const rows = group.map((region): TableRow => ({ ...region, cells: cellsOf(region.lines, stack, edge) }));
      const [top, bottom] = [rows[0]!.top, rows.at(-1)!.bottom];
      return [{ page: page.number, x1, x2, top, bottom, rows, guessed: true }];
    }),
  );
}
