/** Apostrophes and then what a spreadsheet takes for the start of a formula (OWASP ASVS 1.2.10). */
const formulaLike = /^'*[=+\-@\t\r\0＝＋－＠]/;
const plainNumber = /^[+-]?\d+(\.\d+)?$/;

/** Whether a spreadsheet could take the text for a formula. A plain number, -5 say, is none and stays a number. */
export function looksLikeFormula(text: string): boolean {
  return formulaLike.test(text) && !plainNumber.test(text);
}

/** The text with an apostrophe before what could be taken for a formula; numbers stay numbers. `livelyText` undoes it. */
export function inertText(text: string): string {
  return looksLikeFormula(text) ? `'${text}` : text;
}

/** The text as it was before `inertText`. */
export function livelyText(text: string): string {
  return text.startsWith("'") && looksLikeFormula(text) ? text.slice(1) : text;
}
