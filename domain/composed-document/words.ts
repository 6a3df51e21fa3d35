import { isRealDate, longDate } from '#domain/dates/dates.ts';

/** "18 July 2023". What is no real date is given back as it came: a document never hides what was entered. */
export function dateInWords(date: string): string {
  return isRealDate(date) ? longDate(date) : date;
}

/** "13 to 24 February 2023", "28 February to 10 March 2023", or the one date that is known. Null if neither is. */
export function periodInWords(from: string | null, to: string | null): string | null {
  if (!from || !to || from === to) return from || to ? dateInWords(from ?? to ?? '') : null;
  const start = dateInWords(from).split(' ');
  const end = dateInWords(to).split(' ');
  if (start[2] !== end[2]) return `${start.join(' ')} to ${end.join(' ')}`;
  if (start[1] !== end[1]) return `${start[0]} ${start[1]} to ${end.join(' ')}`;
  return `${start[0]} to ${end.join(' ')}`;
}

/** "1 action", "22 actions". Numbers from 1,000 carry a comma. */
export function count(number: number, one: string, many = `${one}s`): string {
  return `${String(number).replace(/\B(?=(\d{3})+$)/g, ',')} ${number === 1 ? one : many}`;
}

/** "a", "a and b", "a, b and c". */
export function joined(words: readonly string[]): string {
  return words.length < 2 ? (words[0] ?? '') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
}
