import { birthDates } from './births.ts';
import { addresses, mailAddresses, phoneNumbers } from './contacts.ts';
import type { Found, IdentifierKind } from './found.ts';
import { names } from './names.ts';
import { letteredNumbers, tenDigitNumbers } from './numbers.ts';
import { plainText } from './plain-text.ts';

export type { Found, IdentifierKind } from './found.ts';

const finders = [letteredNumbers, tenDigitNumbers, birthDates, addresses, mailAddresses, phoneNumbers, names] as const;

/**
 * What in a text may tell who a child is (assurance DP-02, DP-03; product §1: no child's data in the narrative). `block`: the
 * number, its check and its words agree; `warn`: a person should look. Places are UTF-16 units of `text`, in order, never
 * overlapping. A list that is empty says that nothing known was found, not that there is nothing. Never throws.
 */
export function findPersonalIdentifiers(text: string): Found[] {
  const plain = plainText(text);
  const kept: Found[] = [];
  for (const finder of finders) {
    for (const found of finder(plain.text)) {
      if (!kept.some((other) => found.from < other.to && other.from < found.to)) kept.push(found);
    }
  }
  return kept
    .sort((one, other) => one.from - other.from)
    .map(({ from, to, ...found }) => ({ ...found, from: plain.from[from] ?? 0, to: plain.to[to - 1] ?? text.length }));
}

/** What each kind may be, as a question asks it. */
export const identifierWords: Record<IdentifierKind, string> = {
  'nhs-number': 'an NHS number',
  'pupil-number': 'a pupil number',
  'insurance-number': 'a National Insurance number',
  'learner-number': 'a learner number',
  address: 'a home address',
  'e-mail': 'somebody’s e-mail address',
  phone: 'somebody’s telephone number',
  'date-of-birth': 'a date of birth',
  name: 'somebody’s name',
};

const AROUND = 24;

/** The place as the writer knows it: "…seen on 14/03/2011 at her…". Cut between characters, never inside one. */
export function excerptAround(text: string, found: Pick<Found, 'from' | 'to'>): string {
  const before = text.slice(0, found.from);
  const after = text.slice(found.to);
  const start = [...before].slice(-AROUND).join('').replace(/\s+/g, ' ');
  const end = [...after].slice(0, AROUND).join('').replace(/\s+/g, ' ');
  const cut = (part: string, whole: string) => (part.length < whole.length ? '…' : '');
  return `${cut(start, before)}${start}${text.slice(found.from, found.to)}${end}${cut(end, after)}`.trim();
}

/** One sentence for each place, for the person who wrote it. It asks; it never says that a text is free of personal data. */
export function identifierQuestions(text: string): string[] {
  return findPersonalIdentifiers(text).map(
    (found) => `This text may name a child. “${excerptAround(text, found)}”: ${identifierWords[found.kind]}?`,
  );
}
