import type { BoxRow } from './column-bands.ts';
import { rightOf, type TextLine } from './page-text.ts';

/** Lines on one baseline, left to right. */
export type LineRow = BoxRow & { lines: TextLine[] };

export const rowsOfLines = (lines: readonly TextLine[]): LineRow[] => {
  const rows: LineRow[] = [];
  for (const line of lines) {
    const row = rows.at(-1);
    const box = { x: line.x, right: rightOf(line), text: line.text };
    if (row && line.baseline - row.baseline < line.fontSize * 0.35) {
      row.lines.push(line);
      row.boxes.push(box);
    } else rows.push({ baseline: line.baseline, size: line.fontSize, boxes: [box], lines: [line] });
  }
  for (const row of rows) row.boxes.sort((a, b) => a.x - b.x);
  return rows;
};
