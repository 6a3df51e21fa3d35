const months = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
];
const monthPattern = `(${months.join('|')})`;
const weekday = '(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,? )?';
const day = `${weekday}(\\d{1,2})(?:st|nd|rd|th)?`;
const dash = '\\s*(?:to|and|until|[-–—])\\s*';

const full = `${day}\\s+${monthPattern},?\\s+(\\d{4})`;
const spans: [RegExp, (m: RegExpExecArray) => [Named, Named]][] = [
  [
    new RegExp(`${full}${dash}${full}`, 'i'),
    (m) => [
      [m[1]!, m[2]!, m[3]!],
      [m[4]!, m[5]!, m[6]!],
    ],
  ],
  [
    new RegExp(`${day}\\s+${monthPattern}${dash}${full}`, 'i'),
    (m) => [
      [m[1]!, m[2]!, m[5]!],
      [m[3]!, m[4]!, m[5]!],
    ],
  ],
  [
    new RegExp(`${day}${dash}${full}`, 'i'),
    (m) => [
      [m[1]!, m[3]!, m[4]!],
      [m[2]!, m[3]!, m[4]!],
    ],
  ],
  [
    new RegExp(full, 'i'),
    (m) => [
      [m[1]!, m[2]!, m[3]!],
      [m[1]!, m[2]!, m[3]!],
    ],
  ],
];
type Named = [day: string, month: string, year: string];

const daysIn = (year: number, month: number) =>
  month === 2
    ? (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
      ? 29
      : 28
    : [4, 6, 9, 11].includes(month)
      ? 30
      : 31;

const toDate = ([d, m, y]: Named): string | null => {
  const month = months.indexOf(m.toLowerCase()) + 1;
  const dayOfMonth = Number(d);
  const year = Number(y);
  if (month === 0 || year < 1990 || year > 2100 || dayOfMonth < 1 || dayOfMonth > daysIn(year, month)) return null;
  return `${y}-${String(month).padStart(2, '0')}-${String(dayOfMonth).padStart(2, '0')}`;
};

export type Span = { from: string; to: string };

/** The first span of days written in words ("13 to 24 February 2023", "29 October 2018 to 9 November 2018"); one date is a span of one day. Null where none, or none that exists. */
export function spanIn(text: string): Span | null {
  const plain = text.replace(/[\s\u00a0]+/g, ' ');
  const hits = spans
    .map(([pattern, read]) => ({ hit: pattern.exec(plain), read }))
    .filter((each): each is { hit: RegExpExecArray; read: (typeof spans)[number][1] } => each.hit !== null)
    .toSorted((a, b) => a.hit.index - b.hit.index);
  const first = hits[0];
  if (!first) return null;
  const [a, b] = first.read(first.hit);
  const from = toDate(a);
  const to = toDate(b);
  if (!from || !to) return null;
  // "12 December to 6 January 2017" began in the year before.
  const began = from.slice(0, 7) > to.slice(0, 7) && a[2] === b[2] ? `${Number(a[2]) - 1}${from.slice(4)}` : from;
  if (began > to) return null;
  // An inspection in two parts ("9 to 13 December 2019 and 6 to 10 January 2020") ends with the second.
  const rest = plain.slice(first.hit.index + first.hit[0].length);
  const second =
    /^\s*(?:,|;|and|&)\s*(?=(?:\w+day,? )?\d)/i.test(rest) && from !== to ? spanIn(rest.slice(0, 80)) : null;
  return { from: began, to: second && second.to > to ? second.to : to };
}

/** The one date a text consists of, or null. */
export function dateAlone(text: string): string | null {
  const hit = new RegExp(`^(?:date:?\\s*)?${full}\\.?$`, 'i').exec(text.replace(/[\s\u00a0]+/g, ' ').trim());
  return hit ? toDate([hit[1]!, hit[2]!, hit[3]!]) : null;
}

export function firstDate(text: string): string | null {
  const hit = new RegExp(full, 'i').exec(text.replace(/[\s\u00a0]+/g, ' '));
  return hit ? toDate([hit[1]!, hit[2]!, hit[3]!]) : null;
}
