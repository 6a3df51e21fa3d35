/** Words of one row with their place: pieces as they were drawn, or lines. */
export type Box = { x: number; right: number; text: string };
export type BoxRow = { baseline: number; size: number; boxes: Box[] };
/** Rows `from` to `to` keep a gutter free, and words to the right of it begin at `x`. */
export type Band = { x: number; from: number; to: number };

const narrowestColumn = 60;
const gutter = 5;
const farApart = 70;
const marker = /^(?:[^\p{L}\p{N}]{1,2}|\(?[\p{L}\p{N}]{1,3}[.)]?|[nlvoü])$/u;

const isRightOf = (box: Box, x: number) => box.x >= x - 2;
const isLeftOf = (box: Box, x: number) => box.right <= x - gutter;

const wordsLeftOf = (row: BoxRow, x: number) =>
  row.boxes
    .filter((box) => isLeftOf(box, x))
    .map((box) => box.text)
    .join(' ')
    .trim();

/** Places at which the words of several rows begin, well away from the left: what follows a bullet is no such place. */
const edgesIn = (rows: readonly BoxRow[]): number[] => {
  const left = Math.min(...rows.flatMap((row) => row.boxes.map((box) => box.x)));
  const starts = rows.flatMap((row) =>
    row.boxes.flatMap(({ x }, at) => {
      const before = row.boxes[at - 1];
      const apart = !before || (x - before.right >= gutter && !marker.test(before.text));
      return apart && x - left >= narrowestColumn ? [x] : [];
    }),
  );
  const edges: number[] = [];
  for (const x of starts) {
    const known = edges.some((edge) => Math.abs(edge - x) < 3);
    if (!known && starts.filter((start) => Math.abs(start - x) < 2).length >= 2) edges.push(x);
  }
  return edges.toSorted((a, b) => a - b);
};

const isBand = (rows: readonly BoxRow[], x: number): boolean => {
  const right = rows.filter((row) => row.boxes.some((box) => isRightOf(box, x)));
  const beginning = right.filter((row) => row.boxes.some((box) => Math.abs(box.x - x) < 2));
  const both = right.filter((row) => {
    const words = wordsLeftOf(row, x);
    return words !== '' && !marker.test(words);
  });
  const left = Math.min(...rows.flatMap((row) => row.boxes.map((box) => box.x)));
  if (both.length === 0 || beginning.length < 2 || x - left < narrowestColumn) return false;
  const gaps = both.map((row) => x - Math.max(...row.boxes.filter((box) => isLeftOf(box, x)).map((box) => box.right)));
  const alone = right.length - both.length;
  // Spaces of a justified paragraph may fall under each other by chance; a column that goes on alone does not.
  return alone > 0 || (both.length >= 3 && Math.min(...gaps) > rows[0]!.size);
};

/**
 * Parts of a page where words stand in two columns, told by a gutter that row after row keeps free.
 * @param rows top to bottom, their boxes left to right, blanks left out
 * @param carried where the column of the page before began, if its table may go on at the top of this one
 */
export function columnBands(rows: readonly BoxRow[], carried: number | null = null): Band[] {
  const bands: Band[] = [];
  const edges = [...(carried === null ? [] : [carried]), ...edgesIn(rows)];
  for (const x of edges) {
    const keeps = (row: BoxRow) => row.boxes.every((box) => isLeftOf(box, x) || isRightOf(box, x));
    const onRight = (row: BoxRow) => row.boxes.some((box) => isRightOf(box, x));
    for (let at = 0; at < rows.length; at += 1) {
      if (!keeps(rows[at]!)) continue;
      let end = at;
      while (rows[end + 1] && keeps(rows[end + 1]!) && rows[end + 1]!.baseline - rows[end]!.baseline < farApart)
        end += 1;
      let [from, to] = [at, end];
      while (from < to && !onRight(rows[from]!)) from += 1;
      while (to > from && !onRight(rows[to]!)) to -= 1;
      const goesOn = x === carried && at === 0 && from === 0 && onRight(rows[0]!);
      const free = !bands.some((band) => band.from <= to && from <= band.to);
      if (free && (goesOn || isBand(rows.slice(from, to + 1), x))) bands.push({ x, from, to });
      at = end;
    }
  }
  return bands.toSorted((a, b) => a.from - b.from);
}
