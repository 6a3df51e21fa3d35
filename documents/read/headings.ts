import type { RecommendationKind } from '#domain/vocabulary.ts';
import { markerOf } from './list-markers.ts';
import { rightOf, type TextLine } from './page-text.ts';

export type Heading = {
  lines: TextLine[];
  text: string;
  /** Size and weight as one number: a heading ends the part begun by one of equal or lower rank. */
  rank: number;
};

/** What a heading promises about the list below it, or null where it promises none. */
export type ListPromise = { kind: RecommendationKind; priority: 'priority-and-immediate' | null };

const stripped = (text: string) =>
  text
    .replace(/[‘’]/g, "'")
    .replace(/^\(?\d{1,3}[.)]?\s+/, '')
    .replace(/[\s:?.\d*†–-]+$/, '')
    .trim()
    .toLowerCase();

// The frameworks' own names for these lists. Anchored: "Case study: area for improvement" and "What does the area partnership need to do better?" are none of them.
const tail =
  '(?: (?:in|for|by|from|of|to|that|which|are|identified|arising|following|across|within|relating|made|required|where|needed|the|local|authority|and)\\b.{0,90})?';
const promises: [RegExp, ListPromise][] = [
  [
    new RegExp(
      `^(?:key |main |identified )?(?:area|areas|area\\(s\\)|priorities|priority)(?: for| of)? (?:priority|immediate|urgent) action(?:s)?${tail}$`,
    ),
    { kind: 'area-for-priority-action', priority: null },
  ],
  [
    /^(?:areas? for )?(?:priority|immediate|urgent)(?: and | or |\/)(?:immediate|urgent|priority) actions?(?: required)?$/,
    { kind: 'area-for-priority-action', priority: 'priority-and-immediate' },
  ],
  [
    /^(?:priority|immediate|urgent) actions?(?: required| needed)?$/,
    { kind: 'area-for-priority-action', priority: null },
  ],
  [
    new RegExp(`^areas? of (?:significant|serious) (?:weakness(?:es)?|concerns?)${tail}$`),
    { kind: 'area-for-priority-action', priority: null },
  ],
  [
    new RegExp(
      `^(?:key |main |other |further |identified )?(?:area|areas|area\\(s\\)|priorities|priority)(?: identified)? (?:for|of|requiring|needing|that require|that need|in need of)(?: further| continued| continuous| the)? (?:improvement|improvements|development|improving)${tail}$`,
    ),
    { kind: 'area-for-improvement', priority: null },
  ],
  [
    /^what (?:the .{3,60} )?(?:still |further )?(?:needs?|do|does|must|should|could|can)\b.{0,60}\bimprov(?:e|ed|ing|ement)\b.{0,90}$/,
    { kind: 'area-for-improvement', priority: null },
  ],
  [
    /^(?:key )?(?:improvements? (?:needed|required)|areas? (?:that|which) (?:still )?needs? (?:to (?:be )?improved?|improvement))$/,
    { kind: 'area-for-improvement', priority: null },
  ],
  [
    new RegExp(`^(?:key |main |summary of |our |the )?recommendations?${tail}$`),
    { kind: 'recommendation', priority: null },
  ],
];

const refused = /\b(?:previous|earlier|last|progress|response|case study|strengths?)\b/;

/** What the words of a heading promise: the kind of the items below it (product specification §5.1), or null. */
export function promiseOf(text: string): ListPromise | null {
  const words = stripped(text);
  if (words.length > 140 || refused.test(words)) return null;
  return promises.find(([pattern]) => pattern.test(words))?.[1] ?? null;
}

/** Headings that end a list whatever their rank. */
export const endsList = (text: string) =>
  /^(?:(?:[\p{L}’'-]+ ){0,4}strengths?\b|(?:main|key|inspection|headline|summary of)? ?findings\b|case stud|next steps|context\b|background\b|(?:executive )?summary\b|introduction\b|overview\b|conclusion|good practice|notes?$|yours sincerely|the experiences and progress|information about|about this inspection|progress\b|what is (?:working|going) well|areas? where progress|findings and evaluation)/iu.test(
    text.trim(),
  );

export const rankOf = (line: TextLine) => Math.round(line.fontSize * 2) * 5 + (line.bold ? 1 : 0);

const looksLikeHeading = (line: TextLine, body: number): boolean => {
  if (line.text.length > 150 || !/\p{L}{2}/u.test(line.text)) return false;
  return line.bold || line.fontSize >= body * 1.08;
};

const runsOn = (above: TextLine, below: TextLine) =>
  above.page === below.page &&
  rankOf(above) === rankOf(below) &&
  below.y - above.y < above.fontSize * 1.75 &&
  below.y > above.y + 1 &&
  Math.abs(below.x - above.x) < 40;

/**
 * The heading that begins at a line, or null. A heading is larger or bolder than the body, is no list item and does not run on in the same line with plain words; lines of one style that follow each other closely are one heading.
 */
export function headingAt(lines: readonly TextLine[], at: number, body: number): Heading | null {
  const first = lines[at];
  if (!first || !looksLikeHeading(first, body)) return null;
  const marker = markerOf(first);
  if (marker && !(marker.type === 'number' && promiseOf(marker.rest))) return null;
  const group = [first];
  while (group.length < 4) {
    const above = group.at(-1)!;
    const next = lines[at + group.length];
    if (!next || !runsOn(above, next) || markerOf(next) || promiseOf(next.text)) break;
    if (promiseOf(above.text) && /[?:]$/.test(above.text)) break;
    group.push(next);
  }
  // A bold paragraph is a paragraph.
  if (group.length >= 4 && first.fontSize < body * 1.08) return null;
  const text = group.map((line) => line.text).join(' ');
  if (first.fontSize < body * 1.08 && /[.;,]$/.test(text) && !promiseOf(text)) return null;
  return { lines: group, text, rank: rankOf(first) };
}

/** An unstyled line that is, alone and whole, the name of such a list: Word files without styles, pasted text. */
export function plainHeadingAt(lines: readonly TextLine[], at: number): Heading | null {
  const line = lines[at];
  if (!line || line.text.length > 110) return null;
  const marker = markerOf(line);
  if (marker && !(marker.type === 'number' && line.text.length < 60)) return null;
  const before = lines[at - 1];
  const apart =
    !before || before.page !== line.page || line.y - before.y > line.fontSize * 1.7 || rightOf(before) < line.x + 300;
  const next = lines[at + 1];
  const runs = next && next.page === line.page && next.y - line.y < line.fontSize * 1.75 && !markerOf(next);
  if (runs && Math.abs(next.fontSize - line.fontSize) < 0.6 && next.baseline > line.baseline + 2) return null;
  const sentence = /[.,;]$/.test(line.text) || /^\p{Ll}/u.test(line.text);
  return apart && !sentence && promiseOf(line.text) ? { lines: [line], text: line.text, rank: rankOf(line) } : null;
}

const leadsIn =
  /what (?:still )?needs? to (?:be )?improve|areas? (?:for|of|requiring) (?:further )?(?:significant (?:weakness(?:es)?|concerns?)|improvement|development|priority action|significant (?:weakness(?:es)?|concerns?)|weakness(?:es)?)|\brecommend(?:ation|ations|ed|s)?\b/i;

/** A sentence that ends in a colon before a list and says what the list is: where a report has no heading for it, or is only quoted. */
export function leadInAt(
  lines: readonly TextLine[],
  at: number,
  quoted: boolean,
): (Heading & { promise: ListPromise }) | null {
  const last = lines[at];
  const next = lines[at + 1];
  if (!last || !next || !/:[-–]?$/.test(last.text) || !markerOf(next)) return null;
  const paragraph = [last];
  for (let before = at - 1; before >= 0 && paragraph.length < 8; before -= 1) {
    const line = lines[before]!;
    const below = paragraph[0]!;
    if (line.page !== below.page || below.y - line.y > line.fontSize * 1.6 || markerOf(line)) break;
    paragraph.unshift(line);
  }
  const sentence = paragraph
    .map((line) => line.text)
    .join(' ')
    .split(/(?<=[.?!])\s+(?=\p{Lu})/u)
    .at(-1)!;
  // Elsewhere than in quoted text only the letters' own words for their weightiest list are taken without a heading.
  if (!quoted && !/areas? of significant (?:weakness|concern)/i.test(sentence)) return null;
  if (!leadsIn.test(sentence) || refused.test(sentence.toLowerCase())) return null;
  const kind = /priority action|significant/i.test(sentence)
    ? 'area-for-priority-action'
    : /\brecommend/i.test(sentence)
      ? 'recommendation'
      : 'area-for-improvement';
  return { lines: [last], text: sentence, rank: rankOf(last), promise: { kind, priority: null } };
}
