import { expect, test } from 'vitest';
import { composePlanDocument } from '#domain/plan-document/compose.ts';
import { haringey2023 } from '#domain/plan-document/fixtures/haringey-2023.ts';
import { visibleDocument } from './visible-document.ts';

test('the export page is told which characters are shown by their code, and how often', () => {
  const document = composePlanDocument({
    ...haringey2023,
    plan: { ...haringey2023.plan, title: '\uF06E Plan', reference: 'a\0b' },
  });
  const before = JSON.stringify(document);
  expect(visibleDocument(document).notes).toEqual([
    'U+0000, a control character, is shown as [U+0000] in one place.',
    'U+F06E, a private character of one font, is shown as [U+F06E] in 3 places.',
  ]);
  expect(JSON.stringify(document)).toBe(before);
});

test('a document of ordinary words has nothing to tell', () => {
  const document = composePlanDocument(haringey2023);
  expect(visibleDocument(document)).toEqual({ document, notes: [] });
});
