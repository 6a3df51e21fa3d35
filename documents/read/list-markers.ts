import type { TextLine } from './page-text.ts';

/** What stands before an item: a bullet of whatever sign, or a number or letter. */
export type Marker = {
  type: 'bullet' | 'number' | 'letter';
  /** The sign, or the number without its stop. */
  sign: string;
  number: number | null;
  x: number;
  /** Where the words begin; equal to `x` where that cannot be told. */
  textX: number;
  /** The line's words after the marker. */
  rest: string;
};

// Any sign that is no letter, figure, quotation mark, bracket, currency or punctuation within text stands for a bullet.
const bullet =
  /^([^\p{L}\p{N}\s'"‘’“”()[\]{}£$€%&#@*/\\.,;:?!…<>+=|_^~`]{1,2}|[*](?=\s)|[o§üØ¢·](?=\s{1,}\S))\s*(?=\S|$)/u;
// Symbol fonts without a table of letters give the letter that lies on the key.
const symbolLetter = /^[noqlvuüØ§¨ð]$/u;
const numbered = /^(\(?(\d{1,3})(?:[.)]|\s)\s*)(?=\S|$)/;
const decimal = /^(\d{1,2}\.\d{1,2}\.?\s+)/;
const lettered = /^(\(?([a-z]|[ivx]{1,4})[.)]\s+)(?=\S)/i;

/** Where the words begin after `taken` letters of marker; within one piece of text it is reckoned by the letters' share of its width. */
const startOfRest = (line: TextLine, taken: number): number => {
  let passed = 0;
  for (const run of line.runs) {
    const letters = run.text.replace(/\s/g, '').length;
    if (passed >= taken && letters > 0)
      return run.x + (run.text.length - run.text.trimStart().length) * (run.width / run.text.length);
    if (passed + letters > taken) {
      const before = run.text.match(new RegExp(`^\\s*(?:\\S\\s*){${taken - passed}}`, 'u'))?.[0].length ?? 0;
      return run.x + (run.width * before) / run.text.length;
    }
    passed += letters;
  }
  return line.x;
};

const gapAfterFirst = (line: TextLine): number => {
  const [first, second] = line.runs;
  return first && second ? second.x - (first.x + first.width) : 0;
};

/**
 * The marker a line begins with, or null. A bare number needs its stop, its bracket or a column's gap after it, so that "14 days" is no item; a dash needs a gap.
 */
export function markerOf(line: TextLine): Marker | null {
  const text = line.text;
  const first = line.runs[0];
  const at = (type: Marker['type'], sign: string, taken: string, number: number | null): Marker => ({
    type,
    sign,
    number,
    x: line.x,
    textX: startOfRest(line, taken.replace(/\s/g, '').length),
    rest: text.slice(taken.length).trim(),
  });
  const drawn = first?.symbol === true && first.text.trim().length <= 2;
  const onKey = first !== undefined && symbolLetter.test(first.text.trim()) && gapAfterFirst(line) > first.size * 0.4;
  if (first && (drawn || onKey) && line.runs.length > 1) {
    const sign = first.text.trim();
    return at('bullet', sign, text.slice(0, text.indexOf(sign) + 1), null);
  }
  const sign = bullet.exec(text);
  if (sign) {
    const dash = /^[-–—−]/.test(sign[1]!);
    const spaced = /^\S{1,2}\s/.test(text) || gapAfterFirst(line) > 2 || sign[0] === text;
    if (!dash || spaced) return at('bullet', sign[1]!, sign[0], null);
  }
  if (decimal.test(text)) return null;
  const figure = numbered.exec(text);
  if (figure) {
    const stopped = /[.)]/.test(figure[1]!);
    // "2016. The …" and "15. The …" differ by their length; "3.5 per cent" has no space after its stop.
    const columned = first?.text.trim() === figure[2] && gapAfterFirst(line) > line.fontSize * 0.8;
    const spaced = figure[1]! !== figure[1]!.trimEnd() || gapAfterFirst(line) > 1 || figure[0] === text;
    if ((stopped && spaced) || columned) return at('number', figure[2]!, figure[1]!, Number(figure[2]));
  }
  const letter = lettered.exec(text);
  if (letter) return at('letter', letter[2]!, letter[1]!, null);
  return null;
}

/** A dash or ring is what Word sets under a bullet; a first-level bullet is a square, a disc or a sign of a symbol font. */
export const isLesserSign = (sign: string) => /^[-–—−o○◦‒]$/.test(sign);
