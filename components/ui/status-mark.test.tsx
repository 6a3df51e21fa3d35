import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { ChangeOfMark } from './change-of-mark.tsx';
import { StageLadder } from './stage-ladder.tsx';
import { StatusMark, StatusShape } from './status-mark.tsx';

const shapes = ['diamond', 'triangle', 'disc', 'square-tick', 'ring'] as const;

test('a status always has a shape and a word, and no two shapes are drawn alike', () => {
  const drawn = shapes.map((shape) => renderToStaticMarkup(<StatusMark shape={shape} word="Word" />));
  expect(new Set(drawn).size).toBe(5);
  for (const mark of drawn) {
    expect(mark).toContain('Word');
    expect(mark).toContain('aria-hidden="true"');
  }
});

test('a shape that stands without a word is named for those who cannot see it', () => {
  expect(renderToStaticMarkup(<StatusShape shape="diamond" label="Red" />)).toContain('role="img" aria-label="Red"');
});

test('a change of colour is read as was and now, and no change is said in words', () => {
  const words = (html: string) => html.replaceAll(/<[^>]+>/g, '');
  const amber = { shape: 'triangle', word: 'Amber' } as const;
  const green = { shape: 'disc', word: 'Green' } as const;
  expect(words(renderToStaticMarkup(<ChangeOfMark was={amber} now={green} />))).toBe('Was Amber, now Green');
  expect(words(renderToStaticMarkup(<ChangeOfMark was={green} now={green} />))).toBe('Greenno change');
});

test('the stage is a word; its bars are only for the eye', () => {
  const page = renderToStaticMarkup(<StageLadder word="Delivered" filled={2} />);
  expect(page.match(/<i class="on">/g)).toHaveLength(2);
  expect(page.match(/<i[ >]/g)).toHaveLength(5);
  expect(page.replaceAll(/<[^>]+>/g, '')).toBe('Delivered');
});
