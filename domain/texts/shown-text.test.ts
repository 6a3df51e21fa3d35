import { expect, test } from 'vitest';
import { shownText } from './shown-text.ts';

test('a mark that turns the reading order about is shown by its code (abuse case 27)', () => {
  expect(shownText('Review \u202Eelif.exe\u202C now')).toBe('Review [U+202E]elif.exe[U+202C] now');
  expect(shownText('\u2066a\u2069')).toBe('[U+2066]a[U+2069]');
});

test('words of every script stay as they are', () => {
  for (const text of ['Cymru: ŵ', 'שלום', 'مرحبا', 'a\u200Fb', '👩‍👧']) expect(shownText(text)).toBe(text);
});
