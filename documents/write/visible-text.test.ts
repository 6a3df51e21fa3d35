import { expect, test } from 'vitest';
import { visibleText } from './visible-text.ts';

test('ordinary words, in any script, and pictures stay as they are', () => {
  for (const text of ['Children’s plans: 61% – up', 'Déjà vu', '儿童', 'শিশু', 'ילדים', '👩‍👧', '🏴󠁧󠁢󠁥󠁮󠁧󠁿 £5']) {
    expect(visibleText(text)).toBe(text);
  }
});

test('what no font draws or XML forbids is shown by its code and told', () => {
  const told: string[] = [];
  const shown = visibleText('\uF06E a\0b \uD800 \uFFFE \u0007', (code, reason) => told.push(`${code} ${reason}`));
  expect(shown).toBe('[U+F06E] a[U+0000]b [U+D800] [U+FFFE] [U+0007]');
  expect(told).toEqual(['U+F06E private', 'U+0000 control', 'U+D800 broken', 'U+FFFE unassigned', 'U+0007 control']);
});

test('a mark that turns text about can no longer do so, and is seen', () => {
  expect(visibleText('safe\u202Egpj.exe')).toBe('safe[U+202E]gpj.exe');
});

test('the letters of a flag mean nothing outside a flag', () => {
  expect(visibleText('a\u{E0067}')).toBe('a[U+E0067]');
});

test('line ends become one kind and a tab a space', () => {
  expect(visibleText('a\r\nb\rc\u2028d\te')).toBe('a\nb\nc\nd e');
});
