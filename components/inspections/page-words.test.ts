import { expect, it } from 'vitest';
import type { ReadPage } from '#domain/inspection-reports.ts';
import { wordsOfLines } from './page-words.ts';

const page: ReadPage = { number: 3, width: 595, height: 842, lines: [] };
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
  expect(of('n Act at once.')?.text).toBe('Act at once.');
  expect(of('a plan for each child.')?.text).toBe('a plan for each child.');
});

it('a hyphen at the end of a line stays, for a person to see', () => {
  expect(of('The well-', 'being of children –', 'and their carers')?.text).toBe(
    'The well-being of children – and their carers',
  );
});

it('a bullet alone is no item', () => {
  expect(of('•')).toBeNull();
  expect(of()).toBeNull();
});
