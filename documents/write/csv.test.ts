import { expect, test } from 'vitest';
import { composePlanDocument } from '#domain/plan-document/compose.ts';
import type { PlanDocumentFacts } from '#domain/plan-document/facts.ts';
import { haringey2023, haringeyOfSize, nothingToImprove } from '#domain/plan-document/fixtures/haringey-2023.ts';
import { crossRegisterOf } from '#domain/plan-document/registers.ts';
import { writeCsv } from './csv.ts';
import { randomTexts } from './fixtures/random-text.ts';
import { parseCsv } from './fixtures/reopened-excel.ts';
import { visibleDocument } from './visible-document.ts';

const open = (facts: PlanDocumentFacts) => parseCsv(writeCsv(composePlanDocument(facts)));

test('there is one row for each recommendation with each action, and the marking is in each', () => {
  const [heading, ...rows] = open(haringey2023);
  expect(heading?.slice(0, 6)).toEqual(['Marking', 'Council', 'Plan', 'Version', 'Printed', 'Item']);
  expect(rows).toHaveLength(23);
  expect(rows.every((row) => row[0] === 'OFFICIAL' && row.length === heading?.length)).toBe(true);
  const ref = heading!.indexOf('Ref');
  expect(rows.filter((row) => row[ref] === '1.6').map((row) => row[5])).toEqual([
    'Area for improvement 1',
    'Area for improvement 5',
  ]);
});

test('the columns are the same whatever the plan', () => {
  expect(open(nothingToImprove)).toEqual([open(haringey2023)[0]]);
});

test('a recommendation without an action and an action that answers nothing keep a row', () => {
  const actions = haringey2023.actions
    .filter(({ ref }) => ref === '1.1')
    .map((action) => ({ ...action, recommendationIds: [] }));
  const [heading, ...rows] = open({ ...haringey2023, actions });
  expect(rows).toHaveLength(6);
  expect(rows.at(-1)?.[heading!.indexOf('Ref')]).toBe('1.1');
});

test('dates are as machines write them, numbers have no apostrophe, formulas have one', () => {
  const actions = haringey2023.actions.slice(0, 1).map((action) => ({ ...action, title: '=1+1', outcome: '-5' }));
  const text = new TextDecoder().decode(writeCsv(composePlanDocument({ ...haringey2023, actions })));
  expect(text).toContain(",'=1+1,-5,");
  expect(text).toContain(',2023-09-29,');
});

test('it opens in Excel as Unicode', () => {
  expect([...writeCsv(composePlanDocument(nothingToImprove)).slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
});

test('five hundred strings from all of Unicode come back as they were shown', () => {
  const texts = randomTexts(500);
  const facts = haringeyOfSize(500);
  const actions = facts.actions.map((action, index) => ({
    ...action,
    title: texts[index]!,
    outcome: texts[499 - index]!,
  }));
  const document = composePlanDocument({ ...facts, actions });
  const { columns, rows } = crossRegisterOf(visibleDocument(document).document);
  const shown = rows.map((row) => row.map((field) => field?.iso ?? field?.text ?? ''));
  expect(parseCsv(writeCsv(document))).toEqual([columns, ...shown]);
});
