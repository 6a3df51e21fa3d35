import type { Found } from './found.ts';

const postcode = '(?:gir ?0aa|[a-z]{1,2}\\d[a-z\\d]? {0,2}\\d[abd-hjlnp-uw-z]{2})';
const addressed = new RegExp(
  `(?<![0-9a-z£.,-])(?:flat |no\\.? ?)?\\d{1,4}[a-z]?,? +[a-z][a-z' .-]{2,40}(?:[,\\n ]+[a-z][a-z' .-]{1,30}){0,4}[,\\n ]+${postcode}(?![0-9a-z])`,
  'gi',
);
const livesThere =
  /\b(liv(es|ed|ing)|resid(es|ed|ing)|home address|address of (the )?(child|family|mother|father|carer)|placed|moved (in)?to)\b[^.\n]{0,40}$/i;

/** A house number with a postcode: certain only where the words before say that somebody lives there. */
export function* addresses(text: string): Iterable<Found> {
  for (const match of text.matchAll(addressed)) {
    const before = text.slice(Math.max(0, match.index - 70), match.index);
    const certainty = livesThere.test(before) ? 'block' : 'warn';
    yield { kind: 'address', certainty, from: match.index, to: match.index + match[0].length };
  }
}

const publicBody = /(?:\.|@)(?:gov\.uk|police\.uk|nhs\.uk|nhs\.net|parliament\.uk)$/i;

/** An address for mail. Those of public bodies are at work, and pass. */
export function* mailAddresses(text: string): Iterable<Found> {
  for (const match of text.matchAll(/[a-z0-9][a-z0-9._%+'-]{0,63}@[a-z0-9-]+(?:\.[a-z0-9-]+)+/gi)) {
    if (publicBody.test(match[0])) continue;
    yield { kind: 'e-mail', certainty: 'warn', from: match.index, to: match.index + match[0].length };
  }
}

/** A United Kingdom telephone number. Numbers of services (03, 08, 09) are nobody's own, and pass. */
export function* phoneNumbers(text: string): Iterable<Found> {
  const numbers = /(?<![\d.,+])(?:\+44[ -]?(?:\(0\)[ -]?)?|\(?0)([127])(?:[ ()-]{0,2}\d){8,9}(?!\d)/g;
  for (const match of text.matchAll(numbers)) {
    yield { kind: 'phone', certainty: 'warn', from: match.index, to: match.index + match[0].length };
  }
}
