import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { documentFacts } from '#domain/composed-document/records.ts';
import { composePlanDocument } from '#domain/plan-document/compose.ts';
import type { PlanDocumentFacts } from '#domain/plan-document/facts.ts';
import { haringey2023, haringeyOfSize, nothingToImprove } from '#domain/plan-document/fixtures/haringey-2023.ts';
import { unusualPlan } from '#domain/plan-document/fixtures/haringey-2023-unusual.ts';
import { consultationDraft, secondVersion } from '#domain/plan-document/fixtures/haringey-2023-version-2.ts';
import { randomTexts } from './fixtures/random-text.ts';
import { paragraphsOf, type ReopenedWord, reopenWord, styleOf, textOf } from './fixtures/reopened-word.ts';
import { allOf, elementsOf } from './fixtures/xml.ts';
import { visibleDocument } from './visible-document.ts';
import { writeWord } from './word.ts';

const open = async (facts: PlanDocumentFacts) => reopenWord(await writeWord(composePlanDocument(facts)));
const partsNamed = (word: ReopenedWord, name: RegExp) =>
  [...word.parts].filter(([path]) => name.test(path)).map(([, part]) => part);

test.each([
  ['of 22 actions', haringey2023],
  ['of 120 actions', haringeyOfSize(120)],
  ['of none', nothingToImprove],
  ['in its second version, with measures, comments and changes', secondVersion],
  ['as a consultation draft', consultationDraft],
  ['of all that is unusual', unusualPlan],
])('a plan %s, opened again from Word, holds exactly the facts of the document', async (_, facts) => {
  expect((await open(facts)).facts).toEqual(documentFacts(composePlanDocument(facts)));
});

test('every word of the document that is no fact is in Word too', async () => {
  const { text } = await open(haringey2023);
  expect(text).toContain('5 areas for improvement; every one has at least one action.');
  expect(text).toContain(
    'Action 1.6, Consider early permanence in every pre-birth assessment: under Area for improvement 1',
  );
  expect(text).toContain('◆ Red: late, or forecast well after the deadline');
});

test('each table has one heading row that repeats, rows that do not tear, and no merged cell', async () => {
  const { body } = await open(haringey2023);
  const tables = allOf(body, 'w:tbl');
  expect(tables).toHaveLength(9);
  for (const table of tables) {
    const rows = elementsOf(table, 'w:tr');
    expect(rows.map((row) => allOf(row, 'w:tblHeader').length)).toEqual(rows.map((_, index) => (index === 0 ? 1 : 0)));
    expect(rows.every((row) => allOf(row, 'w:cantSplit').length === 1)).toBe(true);
    expect([...allOf(table, 'w:gridSpan'), ...allOf(table, 'w:vMerge')]).toEqual([]);
  }
});

test('no paragraph undoes what its style says of staying with the next: no heading is left at the foot of a page', async () => {
  const { body } = await open(unusualPlan);
  expect(paragraphsOf(body).some((paragraph) => styleOf(paragraph) === 'Lead')).toBe(true);
  expect(allOf(body, 'w:keepNext').flatMap(({ attributes }) => attributes['w:val'] ?? [])).toEqual([]);
});

test('a row that may be taller than what its page has left may tear: LibreOffice would lose it and every row after it', async () => {
  const [first, ...others] = haringey2023.actions;
  if (!first) throw new Error('The fixture has no action.');
  const override = { rag: 'amber' as const, reason: 'There are too few lawyers, '.repeat(12), endsOn: '2023-07-31' };
  const { body } = await open({ ...haringey2023, actions: [{ ...first, override }, ...others] });
  const rowOf = (ref: string) =>
    allOf(body, 'w:tr').find((row) => textOf(elementsOf(row, 'w:tc')[0] ?? row).trim() === ref);
  const splits = (ref: string) => {
    const row = rowOf(ref);
    if (!row) throw new Error(`No row ${ref}`);
    return allOf(row, 'w:cantSplit').map((mark) => mark.attributes?.['w:val'] ?? 'true');
  };
  expect(splits(first.ref)).not.toContain('true');
  expect(splits('1.2')).toContain('true');
});

test('headings are real, in order, and the contents link to each', async () => {
  const { body } = await open(haringey2023);
  const levels = paragraphsOf(body)
    .flatMap((paragraph) => /^Heading(\d)$/.exec(styleOf(paragraph))?.[1] ?? [])
    .map(Number);
  expect(
    paragraphsOf(body)
      .filter((paragraph) => styleOf(paragraph) === 'Title')
      .map(textOf),
  ).toEqual(['Post-inspection action plan 2023']);
  expect(levels[0]).toBe(1);
  expect(levels.every((level, index) => level <= (levels[index - 1] ?? 0) + 1)).toBe(true);
  const links = allOf(body, 'w:hyperlink').map((link) => [link.attributes['w:anchor'], textOf(link).trim()]);
  const targets = paragraphsOf(body).flatMap((paragraph) =>
    allOf(paragraph, 'w:bookmarkStart').map((mark) => [mark.attributes['w:name'], textOf(paragraph).trim()]),
  );
  expect(links).toHaveLength(11);
  expect(links).toEqual(targets);
});

test('language, title and the file’s own date are set', async () => {
  const word = await open(haringey2023);
  const styles = word.parts.get('word/styles.xml')!;
  expect(allOf(styles, 'w:lang')[0]?.attributes['w:val']).toBe('en-GB');
  const core = word.parts.get('docProps/core.xml')!;
  const property = (name: string) => allOf(core, name)[0]?.children.join('');
  expect(property('dc:title')).toBe('Post-inspection action plan 2023');
  expect(property('dc:language')).toBe('en-GB');
  expect([property('dcterms:created'), property('dcterms:modified')]).toEqual([
    '2023-06-30T08:42:00Z',
    '2023-06-30T08:42:00Z',
  ]);
});

test('the marking and “Page x of y” are on every page, in capitals', async () => {
  for (const facts of [haringey2023, nothingToImprove]) {
    const word = await open(facts);
    const sections = allOf(word.body, 'w:sectPr');
    const [headers, footers] = [partsNamed(word, /header\d+\.xml$/), partsNamed(word, /footer\d+\.xml$/)];
    expect([headers.length, footers.length]).toEqual([sections.length, sections.length]);
    expect(allOf(word.body, 'w:titlePg')).toEqual([]);
    for (const edge of [...headers, ...footers]) expect(textOf(edge)).toMatch(/^OFFICIAL/);
    for (const footer of footers) {
      expect(allOf(footer, 'w:instrText').map((field) => field.children.join(''))).toEqual(['PAGE', 'NUMPAGES']);
    }
  }
});

test('the tables of actions are in landscape, and text is 11 point or more', async () => {
  const word = await open(haringey2023);
  const sizes = allOf(word.body, 'w:pgSz').map(({ attributes }) => attributes['w:orient']);
  expect(sizes.slice(0, 3)).toEqual(['portrait', 'portrait', 'portrait']);
  expect(new Set(sizes.slice(3))).toEqual(new Set(['landscape']));
  const points = allOf(word.parts.get('word/styles.xml')!, 'w:style')
    .filter(({ attributes }) =>
      /^(Cell|Fact|Quiet|Verbatim|HeaderFooter|Particulars|TOC)/.test(attributes['w:styleId'] ?? ''),
    )
    .flatMap((style) => allOf(style, 'w:sz').map(({ attributes }) => Number(attributes['w:val']) / 2));
  expect(Math.min(...points)).toBeGreaterThanOrEqual(11);
});

test('a colour is a shape and a word', async () => {
  const { text } = await open(haringey2023);
  expect(text).toContain('Declared: ●\u00A0Green');
  expect(text).toContain('Computed: ▲\u00A0Amber');
  expect(text).toContain('Computed: ◆\u00A0Red');
  expect(text).toContain('Computed: ○\u00A0Grey');
});

test('a council’s logo says what it shows', async () => {
  const base64 = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';
  const logo = { mediaType: 'image/png' as const, base64, alt: 'Haringey Council', width: 100, height: 50 };
  const word = await open({ ...haringey2023, council: { ...haringey2023.council, logo } });
  expect(allOf(word.body, 'wp:docPr').map(({ attributes }) => attributes.descr)).toEqual(['Haringey Council']);
});

test('equal documents are equal bytes, whatever was written between', async () => {
  const hash = async (facts: PlanDocumentFacts) =>
    createHash('sha256')
      .update(await writeWord(composePlanDocument(facts)))
      .digest('hex');
  const first = await hash(haringey2023);
  await hash(nothingToImprove);
  expect(await hash(haringey2023)).toBe(first);
});

test('text that looks like a formula or a program stays text', async () => {
  const title = '=1+1 <script>alert("x")</script> &lt; 儿童 👩‍👧';
  const word = await open({ ...haringey2023, plan: { ...haringey2023.plan, title } });
  expect(word.text).toContain(title);
});

test('five hundred strings from all of Unicode never break the file, and their facts come back', async () => {
  const texts = randomTexts(500);
  const facts = haringeyOfSize(500);
  const actions = facts.actions.map((action, index) => ({
    ...action,
    title: texts[index]!,
    outcome: texts[499 - index]!,
  }));
  const document = composePlanDocument({ ...facts, actions });
  expect(reopenWord(await writeWord(document)).facts).toEqual(documentFacts(visibleDocument(document).document));
});

test('a document whose every word is random still opens', async () => {
  const texts = randomTexts(3_000, 137);
  let used = 0;
  const scrambled = (value: unknown): unknown => {
    if (typeof value === 'string') return texts[used++ % texts.length];
    if (Array.isArray(value)) return value.map(scrambled);
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(
      Object.entries(value).map(([key, item]) => [
        key,
        /kind|level|rag|orient|noun|labels/.test(key) ? item : scrambled(item),
      ]),
    );
  };
  const document = scrambled(composePlanDocument(haringey2023)) as ReturnType<typeof composePlanDocument>;
  expect(reopenWord(await writeWord({ ...document, printedAt: haringey2023.printedAt })).text).not.toBe('');
});
