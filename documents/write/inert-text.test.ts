import { expect, test } from 'vitest';
import { randomTexts } from './fixtures/random-text.ts';
import { inertText, livelyText } from './inert-text.ts';

test('what a spreadsheet would take for a formula is made inert', () => {
  for (const text of [
    '=1+1',
    '+cmd',
    '-2+3',
    '@SUM(A1)',
    '\t=1',
    '\r=1',
    '\0=1',
    '＝1',
    '＋1',
    '－1',
    '＠1',
    "'=1",
    '-',
  ]) {
    expect(inertText(text)).toBe(`'${text}`);
  }
});

test('numbers stay numbers and words stay words', () => {
  for (const text of ['-5', '+3', '-0.25', '61%', "'tis", 'a=b', '', '3 – 4']) expect(inertText(text)).toBe(text);
});

test('ten thousand strings come back as they were', () => {
  for (const text of randomTexts(10_000, 14)) {
    expect(livelyText(inertText(text))).toBe(text);
    expect(livelyText(inertText(`'${text}`))).toBe(`'${text}`);
  }
});
