import type { ReactNode } from 'react';
import { renderToStaticMarkup as drawn } from 'react-dom/server';
import { expect, test } from 'vitest';
import { PageHead } from '../page-head.tsx';
import { PageLink } from '../page-link.tsx';
import * as built from './jsx-runtime.ts';

const turned = 'Review \u202Eelif';
const apart = '<bdi>Review [U+202E]elif</bdi>';
const Box = ({ heading, children }: { heading?: string; children?: ReactNode }) => (
  <section title={heading}>{children}</section>
);

test('a text with a mark that turns its reading order stands apart and shows the mark, wherever it is said (abuse case 27)', () => {
  expect(drawn(<p>{turned}</p>)).toBe(`<p>${apart}</p>`);
  expect(drawn(<PageHead title={turned} />)).toContain(`<h1>${apart}</h1>`);
  expect(drawn(<PageLink href="/plans">1.1 {turned}</PageLink>)).toBe(`<a href="/plans">1.1 ${apart}</a>`);
  expect(drawn(<Box heading={turned}>{turned}</Box>)).toBe(`<section title="Review [U+202E]elif">${apart}</section>`);
  expect(drawn(<>of {[turned, ' and ', [turned, 2]]}</>)).toBe(`of ${apart} and ${apart}2`);
  expect(drawn(<abbr title={turned} aria-label={'\u2067x'} />)).toBe(
    '<abbr title="Review [U+202E]elif" aria-label="[U+2067]x"></abbr>',
  );
});

test('a choice, a title and the words of a drawing show the mark where no element may stand', () => {
  expect(drawn(<option value="1">{turned}</option>)).toBe('<option value="1">Review [U+202E]elif</option>');
  expect(drawn(<text>{turned}</text>)).toBe('<text>Review [U+202E]elif</text>');
  expect(drawn(<bdi>{turned}</bdi>)).toBe(apart);
});

test('what a field gives back to be changed is kept as it was typed', () => {
  expect(drawn(<textarea defaultValue={turned} />)).toBe(`<textarea>${turned}</textarea>`);
  expect(drawn(<input defaultValue={turned} />)).toBe(`<input value="${turned}"/>`);
});

test('words from right to left stand apart too, and turn nothing beside them; others stand as they are', () => {
  for (const words of ['שלום', 'مرحبا', 'a\u200Fb', '𐤀𐤁'])
    expect(drawn(<i>{words}: 3</i>)).toBe(`<i><bdi>${words}</bdi>: 3</i>`);
  for (const words of ['Cymru: ŵ', '👩‍👧', 'Ελλάδα', '北京']) expect(drawn(<i>{words}</i>)).toBe(`<i>${words}</i>`);
});

test('the elements of what is built are made alike', () => {
  expect(drawn(built.jsx('p', { children: turned }))).toBe(`<p>${apart}</p>`);
  expect(drawn(built.jsxs('p', { children: ['1.1 ', turned] }))).toBe(`<p>1.1 ${apart}</p>`);
});
