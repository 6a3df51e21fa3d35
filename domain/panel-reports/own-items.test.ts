import { expect, test } from 'vitest';
import type { ComposedDocument } from '#domain/composed-document/model.ts';
import { withOwnItems } from './own-items.ts';

const line = (item: number) => ({
  noun: 'item' as const,
  subject: `Item ${item}`,
  item,
  fields: [{ label: 'Action', text: `What item ${item} says` }],
});
const document = (items: readonly number[], covering: string): ComposedDocument => ({
  documentVersion: 1,
  language: 'en-GB',
  title: 'Progress',
  council: 'The council',
  marking: 'OFFICIAL',
  draft: null,
  versionLabel: 'Report 1',
  header: '',
  footer: '',
  logo: null,
  colour: null,
  printedAt: '2023-06-30T09:00:00.000Z',
  sections: [
    {
      orientation: 'landscape',
      blocks: [
        { kind: 'heading', level: 1, text: 'A. Live actions', anchor: 'live' },
        { kind: 'paragraph', tone: 'body', text: covering },
        { kind: 'table', caption: 'A. Live actions', columns: [], records: items.map(line) },
      ],
    },
  ],
});
const whole = document([1, 2, 3], 'Officers say this of items 1 and 2.');
const open = document([3], '');

test('an owner reads the lines of their own exempt item after the public copy, and nothing else that it leaves out', () => {
  const read = withOwnItems(whole, open, new Set([1, 3]));
  expect(read?.sections.slice(0, -1)).toEqual(open.sections);
  expect(read?.sections.at(-1)?.blocks).toEqual([
    { kind: 'heading', level: 1, text: 'Your own exempt items', anchor: 'own-exempt' },
    {
      kind: 'paragraph',
      tone: 'warning',
      text: 'Not in the public copy. You read it because you own these items, and each reading is recorded.',
    },
    { kind: 'table', caption: 'A. Live actions', columns: [], records: [line(1)] },
  ]);
});

test('whoever owns no item that is left out reads the public copy as it is', () => {
  expect(withOwnItems(whole, open, new Set([3]))).toBeNull();
  expect(withOwnItems(whole, open, new Set())).toBeNull();
});
