/**
 * A text in the plain letters and digits that a rule can look for, and where each of them stood. Full-width and other
 * styled digits, no-break spaces and every kind of hyphen become their plain sort; marks that show nothing are left out.
 */
export type PlainText = { text: string; from: readonly number[]; to: readonly number[] };

const invisible = /\p{Default_Ignorable_Code_Point}/u;
const hyphen = /[\u2010-\u2015\u2212\ufe58\ufe63\uff0d]/;
const space = /[^\S\n]/;
const quote = /[\u2018\u2019\u02bc]/;

function plain(sign: string): string {
  if (sign <= '\u007e') return sign === '\t' || sign === '\r' ? ' ' : sign;
  if (invisible.test(sign)) return '';
  if (hyphen.test(sign)) return '-';
  if (quote.test(sign)) return "'";
  if (space.test(sign)) return ' ';
  const digit = /\p{Nd}/u.test(sign) ? decimalOf(sign) : null;
  return digit ?? sign.normalize('NFKC');
}

/** Digits of every script stand ten in a row from their own zero. */
function decimalOf(sign: string): string | null {
  const compatible = sign.normalize('NFKC');
  if (/^[0-9]$/.test(compatible)) return compatible;
  let value = 0;
  const code = sign.codePointAt(0) ?? 0;
  while (value < 9 && /\p{Nd}/u.test(String.fromCodePoint(code - value - 1))) value += 1;
  return String(value);
}

/** Positions are UTF-16 units of the text given: `text[i]` stood from `from[i]` up to `to[i]`. Never throws. */
export function plainText(original: string): PlainText {
  const from: number[] = [];
  const to: number[] = [];
  let text = '';
  let at = 0;
  for (const sign of original) {
    const shown = plain(sign);
    for (let unit = 0; unit < shown.length; unit += 1) {
      from.push(at);
      to.push(at + sign.length);
    }
    text += shown;
    at += sign.length;
  }
  return { text, from, to };
}
