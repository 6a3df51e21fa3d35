const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

export const xmlHead = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** Text for an element or an attribute. Whatever XML forbids was shown by its code before (`visibleDocument`). */
export function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (character) => entities[character] ?? '');
}

/** A cell of Excel holds 32,767 characters; a longer text makes it repair, that is cut, the file. */
const longestCell = 32_000;
const cut = '… [continues in the Word, PDF and JSON forms]';

/** Text for a cell. Excel reads "_x0041_" as "A", so the underscore that starts such a code is written as one. */
export function cellText(text: string): string {
  const whole = text.length > longestCell ? text.slice(0, longestCell).replace(/[\uD800-\uDBFF]$/, '') + cut : text;
  return escaped(whole.replace(/_(?=x[\da-fA-F]{4}_)/g, '_x005F_'));
}

/** "A", "Z", "AA": the letters of the n-th column, from 0. */
export function columnLetters(index: number): string {
  return (index >= 26 ? columnLetters(Math.floor(index / 26) - 1) : '') + String.fromCharCode(65 + (index % 26));
}
