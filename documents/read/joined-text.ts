import type { TextLine } from './page-text.ts';

/** Letters that fonts draw as one, and the wrong letters some files give for them. */
const ligatures: [RegExp, string][] = [
  [/\ufb00/g, 'ff'],
  [/\ufb01/g, 'fi'],
  [/\ufb02/g, 'fl'],
  [/\ufb03/g, 'ffi'],
  [/\ufb04/g, 'ffl'],
  [/[\ufb05\ufb06]/g, 'st'],
  [/(?<=\p{Ll})\u019f|\u019f(?=\p{Ll})/gu, 'ti'],
  [/(?<=\p{Ll})\u01a9|\u01a9(?=\p{Ll})/gu, 'tt'],
  [/(?<=\p{Ll})\u01ab|\u01ab(?=\p{Ll})/gu, 'tti'],
];

export const withLettersApart = (text: string) => ligatures.reduce((so, [from, to]) => so.replace(from, to), text);

// Control signs, private-use signs (symbol fonts) and what is left of a sign without a letter: nothing a reader saw as a word.
const unreadable = /(?![\t\n\r])[\p{Cc}\p{Co}\p{Cs}\ufffd\ufffe\uffff\u200b\u2060\ufeff]/gu;

export const tidied = (text: string) =>
  withLettersApart(text)
    .replace(unreadable, ' ')
    .replace(/[\s\u00a0]+/g, ' ')
    .replace(/ ([,.;:?!)])(?=\s|$)/g, '$1')
    .trim();

/** Words of the whole document as printed inside lines, to decide whether a hyphen at the end of a line belongs to the word. */
export type WordsSeen = ReadonlySet<string>;

export function wordsSeen(texts: Iterable<string>): WordsSeen {
  const seen = new Set<string>();
  for (const text of texts)
    for (const word of text.toLowerCase().match(/[\p{L}\p{N}]+(?:[-‐‑][\p{L}\p{N}]+)*(?![-‐‑\p{L}])/gu) ?? [])
      seen.add(word.replace(/[‐‑]/g, '-'));
  return seen;
}

const dividedEnd = /([\p{L}\p{N}]+)([-‐‑\u00ad])$/u;
const wordStart = /^[\p{L}\p{N}]+/u;

/** Text of a line without figures of footnotes. */
export const wordsOf = (line: TextLine): string => {
  if (!line.runs.some((run) => run.raised && /^[\s\d,*†‡]+$/.test(run.text))) return line.text;
  let text = '';
  let right = Number.POSITIVE_INFINITY;
  for (const run of line.runs) {
    const gap = run.x - right;
    right = run.x + run.width;
    if (run.raised && /^[\s\d,*†‡]+$/.test(run.text)) continue;
    if (gap > run.size * 0.17 && !/\s$/.test(text) && !/^\s/.test(run.text)) text += ' ';
    text += run.text;
  }
  return text.replace(/[\s\u00a0]+/g, ' ').trim();
};

/**
 * Joins lines of one paragraph. A word divided at the end of a line is put together: with its hyphen unless the rest of the document prints the word without one; `hyphens` says that a person should look.
 */
export function joinLines(texts: readonly string[], seen: WordsSeen): { text: string; hyphens: boolean } {
  let hyphens = false;
  let text = '';
  for (const raw of texts) {
    const next = raw.trim();
    if (next === '') continue;
    if (text === '') {
      text = next;
      continue;
    }
    const divided = dividedEnd.exec(text);
    const start = wordStart.exec(next)?.[0];
    if (divided && start && !/^(and|or|to)$/i.test(start)) {
      const [whole, head, sign] = divided as unknown as [string, string, string];
      const hyphened = `${head}-${start}`.toLowerCase();
      const closed = `${head}${start}`.toLowerCase();
      const drop = sign === '\u00ad' || (!seen.has(hyphened) && seen.has(closed) && /^\p{Ll}/u.test(start));
      if (sign !== '\u00ad') hyphens = true;
      text = drop
        ? text.slice(0, -1) + next
        : text.slice(0, text.length - whole.length) + whole.replace(/[‐‑]$/, '-') + next;
    } else if (/[\p{L}\p{N}][–/]$/u.test(text) && /^[\p{L}\p{N}]/u.test(next)) text += next;
    else text += ` ${next}`;
  }
  return { text: tidied(text), hyphens };
}
