import mammoth from 'mammoth';
import { UnreadableReport } from '#domain/inspections/inspection-reports.ts';
import { type Block, laidOut, type Piece, type Row } from './laid-out-text.ts';
import type { PageText } from './page-text.ts';
import { type PrintedNumber, printedNumbers } from './word-numbers.ts';
import { checkZip } from './zip-directory.ts';

const named: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' };

const unescaped = (text: string) =>
  text.replace(/&(#x?[0-9a-f]+|[a-z]+);/gi, (whole, name: string) => {
    if (name[0] !== '#') return named[name.toLowerCase()] ?? whole;
    const code = name[1]?.toLowerCase() === 'x' ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '';
  });

type List = { ordered: boolean; count: number };

/** Signs that no report can hold (they are refused in texts): around the number that Word prints before a paragraph. */
const [opens, closes] = ['\ue0f0', '\ue0f1'];
const printedAt = new RegExp(`^${opens}([^${closes}]*)${closes}`);

type Element = { type: string; numbering?: unknown; children?: Element[]; value?: string };

/** Puts Word's own number before the words of each paragraph of a list; `matches` tells whether there was one for each. */
const withNumbers = (numbers: readonly PrintedNumber[]) => {
  let used = 0;
  const numbered = (element: Element): Element => {
    const children = element.children?.map(numbered);
    const whole = children ? { ...element, children } : element;
    if (element.type !== 'paragraph' || !element.numbering) return whole;
    const number = numbers[used];
    used += 1;
    if (!number) return whole;
    const run = { type: 'run', children: [{ type: 'text', value: `${opens}${number}${closes}` }] };
    return { ...whole, children: [run, ...(children ?? [])] };
  };
  return { numbered, matches: () => used === numbers.length };
};

/** Turns mammoth's plain HTML (headings, paragraphs, lists, tables; pictures left out) into blocks. */
class Blocks {
  readonly pieces: Piece[] = [];
  private lists: List[] = [];
  private text = '';
  private bold = 0;
  private letters = { all: 0, bold: 0 };
  private heading = 0;
  private marker: string | undefined;
  private superscript = 0;
  private rows: Row[][] = [];
  private cells: Block[][][] = [];

  words(raw: string) {
    const given = unescaped(raw);
    const number = printedAt.exec(given)?.[1]?.trim();
    const words = given.replace(printedAt, '');
    if (number) this.numbered(number);
    if (this.superscript > 0 && /^[\s\d[\]↑]*$/.test(words)) return;
    this.text += words;
    const letters = words.replace(/\s/g, '').length;
    this.letters.all += letters;
    if (this.bold > 0) this.letters.bold += letters;
  }

  /** A number that stands before words as a list's does; "1.1" and the like stay with the words. */
  private numbered(number: string) {
    if (/^\(?(?:\d{1,3}|[a-z]|[ivx]{1,4})[.)]?$/i.test(number))
      this.marker = /[.)]$/.test(number) ? number : `${number}.`;
    else this.text += `${number} `;
  }

  private flush() {
    const text = this.text.replace(/\s+/g, ' ').trim();
    const bold = this.letters.all > 0 && this.letters.bold === this.letters.all;
    this.text = '';
    this.letters = { all: 0, bold: 0 };
    if (text === '') return;
    const depth = Math.max(0, this.lists.length - 1);
    const block: Block = {
      text,
      indent: this.lists.length > 0 ? depth * 28 + (this.marker === undefined ? 18 : 0) : 0,
      ...(this.marker === undefined ? {} : { marker: this.marker, close: true }),
      bold: bold || this.heading > 0,
      ...(this.heading > 0 ? { size: Math.max(13, 20 - this.heading * 2) } : {}),
    };
    this.marker = undefined;
    const cell = this.cells.at(-1)?.at(-1);
    if (cell) cell.push(block);
    else this.pieces.push(block);
  }

  open(tag: string) {
    if (/^(?:p|h[1-6]|ul|ol|li|table|tr|td|th)$/.test(tag)) this.flush();
    if (/^h[1-6]$/.test(tag)) this.heading = Number(tag[1]);
    else if (tag === 'ul' || tag === 'ol') this.lists.push({ ordered: tag === 'ol', count: 0 });
    else if (tag === 'li') {
      const list = this.lists.at(-1);
      if (list) list.count += 1;
      this.marker = list?.ordered ? `${list.count}.` : '•';
    } else if (tag === 'strong' || tag === 'b') this.bold += 1;
    else if (tag === 'sup') this.superscript += 1;
    else if (tag === 'br') this.text += ' ';
    else if (tag === 'table') this.rows.push([]);
    else if (tag === 'tr') this.cells.push([]);
    else if (tag === 'td' || tag === 'th') this.cells.at(-1)?.push([]);
  }

  close(tag: string) {
    if (/^(?:p|h[1-6]|ul|ol|li|table|tr|td|th)$/.test(tag)) this.flush();
    if (/^h[1-6]$/.test(tag)) this.heading = 0;
    else if (tag === 'ul' || tag === 'ol') this.lists.pop();
    else if (tag === 'strong' || tag === 'b') this.bold = Math.max(0, this.bold - 1);
    else if (tag === 'sup') this.superscript = Math.max(0, this.superscript - 1);
    else if (tag === 'tr') {
      const cells = this.cells.pop();
      if (cells) this.rows.at(-1)?.push({ cells });
    } else if (tag === 'table') {
      const rows = this.rows.pop() ?? [];
      // A table within a cell is read as the cell's words.
      const outer = this.cells.at(-1)?.at(-1);
      if (outer) outer.push(...rows.flatMap((row) => row.cells.flat()));
      else this.pieces.push({ rows });
    }
  }

  end() {
    this.flush();
    return this.pieces;
  }
}

/** `counted`: the numbers of its lists are our own count, because the file's own could not be told. `external`: it points at pictures or templates outside the file, which were not looked at. */
export type WordText = { pages: PageText[]; counted: boolean; external: boolean };

const outsidePart =
  /<Relationship\b(?=[^>]*\bTargetMode="External")[^>]*\/(?:image|attachedTemplate|oleObject|frame|subDocument)"/;

const pointsOutside = (parts: ReadonlyMap<string, Buffer>) =>
  [...parts].some(([name, content]) => name.endsWith('.rels') && outsidePart.test(content.toString('utf8')));

const htmlOf = async (bytes: Uint8Array, numbers: readonly PrintedNumber[] | null) => {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const numbering = withNumbers(numbers ?? []);
  const { value } = await mammoth.convertToHtml(
    { buffer },
    {
      convertImage: mammoth.images.imgElement(async () => ({ src: '' })),
      externalFileAccess: false,
      ignoreEmptyParagraphs: true,
      transformDocument: numbering.numbered,
    },
  );
  return { html: value, told: numbers !== null && numbering.matches() };
};

/**
 * Reads a Word document into laid-out lines, its lists with the numbers Word prints. Pictures, macros and whatever lies outside the file are not touched. Word keeps no pages, so nothing read from it has one.
 * @throws UnreadableReport `broken`, `no-text`
 */
export async function readWordText(bytes: Uint8Array): Promise<WordText> {
  let html: string;
  let told: boolean;
  const parts = checkZip(bytes);
  try {
    ({ html, told } = await htmlOf(bytes, printedNumbers(parts)));
    if (!told) ({ html } = await htmlOf(bytes, null));
  } catch (error) {
    throw new UnreadableReport('broken', error);
  }
  const blocks = new Blocks();
  for (const part of html.matchAll(/<(\/?)([a-z][a-z0-9]*)[^>]*>|([^<]+)/gi)) {
    if (part[3] !== undefined) blocks.words(part[3]);
    else if (part[1] === '/') blocks.close(part[2]!.toLowerCase());
    else blocks.open(part[2]!.toLowerCase());
  }
  const pieces = blocks.end();
  if (pieces.length === 0) throw new UnreadableReport('no-text');
  return { pages: laidOut(pieces), counted: !told, external: pointsOutside(parts) };
}
