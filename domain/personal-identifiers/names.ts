import { firstNames } from './first-names.ts';
import type { Found } from './found.ts';

const relation = '(?:mother|father|mum|dad|parents?|brother|sister|sibling|aunt|uncle|grandmother|grandfather|carers?)';
const child = '(?:[Cc]hild|[Yy]oung person|[Bb]aby|[Bb]oy|[Gg]irl|[Pp]upil|[Ss]ibling|[Tt]win)';
const notNames =
  '(?!(?:Protection|Sexual|Services?|Social|Safeguarding|Board|Centre|School|Council|Panel|Plan|Team|In|The)\\b)';
const capital = `${notNames}[A-Z][a-z]+(?:-[A-Z][a-z]+)?`;

/** Ways in which a text tells who somebody is without a number. Each a guess, so each only asked about (assurance DP-03). */
const told: readonly RegExp[] = [
  new RegExp(
    `\\b${child} [A-Z]{1,2}\\b(?='s ${relation}|[^.\\n]{0,60}\\b(?:${relation}|[Ss]chool|aged|nursery|lives?)\\b)`,
    'g',
  ),
  new RegExp(`\\b${child} [A-Z]{1,2}'s ${relation}\\b`, 'g'),
  /\b[A-Z]\.? ?[A-Z]\.?(?:,? aged|,| \() ?\d{1,2}\b(?=[^.\n]{0,60}\b(?:[Ss]chool|[Aa]cademy|nursery|year))/g,
  new RegExp(`\\b(?:[Hh]is|[Hh]er|[Tt]heir|'s|'s) ${relation},? (?:called |named )?${capital}(?: ${capital})?\\b`, 'g'),
  new RegExp(`\\b(?:called|named) ${capital} ${capital}\\b`, 'g'),
  new RegExp(`\\b${child} (?:called |named )${capital}\\b`, 'g'),
  new RegExp(`\\b(?:Master|Miss) ${capital}\\b`, 'g'),
  new RegExp(`\\b${capital},? aged \\d{1,2}\\b`, 'g'),
];

const pair = new RegExp(`\\b([A-Z][a-z]+) (?:${capital}|[A-Z]\\.?(?= |,|$))`, 'g');
const alone =
  /\b([A-Z][a-z]+)(?:'s|,? (?:aged|who is) \d{1,2}\b| \(\d{1,2}\)|,? (?:his|her) (?:mother|father|brother|sister))/g;

/** What may be somebody's name. Posts have none, so in a plan every name is worth a look. */
export function* names(text: string): Iterable<Found> {
  for (const way of told) {
    for (const match of text.matchAll(way)) yield found(match);
  }
  for (const way of [pair, alone]) {
    for (const match of text.matchAll(way)) if (firstNames.has(match[1] ?? '')) yield found(match);
  }
}

function found(match: RegExpExecArray): Found {
  return { kind: 'name', certainty: 'warn', from: match.index, to: match.index + match[0].length };
}
