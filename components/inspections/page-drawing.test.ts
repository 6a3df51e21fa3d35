import { describe, expect, it } from 'vitest';
import type { ReadPage, ReadPageLine } from '#domain/inspections/inspection-reports.ts';
import { draftOf } from './drafting.ts';
import { drawnLines, frameOf, marksOn, paragraphsOf } from './page-drawing.ts';

const line = (x: number, y: number, text: string, more: Partial<ReadPageLine> = {}): ReadPageLine => ({
  x,
  y,
  width: text.length * 6,
  height: 14,
  text,
  bold: false,
  size: 12,
  ...more,
});
const page: ReadPage = {
  number: 2,
  width: 595,
  height: 842,
  lines: [
    line(71, 100, 'What needs to improve?', { bold: true, size: 14 }),
    line(71, 130, '◼ The quality of supervision in'),
    line(89, 145, 'ensuring impact.'),
    line(71, 165, '◼ Knowledge of adoption.'),
    line(71, 200, '1. Services are strong and'),
    line(99, 214, 'thresholds are understood.'),
    line(71, 240, '13 to 24 February 2023'),
  ],
  order: [0, 1, 2, 3, 4, 5, 6],
};
const item = (text: string, lines: number[]) => ({
  kind: 'area-for-improvement' as const,
  ref: null,
  text,
  page: 2,
  heading: '',
  group: null,
  body: null,
  priority: null,
  unsure: [],
  lines: lines.map((place) => ({ page: 2, line: place })),
});
const draft = draftOf({
  kind: null,
  authority: null,
  inspectedFrom: null,
  inspectedTo: null,
  publishedOn: null,
  judgements: [],
  recommendations: [
    item('The quality of supervision in ensuring impact.', [1, 2]),
    item('Knowledge of adoption.', [3]),
  ],
  setAside: [],
  notes: [],
  pages: [page],
});

describe('the page as printed', () => {
  const pieces = drawnLines(page).map((drawn) => drawn.pieces.map(({ text, x }) => [text, x]));

  it('sets the words of a bullet where its other lines begin, also where it has only one', () => {
    expect(pieces[1]).toEqual([
      ['◼', 71],
      ['The quality of supervision in', 89],
    ]);
    expect(pieces[3]).toEqual([
      ['◼', 71],
      ['Knowledge of adoption.', 89],
    ]);
  });

  it('gives numbers an indent of their own, and takes a date for no number', () => {
    expect(pieces[4]?.[1]).toEqual(['Services are strong and', 99]);
    expect(pieces[6]).toEqual([['13 to 24 February 2023', 71]]);
  });

  it('keeps each line as wide as it was printed', () => {
    const drawn = drawnLines(page)[1]?.pieces[1];
    expect((drawn?.x ?? 0) + (drawn?.width ?? 0)).toBe(71 + (page.lines[1]?.width ?? 0));
  });

  it('shows the width of all pages’ text, so that turning a page moves nothing', () => {
    const wide = { ...page, number: 3, lines: [line(40, 50, 'x'.repeat(80))] };
    const [first, second] = [frameOf([page, wide], page), frameOf([page, wide], wide)];
    expect([first.x, first.width]).toEqual([second.x, second.width]);
    expect(frameOf([], { ...page, lines: [] })).toEqual({ x: 0, y: 0, width: 595, height: 842 });
  });

  it('marks what was found with its number, and what is open as such', () => {
    expect(marksOn(page, draft).map(({ number, places, current }) => [number, places, current])).toEqual([
      [1, [1, 2], true],
      [2, [3], false],
    ]);
    expect(marksOn({ ...page, number: 3 }, draft)).toEqual([]);
  });
});

it('on a phone the words flow, each found item in one piece and without its bullet', () => {
  const paragraphs = paragraphsOf(page, marksOn(page, draft));
  expect(paragraphs.map(({ text, heading, mark }) => [text, heading, mark?.number ?? null])).toEqual([
    ['What needs to improve?', true, null],
    ['The quality of supervision in ensuring impact.', false, 1],
    ['Knowledge of adoption.', false, 2],
    ['1. Services are strong and thresholds are understood.', false, null],
    ['13 to 24 February 2023', false, null],
  ]);
});

it('on a phone the cells of a table follow each other, each whole', () => {
  const lines = [
    line(62, 100, 'Wetherby Moor Council'),
    line(223, 100, 'Leaders should act with urgency to improve'),
    line(62, 115, 'and NHS Somewhere'),
    line(223, 115, 'how plans are made.'),
  ];
  const table: ReadPage = { ...page, lines, order: [0, 2, 1, 3] };
  expect(paragraphsOf(table, []).map(({ text }) => text)).toEqual([
    'Wetherby Moor Council and NHS Somewhere',
    'Leaders should act with urgency to improve how plans are made.',
  ]);
});
