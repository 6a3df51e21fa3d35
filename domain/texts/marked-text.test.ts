import { describe, expect, test } from 'vitest';
import { markedText } from './marked-text.ts';

const old = (runs: ReturnType<typeof markedText>) =>
  runs.map(({ mark, text }) => (mark === 'added' ? '' : text)).join('');
const young = (runs: ReturnType<typeof markedText>) =>
  runs.map(({ mark, text }) => (mark === 'removed' ? '' : text)).join('');

describe('two texts as one', () => {
  test('mark the words that went and came, a phrase as one', () => {
    expect(markedText('Agreed with Legal Services by May', 'Agreed with the Courts Team by May')).toEqual([
      { mark: 'same', text: 'Agreed with ' },
      { mark: 'removed', text: 'Legal Services' },
      { mark: 'added', text: 'the Courts Team' },
      { mark: 'same', text: ' by May' },
    ]);
  });

  test('are shown whole where hardly a word is the same', () => {
    expect(markedText('Audit twenty files each month', 'Train every social worker in the service')).toEqual([
      { mark: 'removed', text: 'Audit twenty files each month' },
      { mark: 'added', text: 'Train every social worker in the service' },
    ]);
  });

  test.each([
    ['', 'New'],
    ['Old', ''],
    ['a  b\nc', 'a b\n\nc'],
    ['“Ω” 👩‍👧 x', '“Ω” 👨‍👧 y'],
    ['one two three', 'three two one'],
  ])('give back both, letter for letter: %j and %j', (before, after) => {
    const runs = markedText(before, after);
    expect([old(runs), young(runs)]).toEqual([before, after]);
  });

  test('of 20,000 words that have nothing in common are marked in no time', () => {
    const text = (word: string) => Array.from({ length: 20_000 }, (_, n) => `${word}${n}`).join(' ');
    expect(markedText(text('a'), text('b'))).toHaveLength(2);
  });
});
