import { describe, expect, test } from 'vitest';
import type { ComposedDocument, DocumentBlock } from '#domain/composed-document/model.ts';
import { pageOfReport } from './report-pages.ts';

const heading = (anchor: string): DocumentBlock => ({ kind: 'heading', level: 1, text: anchor, anchor });
const words = (text: string): DocumentBlock => ({ kind: 'paragraph', text, tone: 'body' });
const table = (caption: string, from: number, rows: number): DocumentBlock => ({
  kind: 'table',
  caption,
  columns: [],
  records: Array.from({ length: rows }, (_, at) => ({
    noun: 'action',
    subject: `${caption} ${at}`,
    fields: [],
    item: from + at,
  })),
});
const report = (...blocks: DocumentBlock[]) =>
  ({ sections: [{ orientation: 'portrait', blocks }] }) as unknown as ComposedDocument;

/** What stands on a page: headings and words by their text, tables by caption with first row and number of rows. */
const shown = (document: ComposedDocument, page: number) =>
  pageOfReport(document, page).document.sections.flatMap(({ blocks }) =>
    blocks.map((block) => {
      if (block.kind === 'table') return `${block.records[0]?.subject}, ${block.records.length} rows`;
      return 'text' in block ? block.text : block.kind;
    }),
  );

const large = report(
  words('The head'),
  heading('live'),
  words('Officers say'),
  table('Live', 1, 230),
  heading('completed'),
  words('None'),
  heading('overdue'),
  table('Late', 1, 20),
  words('The end'),
);

describe('a report of more than 200 rows', () => {
  test('is read a hundred rows at a time, each page under the headings of what it shows', () => {
    expect(shown(large, 1)).toEqual(['The head', 'live', 'Officers say', 'Live 0, 100 rows']);
    expect(shown(large, 2)).toEqual(['The head', 'live', 'Live 100, 100 rows']);
    const last = [
      'The head',
      'live',
      'Live 200, 30 rows',
      'completed',
      'None',
      'overdue',
      'Late 0, 20 rows',
      'The end',
    ];
    expect(shown(large, 3)).toEqual(last);
    expect(shown(large, 9)).toEqual(last);
  });

  test('knows on which page each part begins, and each item stands first', () => {
    const { parts, itemPages, place } = pageOfReport(large, undefined).pages;
    expect(parts.map(({ anchor, heading, page }) => [anchor, heading, page])).toEqual([
      ['live', 'live', 1],
      ['completed', 'completed', 3],
      ['overdue', 'overdue', 3],
    ]);
    expect([itemPages[1], itemPages[100], itemPages[101], itemPages[230]]).toEqual([1, 1, 2, 3]);
    expect(place).toMatchObject({ page: 1, pages: 3 });
  });

  test('says of the items of its page in which table each stands first, so that one row has its anchor', () => {
    expect(pageOfReport(large, 3).pages.itemTables).toMatchObject({ 201: 'Live', 230: 'Live' });
    // Items 1 to 20 are late too, and stand first among the live ones on page 1.
    expect(Object.keys(pageOfReport(large, 3).pages.itemTables)).toHaveLength(30);
    expect(pageOfReport(large, 1).pages.itemTables[1]).toBe('Live');
  });

  test('whose rows fill its last page ends on it', () => {
    const full = report(heading('live'), table('Live', 1, 300), heading('how'), words('The end'));
    expect(shown(full, 3)).toEqual(['live', 'Live 200, 100 rows', 'how', 'The end']);
    expect(pageOfReport(full, 1).pages.place.pages).toBe(3);
  });
});

test('a report of 200 rows, or of none, is one page', () => {
  const whole = report(heading('live'), table('Live', 1, 200), words('The end'));
  expect(pageOfReport(whole, 2).pages.place).toMatchObject({ page: 1, pages: 1 });
  expect(pageOfReport(whole, 2).pages.itemPages[200]).toBe(1);
  expect(shown(whole, 2)).toEqual(['live', 'Live 0, 200 rows', 'The end']);
  expect(shown(report(heading('live'), words('Nothing')), 1)).toEqual(['live', 'Nothing']);
});
