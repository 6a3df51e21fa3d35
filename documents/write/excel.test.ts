import { expect, test } from 'vitest';
import { documentFacts } from '#domain/composed-document/records.ts';
import { composePlanDocument } from '#domain/plan-document/compose.ts';
import type { PlanDocumentFacts } from '#domain/plan-document/facts.ts';
import { haringey2023, haringeyOfSize, nothingToImprove } from '#domain/plan-document/fixtures/haringey-2023.ts';
import { unusualPlan } from '#domain/plan-document/fixtures/haringey-2023-unusual.ts';
import { consultationDraft, secondVersion } from '#domain/plan-document/fixtures/haringey-2023-version-2.ts';
import { writeExcel } from './excel.ts';
import { randomTexts } from './fixtures/random-text.ts';
import { factsOfSheets, reopenExcel } from './fixtures/reopened-excel.ts';
import { allOf } from './fixtures/xml.ts';
import { visibleDocument } from './visible-document.ts';

const open = (facts: PlanDocumentFacts) => reopenExcel(writeExcel(composePlanDocument(facts)));

test.each([
  ['of 22 actions', haringey2023],
  ['of 120 actions', haringeyOfSize(120)],
  ['of none', nothingToImprove],
  ['in its second version, with measures, comments and changes', secondVersion],
  ['as a consultation draft', consultationDraft],
])('a plan %s, opened again from Excel, holds exactly the facts of the document', (_, facts) => {
  expect(factsOfSheets(open(facts).sheets)).toEqual(documentFacts(composePlanDocument(facts)));
});

test('what was set aside has its name, and who must act is told, in a plan of all that is unusual', () => {
  const { sheets } = open(unusualPlan);
  const { heading, rows } = sheets.find(({ name }) => name === 'Recommendations')!;
  expect(rows.map(([item]) => item)).toEqual([1, 2, 3, 4, 5].map((number) => `Area for improvement ${number}`));
  expect(rows[4]?.[heading.indexOf('Set aside because')]).toMatch(/^Named twice/);
  expect(rows[1]?.[heading.indexOf('Who must act')]).toMatch(/Integrated Care Board$/);
  // The name of what was set aside is a heading in the other forms and no fact of its own.
  const facts = (all: string[]) =>
    all.filter((fact) => fact !== 'Area for improvement 5 · Item: Area for improvement 5');
  expect(facts(factsOfSheets(sheets))).toEqual(
    documentFacts(visibleDocument(composePlanDocument(unusualPlan)).document),
  );
});

test('notes come first, and each sheet has one named table at A1 under a frozen heading row', () => {
  const { sheets } = open(haringey2023);
  expect(sheets.map(({ name }) => name)).toEqual(['Notes', 'Judgements', 'Recommendations', 'Actions', 'Measures']);
  for (const { name, sheet, table, heading } of sheets) {
    expect(table.attributes).toMatchObject({ displayName: name });
    expect(table.attributes.ref).toMatch(/^A1:/);
    expect(allOf(table, 'tableColumn').map(({ attributes }) => attributes.name)).toEqual(heading);
    expect(allOf(sheet, 'pane')[0]?.attributes).toMatchObject({ ySplit: '1', state: 'frozen' });
    expect(allOf(sheet, 'tablePart')).toHaveLength(1);
  }
});

test('no cell is merged, blank or a formula, and none is missing, even where the plan is empty', () => {
  for (const facts of [haringey2023, nothingToImprove]) {
    for (const { sheet, heading, rows } of open(facts).sheets) {
      expect([...allOf(sheet, 'mergeCell'), ...allOf(sheet, 'f')]).toEqual([]);
      expect(rows.length).toBeGreaterThan(0);
      expect(rows.every((row) => row.length === heading.length && row.every((text) => text !== ''))).toBe(true);
    }
  }
});

test('the marking heads and foots every printed page, and the file has title and language', () => {
  const { parts, sheets } = open({
    ...haringey2023,
    council: { name: 'Haringey & Council', marking: 'Official-Sensitive' },
  });
  for (const { sheet } of sheets) {
    expect(allOf(sheet, 'oddHeader')[0]?.children.join('')).toBe(
      '&L&"-,Bold"OFFICIAL-SENSITIVE&R&"-,Regular"Haringey && Council: Post-inspection action plan 2023',
    );
    expect(allOf(sheet, 'oddFooter')[0]?.children.join('')).toBe(
      '&L&"-,Bold"OFFICIAL-SENSITIVE&R&"-,Regular"Page &P of &N',
    );
  }
  const core = parts.get('docProps/core.xml')!;
  expect(allOf(core, 'dc:title')[0]?.children.join('')).toBe('Post-inspection action plan 2023');
  expect(allOf(core, 'dc:language')[0]?.children.join('')).toBe('en-GB');
});

test('dates are dates and page numbers numbers', () => {
  const { sheets } = open(haringey2023);
  const typed = (name: string, column: string) => {
    const found = sheets.find((sheet) => sheet.name === name)!;
    return allOf(allOf(found.sheet, 'row')[1]!, 'c')[found.heading.indexOf(column)]!;
  };
  expect(allOf(typed('Actions', 'Deadline'), 'v')[0]?.children).toEqual(['45198']);
  expect(allOf(typed('Recommendations', 'Report page'), 'v')[0]?.children).toEqual(['2']);
});

test('each value of a measure has a row, and values, targets and numbers of changes are numbers', () => {
  const { sheets } = open(secondVersion);
  const numbersIn = (name: string, column: string) => {
    const { sheet, heading } = sheets.find((found) => found.name === name)!;
    const cells = allOf(sheet, 'row').map((row) => allOf(row, 'c')[heading.indexOf(column)]!);
    return cells.slice(1).flatMap((cell) => allOf(cell, 'v')[0]?.children ?? []);
  };
  expect(numbersIn('Measures', 'Value')).toEqual(['63', '70', '74', '48', '46', '43', '19']);
  expect(numbersIn('Measures', 'Target')).toEqual(['95', '95', '95', '85', '85', '85', '5']);
  expect(numbersIn('Measures', 'Baseline').at(-1)).toBe('-2.5');
  expect(numbersIn('Actions', 'Deadline changes')).toEqual(['2']);
});

test('a consultation draft says DRAFT on every printed page', () => {
  for (const { sheet } of open(consultationDraft).sheets) {
    expect(allOf(sheet, 'oddHeader')[0]?.children.join('')).toContain('OFFICIAL DRAFT');
  }
});

test('text that begins like a formula is marked as text', () => {
  const actions = haringey2023.actions.map((action) => ({ ...action, title: '=HYPERLINK("http://x")' }));
  const { sheets } = open({ ...haringey2023, actions });
  const cells = allOf(sheets[3]!.sheet, 'c').filter((cell) => allOf(cell, 't')[0]?.children.join('').startsWith('='));
  expect(cells.length).toBeGreaterThan(0);
  expect(cells.every(({ attributes }) => attributes.t === 'inlineStr' && attributes.s === '3')).toBe(true);
});

test('a text longer than a cell is cut where one can see it', () => {
  const actions = haringey2023.actions.map((action) => ({ ...action, title: 'ab '.repeat(15_000) }));
  const titles = open({ ...haringey2023, actions }).sheets[3]!.rows.map((row) => row[1]!);
  expect(
    titles.every((title) => title.length < 32_767 && title.endsWith('[continues in the Word, PDF and JSON forms]')),
  ).toBe(true);
});

test('five hundred strings from all of Unicode never break the file, and their facts come back', () => {
  const texts = randomTexts(500).map((text, index) => (index % 50 === 0 ? `_x0041_${text}` : text));
  const facts = haringeyOfSize(500);
  const actions = facts.actions.map((action, index) => ({
    ...action,
    title: texts[index]!,
    outcome: texts[499 - index]!,
  }));
  const document = composePlanDocument({ ...facts, actions });
  const kept = (lines: string[]) => lines.filter((line) => !line.endsWith(': –'));
  expect(factsOfSheets(reopenExcel(writeExcel(document)).sheets)).toEqual(
    kept(documentFacts(visibleDocument(document).document)),
  );
});

test('equal documents are equal bytes', () => {
  const document = composePlanDocument(haringey2023);
  expect(writeExcel(structuredClone(document))).toEqual(writeExcel(document));
});
