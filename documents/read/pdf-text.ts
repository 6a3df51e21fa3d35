import { getDocumentProxy } from 'unpdf';
import { UnreadableReport } from '#domain/inspections/inspection-reports.ts';
import { promiseOf } from './headings.ts';
import { mostPages } from './limits.ts';
import type { PageText } from './page-text.ts';
import { rulesOf } from './pdf-rules.ts';
import { type Piece, toLines } from './text-lines.ts';

type Matrix = [number, number, number, number, number, number];
type Item = { str: string; transform: number[]; width: number; height: number; fontName: string };
type Font = { bold: boolean; italic: boolean; symbol: boolean };

const times = (a: readonly number[], b: readonly number[]): Matrix => [
  a[0]! * b[0]! + a[2]! * b[1]!,
  a[1]! * b[0]! + a[3]! * b[1]!,
  a[0]! * b[2]! + a[2]! * b[3]!,
  a[1]! * b[2]! + a[3]! * b[3]!,
  a[0]! * b[4]! + a[2]! * b[5]! + a[4]!,
  a[1]! * b[4]! + a[3]! * b[5]! + a[5]!,
];

/** Turn that puts most of the page's text upright: pages of a sideways scan, or drawn sideways on an upright sheet. */
const turnFor = (matrices: { matrix: Matrix; weight: number }[], width: number, height: number) => {
  const weights = [0, 0, 0, 0];
  for (const { matrix, weight } of matrices) {
    const quarter = (Math.round(Math.atan2(matrix[1], matrix[0]) / (Math.PI / 2)) + 4) % 4;
    weights[quarter] = (weights[quarter] ?? 0) + weight;
  }
  const quarter = weights.indexOf(Math.max(...weights));
  const turns: { matrix: Matrix; width: number; height: number }[] = [
    { matrix: [1, 0, 0, 1, 0, 0], width, height },
    { matrix: [0, -1, 1, 0, 0, width], width: height, height: width },
    { matrix: [-1, 0, 0, -1, width, height], width, height },
    { matrix: [0, 1, -1, 0, height, 0], width: height, height: width },
  ];
  return turns[quarter]!;
};

const bareName = (name: string) => name.replace(/^[A-Z]{6}\+/, '');

const fontOf = (name: string): Font => ({
  bold: /bold|black|heavy|semib|demi/i.test(bareName(name)),
  italic: /ital|obliq/i.test(bareName(name)),
  symbol: /symbol|wingding|webding|dingbat/i.test(bareName(name)),
});

/** Drops what was drawn a second time a hair's breadth away, an old way of making letters look bold. */
const withoutDoubles = (pieces: Piece[]): Piece[] => {
  const seen = new Map<string, Piece[]>();
  return pieces.filter((piece) => {
    if (piece.text.trim() === '') return true;
    const before = seen.get(piece.text) ?? [];
    const double = before.find(
      (other) => Math.abs(other.x - piece.x) < 1.2 && Math.abs(other.baseline - piece.baseline) < 1.2,
    );
    if (double) {
      double.bold = true;
      return false;
    }
    before.push(piece);
    seen.set(piece.text, before);
    return true;
  });
};

const refusalFor = (error: unknown): UnreadableReport => {
  if (error instanceof UnreadableReport) return error;
  const name = error instanceof Error ? error.name : '';
  if (name === 'PasswordException') return new UnreadableReport('password-protected', error);
  return new UnreadableReport('broken', error);
};

type Pdf = Awaited<ReturnType<typeof getDocumentProxy>>;

/** Up to this length every page's strokes are looked at; in longer reports only where a table of judgements or a list can stand. */
const shortReport = 16;
const together = 4;

type Drawn = { number: number; width: number; height: number; pieces: Piece[]; base: Matrix; announces: boolean };

const drawnOn = async (pdf: Pdf, number: number, fonts: Map<string, Font>): Promise<Drawn> => {
  const page = await pdf.getPage(number);
  const viewport = page.getViewport({ scale: 1 });
  const content = await page.getTextContent();
  const items = content.items.filter((item): item is typeof item & Item => 'str' in item && item.str !== '');
  if (items.some(({ fontName }) => !fonts.has(fontName))) {
    // A font's own name is known only once the page's drawing has been worked through.
    await page.getOperatorList();
    for (const { fontName } of items) {
      const loaded = page.commonObjs.has(fontName) ? (page.commonObjs.get(fontName) as { name?: string }) : {};
      if (!fonts.has(fontName)) fonts.set(fontName, fontOf(loaded.name ?? ''));
    }
  }
  const placed = items.map((item) => ({
    item,
    matrix: times(viewport.transform, item.transform),
    weight: item.str.trim().length,
  }));
  const turn = turnFor(
    placed.map(({ matrix, weight }) => ({ matrix: [matrix[0], matrix[1], 0, 0, 0, 0], weight })),
    viewport.width,
    viewport.height,
  );
  const pieces = placed.flatMap(({ item, matrix }): Piece[] => {
    const [a, b, , d, x, baseline] = times(turn.matrix, matrix);
    if (Math.abs(b) > Math.abs(a) * 0.1) return [];
    const size = Math.abs(d) || Math.abs(a);
    return [{ text: item.str, x, baseline, width: item.width, size, ...fonts.get(item.fontName)! }];
  });
  return {
    number,
    width: turn.width,
    height: turn.height,
    pieces: withoutDoubles(pieces),
    base: times(turn.matrix, viewport.transform),
    announces: items.some(({ str }) => str.length > 8 && str.length < 120 && promiseOf(str) !== null),
  };
};

const withRules = async (pdf: Pdf, drawn: Drawn, looked: boolean): Promise<PageText> => {
  const page = await pdf.getPage(drawn.number);
  const rules = looked ? rulesOf(await page.getOperatorList(), drawn.base) : [];
  page.cleanup();
  const { number, width, height, pieces } = drawn;
  return { number, width, height, lines: toLines(number, pieces, rules), rules };
};

/** A few pages at once: pdf.js waits for the system's own unpacking of each stream. */
const inGroups = async <From, To>(all: readonly From[], work: (each: From) => Promise<To>): Promise<To[]> => {
  const done: To[] = [];
  for (let at = 0; at < all.length; at += together)
    done.push(...(await Promise.all(all.slice(at, at + together).map(work))));
  return done;
};

/**
 * Reads a PDF into pages of positioned lines, with the strokes that make its tables. Text only: no picture is decoded, no script is run, nothing is fetched.
 * @throws UnreadableReport `password-protected`, `broken`, `too-many-pages`
 */
export async function readPdfText(bytes: Uint8Array): Promise<PageText[]> {
  const options = { isEvalSupported: false, maxImageSize: 1, stopAtErrors: false, verbosity: 0, disableFontFace: true };
  try {
    // pdf.js takes the buffer it is given; the caller keeps its own.
    const pdf = await getDocumentProxy(new Uint8Array(bytes), options);
    if (pdf.numPages > mostPages) throw new UnreadableReport('too-many-pages');
    const numbers = Array.from({ length: pdf.numPages }, (_, at) => at + 1);
    const fonts = new Map<string, Font>();
    const drawn = await inGroups(numbers, (number) => drawnOn(pdf, number, fonts));
    const looked = (number: number) =>
      pdf.numPages <= shortReport ||
      number <= 4 ||
      drawn.slice(Math.max(0, number - 4), number).some((page) => page.announces);
    const pages = await inGroups(drawn, (page) => withRules(pdf, page, looked(page.number)));
    await pdf.loadingTask.destroy();
    return pages;
  } catch (error) {
    throw refusalFor(error);
  }
}
