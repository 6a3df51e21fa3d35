import { z } from 'zod';

const LINE = 300;
const NARRATIVE = 20_000;

/** Characters that no document can carry: NUL and its like, lone surrogates, the two non-characters. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are exactly the characters to be refused
const unprintable = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/;

function isPrintable(text: string): boolean {
  return !unprintable.test(text) && text.isWellFormed();
}

const keepLines = (text: string) => text;

/** What was pasted over several lines is joined to one. */
const joinLines = (text: string) => text.replace(/\s*\n\s*/g, ' ');

function wording(what: string, most: number, tidy: (text: string) => string = keepLines) {
  return z
    .string(`Enter ${what}`)
    .max(most, `${capital(what)} must be ${most.toLocaleString('en-GB')} characters or fewer`)
    .refine(isPrintable, `${capital(what)} holds a character that cannot be printed. Type it again without it`)
    .transform((text) => tidy(text.replaceAll('\r\n', '\n').trim()));
}

function capital(what: string): string {
  const bare = what.replace(/^(an?|the) /, '');
  return bare.charAt(0).toUpperCase() + bare.slice(1);
}

/** One line that must be said. `what` goes into the messages: "a title". Refused: empty, over 300 characters, control characters. */
export function line(what: string) {
  return wording(what, LINE, joinLines).refine((text) => text.length > 0, `Enter ${what}`);
}

/** One line that may be left empty. */
export function optionalLine(what: string) {
  return wording(what, LINE, joinLines).default('');
}

/** Several lines that must be said; 20,000 characters at most. */
export function narrative(what: string) {
  return wording(what, NARRATIVE).refine((text) => text.length > 0, `Enter ${what}`);
}

/** Several lines that may be left empty. */
export function optionalNarrative(what: string) {
  return wording(what, NARRATIVE).default('');
}
