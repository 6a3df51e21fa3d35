import { expect, it } from 'vitest';
import type { ReadPage } from '#domain/inspections/inspection-reports.ts';
import { wordsOfLines } from './page-words.ts';

const page: ReadPage = { number: 3, width: 595, height: 842, lines: [], order: [] };
const of = (...texts: string[]) =>
  wordsOfLines(
    page,
    texts.map((text, place) => ({ text, place: place + 4 })),
  );

it('lines chosen on a page become one text, without the bullet it is printed after, and are marked', () => {
  expect(of('• The quality of', 'supervision.')).toEqual({
    text: 'The quality of supervision.',
    lines: [
      { page: 3, line: 4 },
      { page: 3, line: 5 },
    ],
  });
  expect(of('12. Act at once.')?.text).toBe('Act at once.');
  expect(of('(iv) Act at once.')?.text).toBe('Act at once.');
});

it.each([
  'A child waits.',
  'a plan for each child.',
  'I am heard.',
  's 47 enquiries.',
  'us. They are heard.',
  'o Donnell',
])('a lone letter or a short word is no bullet: %s', (text) => expect(of(text)?.text).toBe(text));

it('a hyphen at the end of a line stays, for a person to see', () => {
  expect(of('The well-', 'being of children –', 'and their carers')?.text).toBe(
    'The well-being of children – and their carers',
  );
});

it('a bullet alone is no item', () => {
  expect(of('•')).toBeNull();
  expect(of()).toBeNull();
});
