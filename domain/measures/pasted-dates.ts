import { isRealDate, monthNumber } from '#domain/dates/dates.ts';

const numeric = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4}|\d{2})$/;
const named = /^(?:\p{L}+,? )?(\d{1,2})(?:st|nd|rd|th)?[ -](\p{L}{3,9})\.?,?[ -](\d{4}|\d{2})$/u;
const iso = /^(\d{4})-(\d{2})-(\d{2})$/;

/** Measures are of our time: a year of two figures, as Excel shows it, is one of this century. */
const wholeYear = (year: string) => (year.length === 2 ? `20${year}` : year);

/**
 * A day as a cell of a spreadsheet shows it in Britain: "31/03/2023", "31.3.23", "31-Mar-23", "31 March 2023",
 * "2023-03-31"; a time of midnight after it is left off. Day before month, always. Null for what is no such day: also for
 * "Mar-23", which says no day.
 */
export function parsePastedDate(text: string): string | null {
  const typed = text
    .normalize('NFKC')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[ T]00:00(:00)?(\.0+)?$/, '');
  const found = numeric.exec(typed) ?? named.exec(typed);
  if (found) {
    const month = monthNumber(found[2] ?? '') ?? 0;
    const date = `${wholeYear(found[3] ?? '')}-${String(month).padStart(2, '0')}-${(found[1] ?? '').padStart(2, '0')}`;
    return isRealDate(date) ? date : null;
  }
  return iso.test(typed) && isRealDate(typed) ? typed : null;
}
