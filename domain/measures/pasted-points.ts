import { longDate } from '#domain/dates/dates.ts';
import { figure } from '#domain/rag/rag-wording.ts';
import { parseFigure } from './figure-input.ts';
import { parsePastedDate } from './pasted-dates.ts';

/** So many rows at once: twenty years of months. */
const MOST_ROWS = 240;

export type PastedRow = { line: number; text: string } & (
  | { kind: 'new'; on: string; value: number }
  /** The measure has this very figure for the day already: it is left as it is. */
  | { kind: 'known'; on: string; value: number }
  | { kind: 'bad'; words: string }
);
export type PastedPoints = {
  /** The first row, where it is a heading. */
  heading: string | null;
  rows: PastedRow[];
  bad: number;
  added: number;
};
export type PastedAround = {
  unit: string;
  today: string;
  /** The figures the measure has, by their day. */
  standing: ReadonlyMap<string, number>;
};

/** The two cells of a row: parted by a tab as a spreadsheet copies them, else by a semicolon or the first comma. */
function cellsOf(row: string): string[] {
  const parting = row.includes('\t') ? '\t' : row.includes(';') ? ';' : ',';
  const at = row.indexOf(parting);
  const cells = parting === ',' && at >= 0 ? [row.slice(0, at), row.slice(at + 1)] : row.split(parting);
  return cells.map((cell) => cell.trim().replace(/^"(.*)"$/, '$1'));
}

function dateWords(cell: string): string {
  if (cell === '') return 'There is no date';
  if (/^\p{L}{3,9}[ -]\d{2,4}$/u.test(cell))
    return `‘${cell}’ says no day. Write the last day of the month, like 31/03/2023`;
  return `‘${cell}’ is not a real date, like 31/03/2023`;
}

function figureWords(cell: string, unit: string): string {
  if (cell === '') return 'There is no figure beside the date';
  return `‘${cell}’ is not a figure like ${figure(1234.5, unit)}`;
}

function rowOf(text: string, line: number, around: PastedAround, seen: Map<string, number>): PastedRow {
  const bad = (words: string): PastedRow => ({ line, text, kind: 'bad', words });
  const [first = '', second = '', ...more] = cellsOf(text);
  if (more.some((cell) => cell !== '')) return bad('There are more than two columns');
  const on = parsePastedDate(first);
  if (on === null) return bad(dateWords(first));
  const value = parseFigure(second, around.unit);
  if (value === null) return bad(figureWords(second, around.unit));
  if (on > around.today) return bad(`${longDate(on)} is in the future`);
  const before = seen.get(on);
  if (before !== undefined) return bad(`${longDate(on)} stands in line ${before} already`);
  seen.set(on, line);
  const standing = around.standing.get(on);
  if (standing === undefined) return { line, text, kind: 'new', on, value };
  if (standing === value) return { line, text, kind: 'known', on, value };
  return bad(`${longDate(on)} has ${figure(standing, around.unit)} already. Correct that figure instead`);
}

function isHeading(row: string, unit: string): boolean {
  const [first = '', second = ''] = cellsOf(row);
  return !/\d/.test(first) && parseFigure(second, unit) === null && second !== '';
}

/**
 * Reads two columns pasted from a spreadsheet, date and figure. Every row is told for itself, with its line from 1 and what is
 * wrong with it in words; whoever saves them takes all rows or none. Blank rows count as lines and are left out; a first row
 * of words is a heading. A figure that the measure has already for that day is known, and asked for again it changes nothing.
 */
export function readPastedPoints(text: string, around: PastedAround): PastedPoints {
  const seen = new Map<string, number>();
  const rows: PastedRow[] = [];
  let heading: string | null = null;
  text.split(/\r\n|\r|\n/).forEach((row, place) => {
    if (row.trim() === '') return;
    if (rows.length === 0 && heading === null && isHeading(row, around.unit)) heading = row.trim();
    else if (rows.length === MOST_ROWS) rows.push(tooMany(row, place + 1));
    else if (rows.length < MOST_ROWS) rows.push(rowOf(row, place + 1, around, seen));
  });
  const counted = (kind: PastedRow['kind']) => rows.filter((row) => row.kind === kind).length;
  return { heading, rows, bad: counted('bad'), added: counted('new') };
}

function tooMany(text: string, line: number): PastedRow {
  return { line, text, kind: 'bad', words: `From here on there are more than ${MOST_ROWS} rows. Paste them in parts` };
}
