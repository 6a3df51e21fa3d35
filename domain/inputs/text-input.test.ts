import { describe, expect, test } from 'vitest';
import { line, narrative, optionalLine, optionalNarrative } from './text-input.ts';

const said = narrative('what has been done');
const wordsOf = (schema: typeof said, value: unknown) => schema.safeParse(value).error?.issues[0]?.message;

/** Written as escapes where the character itself cannot be seen in an editor. */
const keptExactly = [
  ['an emoji of several code points', '👩🏽‍🏫 taught 👨‍👩‍👧 at home'],
  ['Chinese', '儿童计划已经完成'],
  ['Arabic beside English', 'خطة plan الأطفال'],
  ['Welsh and combining accents, composed or not', 'ŵ \u0077\u0302 é e\u0301'],
  ['the bullet of Ofsted’s own PDFs', '\uf06e first point'],
  ['bidi controls', 'due \u202efdp.exe\u202c \u2066isolated\u2069'],
  ['a script tag', '<script>alert(1)</script>'],
  ['a formula', "=cmd|'/c calc'!A1"],
  ['full-width equals, at and tab inside', '＝1+1 @SUM a\t=1'],
  ['a template and a link', '{{7*7}} javascript:alert(1) ![x](http://example.invalid/a.png)'],
  ['SQL', "'; drop table actions; --"],
  ['several lines', 'first\n\nsecond'],
] as const;

describe('what somebody types is kept as typed', () => {
  test.each(keptExactly)('%s', (_, text) => {
    expect(narrative('it').parse(text)).toBe(text);
    expect(optionalNarrative('it').parse(text)).toBe(text);
  });

  test('blanks around it go, and Windows line ends become plain ones', () => {
    expect(said.parse('  one\r\ntwo \n')).toBe('one\ntwo');
  });

  test('20,000 characters are taken, one more is refused with the number', () => {
    expect(said.parse('a'.repeat(20_000))).toHaveLength(20_000);
    expect(wordsOf(said, 'a'.repeat(20_001))).toBe('What has been done must be 20,000 characters or fewer');
    expect(wordsOf(line('a title'), 'a'.repeat(301))).toBe('Title must be 300 characters or fewer');
    expect(line('a title').parse('a'.repeat(300))).toHaveLength(300);
  });
});

/** What no Word file, workbook or PDF can carry. */
const unprintable = [
  ['NUL', 'a\u0000b'],
  ['a backspace', 'a\u0008b'],
  ['an escape', '\u001b[31m'],
  ['a vertical tab', 'a\u000bb'],
  ['a form feed', 'a\u000cb'],
  ['the last of the C0 controls', 'a\u001fb'],
  ['half of a pair, first', 'a\ud83d'],
  ['half of a pair, second', '\ude00b'],
  ['U+FFFE', 'a\ufffe'],
  ['U+FFFF', 'a\uffff'],
] as const;

describe('a character that no document can carry is refused, naming what was typed', () => {
  test.each(unprintable)('%s', (_, text) => {
    const words = 'What has been done holds a character that cannot be printed. Type it again without it';
    expect(wordsOf(said, text)).toBe(words);
    for (const schema of [line('it'), optionalLine('it'), optionalNarrative('it')]) {
      expect(schema.safeParse(text).success).toBe(false);
    }
  });
});

describe('what must be said', () => {
  test.each(['', '   ', '\n\t\r\n', '\u00a0\u3000'])('is not said by %j', (blank) => {
    expect(wordsOf(said, blank)).toBe('Enter what has been done');
    expect(line('a title').safeParse(blank).error?.issues[0]?.message).toBe('Enter a title');
    expect(optionalLine('it').parse(blank)).toBe('');
    expect(optionalNarrative('it').parse(blank)).toBe('');
  });

  test('left out altogether is refused where it must be said, and empty where it need not', () => {
    expect(wordsOf(said, undefined)).toBe('Enter what has been done');
    expect(optionalNarrative('it').parse(undefined)).toBe('');
  });

  test.each<unknown>([null, 1, true, {}, ['a'], { toString: 'a' }])('%j is no text', (value) => {
    for (const schema of [said, line('it'), optionalLine('it'), optionalNarrative('it')]) {
      expect(schema.safeParse(value).success).toBe(false);
    }
  });
});
