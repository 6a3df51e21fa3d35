import type { PageText, Rule, TextLine, TextRun } from './page-text.ts';

/** Made-up measures for text that has no pages of its own: an A4 sheet, as long as it needs to be. */
const sheet = { width: 595, left: 71, right: 524, size: 12, letter: 5.6, leading: 14.5 };

export type Cells = { x1: number; x2: number; lines: Block[] }[];

/** A paragraph, heading or item, or the row of a table. */
export type Block = {
  text: string;
  /** Points from the left margin. */
  indent?: number;
  /** Bullet or number, set before the words with a gap. */
  marker?: string;
  size?: number;
  bold?: boolean;
  /** No blank line before it. */
  close?: boolean;
};

export type Row = { cells: Block[][] };
export type Piece = Block | { rows: Row[] };

const wrapped = (text: string, width: number, letter: number): string[] => {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    // A word that ends in a hyphen stays with the next one: joining lines must not close a gap that was typed.
    if (line !== '' && (line.length + 1 + word.length) * letter > width && !/[-‐‑–/]$/.test(line)) {
      lines.push(line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  lines.push(line);
  return lines;
};

/** Lays blocks out on one sheet, so that text without positions is read by the same rules as a PDF. */
export function laidOut(pieces: readonly Piece[]): PageText[] {
  const lines: TextLine[] = [];
  const rules: Rule[] = [];
  let y = 60;
  const put = (block: Block, left: number, right: number) => {
    const size = block.size ?? sheet.size;
    const bold = block.bold ?? false;
    if (!block.close) y += sheet.leading;
    const x = left + (block.indent ?? 0);
    const textX = block.marker ? x + Math.max(18, block.marker.length * 8 + 6) : x;
    const letter = (sheet.letter * size) / sheet.size;
    const run = (text: string, at: number): TextRun => ({
      text,
      x: at,
      width: text.length * letter,
      size,
      bold,
      italic: false,
      raised: false,
    });
    wrapped(block.text, right - textX, letter).forEach((words, at) => {
      const runs = at === 0 && block.marker ? [run(block.marker, x), run(words, textX)] : [run(words, textX)];
      const first = runs[0]!;
      const last = runs.at(-1)!;
      lines.push({
        page: 1,
        index: lines.length,
        x: first.x,
        y,
        width: last.x + last.width - first.x,
        height: size * 1.2,
        baseline: y + size,
        fontSize: size,
        bold,
        italic: false,
        text: runs
          .map(({ text }) => text)
          .join(' ')
          .trim(),
        runs,
      });
      y += (sheet.leading * size) / sheet.size;
    });
  };
  const bar = (x1: number, y1: number, x2: number, y2: number) => {
    rules.push({ x1, y1, x2, y2, shade: false });
  };
  for (const piece of pieces) {
    if (!('rows' in piece)) {
      put(piece, sheet.left, sheet.right);
      continue;
    }
    y += sheet.leading;
    for (const row of piece.rows) {
      const top = y;
      const width = (sheet.right - sheet.left) / Math.max(1, row.cells.length);
      let bottom = top + sheet.leading;
      row.cells.forEach((cell, at) => {
        y = top + 4;
        const left = sheet.left + width * at;
        for (const [place, block] of cell.entries())
          put({ ...block, close: place === 0 || block.close === true }, left + 5, left + width - 5);
        bottom = Math.max(bottom, y + 4);
      });
      bar(sheet.left, top, sheet.right, top);
      bar(sheet.left, bottom, sheet.right, bottom);
      for (let at = 0; at <= row.cells.length; at += 1)
        bar(sheet.left + width * at, top, sheet.left + width * at, bottom);
      y = bottom;
    }
    y += sheet.leading;
  }
  // Cells are written one after the other; lines are wanted top to bottom, left to right.
  lines.sort((a, b) => a.baseline - b.baseline || a.x - b.x);
  lines.forEach((line, index) => {
    line.index = index;
  });
  return [{ number: 1, width: sheet.width, height: Math.max(842, y + 80), lines, rules }];
}
