import type { Found } from './found.ts';

const month =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)';
const day = '(?:0?[1-9]|[12]\\d|3[01])';
const written = [
  `${day} ?[/.-] ?(?:0?[1-9]|1[0-2]) ?[/.-] ?(?:\\d{4}|\\d{2})`,
  '\\d{4}[/.-](?:0?[1-9]|1[0-2])[/.-](?:0?[1-9]|[12]\\d|3[01])',
  `${day}(?:st|nd|rd|th)?(?: of)? ${month},? (?:\\d{4}|'?\\d{2})`,
  `${month} ${day}(?:st|nd|rd|th)?,? \\d{4}`,
].join('|');
const label =
  '(?:date of birth|birth ?date|d\\.? ?o\\.? ?b\\.?|born(?: on)?|birthday|aged? (?:of )?\\d{1,2}(?: years?)?)';
const said = new RegExp(
  `\\b${label}[ :=,;(\\n-]{1,4}(?:(?:is|was|on|the|of|[a-z]+day)[ ,]{1,2}){0,3}(${written})(?!\\d)`,
  'gi',
);

/** A date that the words before it make a date of birth. "Born on or after" is a rule about many, and passes. */
export function* birthDates(text: string): Iterable<Found> {
  for (const match of text.matchAll(said)) {
    const to = match.index + match[0].length;
    yield { kind: 'date-of-birth', certainty: 'block', from: to - (match[1]?.length ?? 0), to };
  }
}
