import { isUpright, middleOf, type PageText, type Rule, type TextLine } from './page-text.ts';

export type Cell = { x1: number; x2: number; lines: TextLine[] };
export type TableRow = { top: number; bottom: number; cells: Cell[] };
export type Table = {
  page: number;
  x1: number;
  x2: number;
  top: number;
  bottom: number;
  rows: TableRow[];
  /** Its columns are told by the gaps between words, not by lines that were drawn. */
  guessed: boolean;
};

const near = (a: number, b: number, by = 3) => Math.abs(a - b) <= by;

/** Rules that touch belong to one frame. */
const framesOf = (rules: Rule[]): Rule[][] => {
  const groups: Rule[][] = [];
  const touches = (a: Rule, b: Rule) => a.x1 - 3 <= b.x2 && b.x1 - 3 <= a.x2 && a.y1 - 3 <= b.y2 && b.y1 - 3 <= a.y2;
  for (const rule of rules) {
    const meeting = groups.filter((group) => group.some((other) => touches(other, rule)));
    const merged = [rule, ...meeting.flat()];
    for (const group of meeting) groups.splice(groups.indexOf(group), 1);
    groups.push(merged);
  }
  return groups;
};

const distinct = (values: number[], by = 4): number[] =>
  values.toSorted((a, b) => a - b).filter((value, at, all) => at === 0 || value - all[at - 1]! > by);

/** Levels at which rows part; a level that leaves the left column uncut stands within a cell merged over several rows. */
const levelsOf = (frame: Rule[], x1: number, x2: number): { y: number; whole: boolean }[] => {
  const flat = frame.filter((rule) => !isUpright(rule));
  const whole = flat.filter((rule) => rule.x2 - rule.x1 >= (x2 - x1) * 0.9).map((rule) => rule.y1);
  const part = flat.filter((rule) => rule.x2 - rule.x1 >= (x2 - x1) * 0.4 && near(rule.x2, x2)).map((rule) => rule.y1);
  return distinct([...whole, ...part]).map((y) => ({ y, whole: whole.some((other) => near(other, y, 4)) }));
};

const rowsOf = (frame: Rule[], page: PageText, x1: number, x2: number): TableRow[] => {
  const levels = levelsOf(frame, x1, x2);
  const uprights = frame.filter(isUpright);
  const within = (left: number, right: number, top: number, bottom: number) =>
    page.lines.filter(
      (line) => middleOf(line) > top && middleOf(line) < bottom && line.x >= left - 2 && line.x < right - 2,
    );
  return levels.slice(0, -1).map((level, at) => {
    const top = level.y;
    const bottom = levels[at + 1]!.y;
    const middle = (top + bottom) / 2;
    const covering = uprights.filter(
      (rule) => rule.y1 <= middle && rule.y2 >= middle && rule.y2 - rule.y1 > (bottom - top) * 0.8,
    );
    const edges = distinct([x1, ...covering.map((rule) => rule.x1), x2], 14);
    const mergedTop = levels.slice(0, at + 1).findLast((each) => each.whole)?.y ?? top;
    const mergedBottom = levels.slice(at + 1).find((each) => each.whole)?.y ?? bottom;
    const cells = edges.slice(0, -1).map((left, column) => {
      const right = edges[column + 1]!;
      const merged = column === 0 && edges.length > 2;
      const lines = merged ? within(left, right, mergedTop, mergedBottom) : within(left, right, top, bottom);
      return { x1: left, x2: right, lines };
    });
    return { top, bottom, cells: cells.filter((cell) => cell.x2 - cell.x1 > 20) };
  });
};

/**
 * Tables drawn with lines: frames of touching rules with at least one row. A box around words is a table of one cell; callers tell by its content.
 */
export function tablesOf(page: PageText): Table[] {
  const rules = page.rules.filter((rule) => !rule.shade);
  if (rules.length > 2_000) return [];
  return framesOf(rules)
    .map((frame) => {
      const flat = frame.filter((rule) => !isUpright(rule));
      const widest = flat.toSorted((a, b) => b.x2 - b.x1 - (a.x2 - a.x1))[0];
      if (!widest || widest.x2 - widest.x1 < 150) return null;
      const sides = frame.filter((rule) => isUpright(rule) && (near(rule.x1, widest.x1) || near(rule.x2, widest.x2)));
      const { x1, x2 } = widest;
      const rows = rowsOf(frame, page, x1, x2);
      if (rows.length === 0 || (sides.length === 0 && rows.length < 2)) return null;
      return { page: page.number, x1, x2, top: rows[0]!.top, bottom: rows.at(-1)!.bottom, rows, guessed: false };
    })
    .filter((table) => table !== null)
    .toSorted((a, b) => a.top - b.top);
}

/** A box that tells a case, as letters set among their lists. */
export const isCaseStudy = (table: Table): boolean => {
  const cells = table.rows.flatMap((row) => row.cells).filter((cell) => cell.lines.length > 0);
  const first = cells[0]?.lines[0]?.text ?? '';
  return cells.length === 1 && /^(?:case stud|practice example|example of|(?:highly )?effective practice)/i.test(first);
};
