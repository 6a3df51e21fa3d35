import { expect, test } from 'vitest';
import { composePlanDocument } from '#domain/plan-document/compose.ts';
import { haringey2023, haringeyOfSize } from '#domain/plan-document/fixtures/haringey-2023.ts';
import { randomTexts } from './fixtures/random-text.ts';
import { writeJson } from './json.ts';

const read = (bytes: Uint8Array) => JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));

test('reading it gives back the whole document', () => {
  const document = composePlanDocument(haringey2023);
  expect(read(writeJson(document))).toEqual(document);
});

test('five hundred strings from all of Unicode come back unchanged', () => {
  const texts = randomTexts(500);
  const facts = haringeyOfSize(500);
  const actions = facts.actions.map((action, index) => ({ ...action, title: texts[index]! }));
  const document = composePlanDocument({ ...facts, actions });
  expect(read(writeJson(document))).toEqual(document);
});
