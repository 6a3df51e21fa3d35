import { type Band, columnBands } from './column-bands.ts';
import { isUpright, type Rule, type TextLine, type TextRun } from './page-text.ts';

/** A piece of text as it was drawn, before pieces are gathered into lines. */
export type Piece = Omit<TextRun, 'raised'> & { baseline: number };

type Row = { baseline: number; size: number; pieces: Piece[] };

const bulletAlone = /^[^\p{L}\p{N}\s]{1,2}$/u;
const numberAlone = /^(\d{1,3}(\.\d{1,2})?[.)]?|\(?[a-z]{1,2}[.)]|\(?[ivx]{1,4}[.)])$/i;

const gathersInto = (row: Row, piece: Piece) => {
  const larger = Math.max(row.size, piece.size);
  const smaller = Math.min(row.size, piece.size);
  const apart = Math.abs(row.baseline - piece.baseline);
  if (smaller >= larger * 0.8) return apart <= larger * 0.3;
  // Figures of footnotes stand a third to a half of an em above their line; a small line beside a large page number is a line of its own.
  const written = piece.size < row.size ? piece.text : row.pieces.map((each) => each.text).join('');
  return apart <= (written.trim().length <= 3 ? larger * 0.5 : smaller * 0.25);
};

const toRows = (pieces: Piece[]): Row[] => {
  const rows: Row[] = [];
  const sorted = pieces.toSorted((a, b) => a.baseline - b.baseline || a.x - b.x);
  for (const piece of sorted) {
    const row = rows.slice(-3).find((candidate) => gathersInto(candidate, piece));
    if (!row) {
      rows.push({ baseline: piece.baseline, size: piece.size, pieces: [piece] });
      continue;
    }
    if (piece.size > row.size + 0.1) {
      row.baseline = piece.baseline;
      row.size = piece.size;
    }
    row.pieces.push(piece);
  }
  for (const row of rows) row.pieces.sort((a, b) => a.x - b.x);
  return rows;
};

const cutBetween = (rules: Rule[], row: Row, left: number, right: number) =>
  rules.some(
    (rule) =>
      rule.x2 - rule.x1 < 3 &&
      rule.x1 >= left - 1 &&
      rule.x2 <= right + 1 &&
      rule.y1 <= row.baseline - row.size * 0.3 &&
      rule.y2 >= row.baseline - row.size * 0.3,
  );

const bandsIn = (rows: readonly Row[]): Band[] =>
  columnBands(
    rows.map(({ baseline, size, pieces }) => ({
      baseline,
      size,
      boxes: pieces
        .filter((piece) => piece.text.trim() !== '')
        .map((piece) => ({ x: piece.x, right: piece.x + piece.width, text: piece.text.trim() })),
    })),
  );

/** Splits a row where a column begins: at a table's upright edge, at a gutter that the rows around it keep free, or at a gap too wide for a space. */
const toSegments = (row: Row, uprights: Rule[], edges: readonly number[]): Piece[][] => {
  const segments: Piece[][] = [];
  let segment: Piece[] = [];
  let right = 0;
  let written = '';
  for (const piece of row.pieces) {
    if (piece.text.trim() === '') continue;
    const gap = piece.x - right;
    const marker = bulletAlone.test(written.trim()) || numberAlone.test(written.trim());
    const wide = gap > row.size * (marker ? 6 : 2);
    const column = gap > 4 && !marker && edges.some((edge) => Math.abs(edge - piece.x) < 2);
    if (segment.length > 0 && (wide || column || (gap > 2 && cutBetween(uprights, row, right, piece.x)))) {
      segments.push(segment);
      segment = [];
      written = '';
    }
    segment.push(piece);
    written += piece.text;
    right = piece.x + piece.width;
  }
  if (segment.length > 0) segments.push(segment);
  return segments;
};

const leftward = /[\p{Script=Hebrew}\p{Script=Arabic}]/u;

/** Pieces in the order they are read: a line of Hebrew or Arabic begins at its right. */
const inReadingOrder = (runs: TextRun[]): TextRun[] => {
  const worded = runs.filter((run) => /\p{L}/u.test(run.text));
  const turned = worded.length > 0 && worded.every((run) => leftward.test(run.text));
  return turned ? runs.toReversed() : runs;
};

const joinRuns = (runs: TextRun[]): string => {
  let text = '';
  let before: TextRun | null = null;
  for (const run of inReadingOrder(runs)) {
    const gap = before ? Math.max(run.x - (before.x + before.width), before.x - (run.x + run.width)) : 0;
    if (gap > run.size * 0.17 && !/\s$/.test(text) && !/^\s/.test(run.text)) text += ' ';
    text += run.text;
    before = run;
  }
  return text.replace(/[\s\u00a0]+/g, ' ').trim();
};

const round = (value: number) => Math.round(value * 100) / 100;

const toLine = (page: number, row: Row, segment: Piece[]): TextLine => {
  const size = segment.reduce(
    (best, piece) => (piece.text.trim().length > 1 && piece.size > best ? piece.size : best),
    0,
  );
  const fontSize = size || row.size;
  const runs = segment.map(({ baseline, ...piece }) => ({
    ...piece,
    raised: piece.size < fontSize * 0.8 && row.baseline - baseline > fontSize * 0.1,
  }));
  const first = segment[0]!;
  const last = segment.at(-1)!;
  const worded = runs.filter((run) => /[\p{L}\p{N}]/u.test(run.text) && !run.raised);
  return {
    page,
    index: 0,
    x: round(first.x),
    y: round(row.baseline - fontSize),
    width: round(last.x + last.width - first.x),
    height: round(fontSize * 1.2),
    baseline: round(row.baseline),
    fontSize: round(fontSize),
    bold: worded.length > 0 && worded.every((run) => run.bold),
    italic: worded.length > 0 && worded.every((run) => run.italic),
    text: joinRuns(runs),
    runs,
  };
};

/**
 * Gathers pieces of text into lines: pieces on one baseline are a row, a row is cut where a column begins, and lines come top to bottom, left to right.
 * @param pieces in points from the top left, in any order
 * @param rules of the same page; upright ones cut a row into cells
 */
export function toLines(page: number, pieces: Piece[], rules: Rule[]): TextLine[] {
  const uprights = rules.filter((rule) => !rule.shade && isUpright(rule));
  const rows = toRows(pieces).toSorted((a, b) => a.baseline - b.baseline);
  const bands = bandsIn(rows);
  const lines = rows
    .flatMap((row, at) => {
      const edges = bands.filter((band) => band.from <= at && at <= band.to).map((band) => band.x);
      return toSegments(row, uprights, edges).map((segment) => toLine(page, row, segment));
    })
    .filter((line) => line.text !== '');
  lines.forEach((line, index) => {
    line.index = index;
  });
  return lines;
}
