/** What every source (PDF, Word, pasted text) is turned into before anything is looked for in it. Lengths are points, from the top left. */

export type TextRun = {
  text: string;
  x: number;
  width: number;
  size: number;
  bold: boolean;
  italic: boolean;
  /** Drawn with a font of signs: a single letter of it is a sign, whatever letter lies on that key. */
  symbol?: boolean;
  /** Set above the line, as the figure of a footnote is. */
  raised: boolean;
};

export type TextLine = {
  /** Physical page, from 1. */
  page: number;
  /** Place of the line in its page's `lines`. */
  index: number;
  x: number;
  /** Top of the line. */
  y: number;
  width: number;
  height: number;
  baseline: number;
  fontSize: number;
  /** All of the line's words are bold. */
  bold: boolean;
  italic: boolean;
  text: string;
  runs: TextRun[];
};

/** A straight stroke or thin bar drawn on the page: the edges of tables and boxes, and the stroke above footnotes. */
export type Rule = {
  x1: number;
  y1: number;
  x2: number;
  y2: number;
  /** Only the edge of a coloured area (shading behind words), no line that was drawn. */
  shade: boolean;
};

export type PageText = {
  number: number;
  width: number;
  height: number;
  lines: TextLine[];
  rules: Rule[];
};

export const rightOf = (line: TextLine) => line.x + line.width;

export const isUpright = (rule: Rule) => rule.y2 - rule.y1 > rule.x2 - rule.x1;

/** The height at which a line's small letters stand: the safest place to ask in which row of a table it is. */
export const middleOf = (line: TextLine) => line.baseline - line.fontSize * 0.3;
