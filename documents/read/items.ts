import type { UnsureReason } from '#domain/inspections/inspection-reports.ts';
import { joinLines, tidied, type WordsSeen, wordsOf } from './joined-text.ts';
import { isLesserSign, type Marker, markerOf } from './list-markers.ts';
import type { TextLine } from './page-text.ts';

/** One paragraph of an item: its own words, a sub-bullet, or a further paragraph. */
type Part = { bullet: boolean; lines: { line: TextLine; text: string }[] };

/** An item while it is being gathered. */
export type Gathered = {
  ref: string | null;
  parts: Part[];
  unsure: Set<UnsureReason>;
  group: string | null;
  body: TextLine[];
};

export const startItem = (
  line: TextLine | null,
  words: string,
  ref: string | null,
  group: string | null,
): Gathered => ({
  ref,
  parts: [{ bullet: false, lines: line ? [{ line, text: words }] : [] }],
  unsure: new Set(),
  group,
  body: [],
});

export const addLine = (item: Gathered, line: TextLine, as: 'same' | 'bullet' | 'paragraph', words = wordsOf(line)) => {
  const part = item.parts.at(-1);
  if (as === 'same' && part) part.lines.push({ line, text: words });
  else item.parts.push({ bullet: as === 'bullet', lines: [{ line, text: words }] });
};

export const linesOf = (item: Gathered): TextLine[] => [
  ...item.body,
  ...item.parts.flatMap((part) => part.lines.map(({ line }) => line)),
];

/** Words so far, to tell whether a sentence is still open at a page break. */
export const wordsSoFar = (item: Gathered): string =>
  (item.parts.at(-1)?.lines ?? [])
    .map(({ text }) => text)
    .join(' ')
    .trim();

export const isOpen = (text: string) => !/[.?!:;)”’"']$/.test(text.trim());

/** The item's text as it will be shown: paragraphs and sub-bullets on lines of their own, in reading order. */
export function textOf(item: Gathered, seen: WordsSeen): { text: string; unsure: UnsureReason[] } {
  const unsure = new Set(item.unsure);
  const paragraphs = item.parts
    .map((part) => {
      const { text, hyphens } = joinLines(
        part.lines.map(({ text: words }) => words),
        seen,
      );
      if (hyphens) unsure.add('joined-hyphen');
      return text === '' ? '' : part.bullet ? `• ${text}` : text;
    })
    .filter((text) => text !== '');
  const text = paragraphs.join('\n');
  if (text !== '' && !/[.?!]["”’')\]]?$/.test(text) && !/\((?:para|paragraph)s?\b[^)]*\)$/i.test(text))
    unsure.add('no-full-stop');
  return { text, unsure: [...unsure] };
}

const isDashOfWords = (marker: Marker, before: string) =>
  isOpen(before) && isLesserSign(marker.sign) && marker.textX - marker.x < 13 && /^\p{Ll}/u.test(marker.rest);

/** Gathers the lines of a table's cell: its words, its sub-bullets, its further paragraphs. */
export function addCell(item: Gathered, lines: readonly TextLine[]) {
  let previous: TextLine | null = null;
  let inBullet: number | null = null;
  let markedAt: number | null = null;
  for (const line of lines) {
    const found: Marker | null = markerOf(line);
    // A dash that a line break put first, in a sentence that is not at its end, where no bullet stood before.
    const inWords: boolean =
      found !== null && markedAt !== found.x && previous !== null && isDashOfWords(found, wordsSoFar(item));
    const marker: Marker | null = inWords ? null : found;
    const apart = previous !== null && previous.page === line.page && line.y - previous.y > line.fontSize * 1.75;
    if (marker && marker.type !== 'letter') {
      if (tidied(marker.rest) !== '') addLine(item, line, 'bullet', marker.rest);
      inBullet = marker.textX;
      markedAt = marker.x;
    } else if (previous === null && item.parts.length === 1 && item.parts[0]!.lines.length === 0)
      addLine(item, line, 'same');
    else if (inBullet !== null && line.x < inBullet - 6 && (apart || !isOpen(wordsSoFar(item)))) {
      addLine(item, line, 'paragraph');
      inBullet = null;
    } else if (apart && inBullet === null && !isOpen(wordsSoFar(item))) addLine(item, line, 'paragraph');
    else addLine(item, line, 'same');
    previous = line;
  }
}

const none =
  /^(?:none\.?$|not applicable\.?$|n\/a\.?$|(?:there (?:are|were|is|was)|inspectors (?:identified|found|have identified|did not (?:identify|find)|have not identified)|(?:this|the) (?:inspection|visit|inspectors?) (?:did not identify|identified|found)) (?:no|any) \b.{0,60}\b(?:action|actions|improvement|improvements|recommendations?)\b|no (?:areas?|recommendations?|priority|immediate)\b.{0,80}\b(?:identified|made|required|noted|action|actions|improvement)\b[^.]{0,40}\.?$)/i;

/** "There are no areas for priority action" is no recommendation (product specification §5.1). */
export const saysNone = (text: string) => text.length < 220 && none.test(text.trim());
