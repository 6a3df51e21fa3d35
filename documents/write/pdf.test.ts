import { getDocumentProxy } from 'unpdf';
import { expect, test } from 'vitest';
import { composePlanDocument } from '#domain/plan-document/compose.ts';
import type { PlanDocumentFacts } from '#domain/plan-document/facts.ts';
import { haringey2023, haringeyOfSize, nothingToImprove } from '#domain/plan-document/fixtures/haringey-2023.ts';
import { unusualPlan } from '#domain/plan-document/fixtures/haringey-2023-unusual.ts';
import { randomTexts } from './fixtures/random-text.ts';
import { pdfNotes, writePdf } from './pdf.ts';

async function open(facts: PlanDocumentFacts) {
  const bytes = writePdf(composePlanDocument(facts));
  const raw = Buffer.from(bytes).toString('latin1');
  const pdf = await getDocumentProxy(new Uint8Array(bytes));
  const pages = [];
  const trees = [];
  for (let number = 1; number <= pdf.numPages; number++) {
    const page = await pdf.getPage(number);
    const { items } = await page.getTextContent();
    pages.push(
      items
        .map((item) => ('str' in item ? item.str : ''))
        .join(' ')
        .replace(/\s+/g, ' '),
    );
    trees.push(JSON.stringify(await page.getStructTree()));
  }
  return { raw, pdf, pages, text: pages.join(' '), trees: trees.join('') };
}

test('it says that it is tagged PDF/UA-1 in British English with a title', async () => {
  const { raw, pdf } = await open(haringey2023);
  const { info, metadata } = await pdf.getMetadata();
  expect(info).toMatchObject({ Title: 'Post-inspection action plan 2023', Language: 'en-GB' });
  expect(metadata?.getRaw?.() ?? raw).toMatch(/pdfuaid:part>1</);
  expect(await pdf.getMarkInfo()).toMatchObject({ Marked: true });
  expect(raw).toMatch(/\/DisplayDocTitle true/);
});

test('its structure has headings, tables with column headings, lists and contents', async () => {
  const { trees, raw } = await open(haringey2023);
  for (const role of ['H1', 'H2', 'Table', 'TR', 'TH', 'TD', 'L', 'LI', 'TOC'])
    expect(trees).toContain(`"role":"${role}"`);
  expect(raw).toContain('/Scope');
});

test('the marking and “Page x of y” are on every page, and every page can be jumped to by its heading', async () => {
  const { pages, pdf } = await open(haringey2023);
  pages.forEach((text, index) => {
    expect(text.match(/OFFICIAL/g)?.length).toBeGreaterThanOrEqual(2);
    expect(text).toContain(`Page ${index + 1} of ${pages.length}`);
  });
  const outline = await pdf.getOutline();
  expect(outline.map(({ title }) => title)).toEqual([
    'Approvals',
    'What the inspection found',
    'The plan at a glance',
    'Who oversees the plan',
    'Recommendations and actions',
  ]);
});

test.each([
  ['of 22 actions', haringey2023],
  ['of 120 actions', haringeyOfSize(120)],
  ['of none', nothingToImprove],
])('a plan %s has every fact of the document', async (_, facts) => {
  const { text } = await open(facts);
  const squeezed = text.replace(/\s+/g, '');
  const fields = composePlanDocument(facts)
    .sections.flatMap(({ blocks }) => blocks)
    .flatMap((block) => {
      if (block.kind === 'table') return block.records.flatMap((record) => record.fields);
      return block.kind === 'facts' || block.kind === 'particulars'
        ? block.record.fields
        : block.kind === 'verbatim'
          ? [block.field]
          : [];
    });
  expect(
    fields.filter((field) => field.text.split('\n').some((line) => !squeezed.includes(line.replace(/\s+/g, '')))),
  ).toEqual([]);
});

test('equal documents are equal bytes', () => {
  const document = composePlanDocument(haringey2023);
  const first = writePdf(document);
  writePdf(composePlanDocument(nothingToImprove));
  expect(Buffer.from(writePdf(structuredClone(document))).equals(first)).toBe(true);
});

test('what the fonts do not have is shown by its code and told', async () => {
  const facts = {
    ...nothingToImprove,
    plan: { ...nothingToImprove.plan, title: '儿 \uF06E عربي हिन्दी =1+1 #sym.star' },
  };
  expect((await open(facts)).text).toContain('[U+513F]');
  expect((await open(facts)).text).toContain('=1+1 #sym.star');
  expect(pdfNotes(composePlanDocument(facts))).toContain(
    'U+513F, which the fonts of this form do not have, is shown as [U+513F] in 3 places.',
  );
});

test('Welsh, accents, Arabic, Hebrew, Devanagari and Bengali are drawn, none by its code (abuse case 25)', async () => {
  const title = 'ŵ é e\u0301 عربي שלום हिन्दी বাংলা';
  const facts = { ...nothingToImprove, plan: { ...nothingToImprove.plan, title } };
  expect(pdfNotes(composePlanDocument(facts))).toEqual([]);
  expect((await open(facts)).text).not.toContain('[U+');
});

test('five hundred strings from all of Unicode never break the file', () => {
  const texts = randomTexts(500);
  const facts = haringeyOfSize(100);
  for (let round = 0; round < 5; round++) {
    const actions = facts.actions.map((action, index) => ({ ...action, title: texts[round * 100 + index]! }));
    expect(writePdf(composePlanDocument({ ...facts, actions })).length).toBeGreaterThan(10_000);
  }
});

test('marks without a letter to stand on, and letters that do not join, never break the file', () => {
  const scripts = [
    '\u0300\u0301',
    'ि्',
    'a\u0308\u0323\u0489',
    'ء\u0651\u064B\u0670',
    '\u200Dक्\u200C',
    '\u0903\u0615',
    'क\u0651',
    '◆\u20DD',
    '\u00AD',
    'ﬁ\u034F',
  ];
  for (const title of scripts) {
    expect(
      writePdf(composePlanDocument({ ...nothingToImprove, plan: { ...nothingToImprove.plan, title } })).length,
    ).toBeGreaterThan(5_000);
  }
});

test('a word without an end is broken and runs over neither its neighbour nor the edge of the page', async () => {
  const word = 'Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogoch'.repeat(4);
  const [first] = haringey2023.actions;
  const facts = {
    ...haringey2023,
    plan: { ...haringey2023.plan, overseenBy: word },
    actions: [{ ...first!, title: word, ownerPost: word, recommendationIds: ['area-1'] }],
  };
  const { pdf } = await open(facts);
  for (let number = 1; number <= pdf.numPages; number++) {
    const page = await pdf.getPage(number);
    const right = page.view[2]! - 40;
    const { items } = await page.getTextContent();
    const ends = items.flatMap((item) => ('str' in item ? item.transform[4] + item.width : []));
    expect(Math.max(...ends)).toBeLessThan(right);
  }
});

test('read tag by tag every text is whole: no date or colour is cut by a mark within its mark', async () => {
  const { pdf } = await open(haringey2023);
  const cut: string[] = [];
  let before = '';
  let depth = 0;
  for (let number = 1; number <= pdf.numPages; number++) {
    const { items } = await (await pdf.getPage(number)).getTextContent({ includeMarkedContent: true });
    for (const item of items) {
      if ('str' in item) before = item.str || before;
      else if (item.type === 'endMarkedContent') depth -= 1;
      else {
        // The dots of the contents list are decoration.
        if (depth > 0 && !/^[ .]*$/.test(before)) cut.push(before);
        depth += 1;
      }
    }
  }
  expect(cut).toEqual([]);
});

test('a long reference of an action ends before the action begins, as “5.12345” does', async () => {
  const { pdf } = await open(unusualPlan);
  const seen: string[] = [];
  for (let number = 1; number <= pdf.numPages; number++) {
    const { items } = await (await pdf.getPage(number)).getTextContent();
    const texts = items.flatMap((item) => ('str' in item ? [item] : []));
    const column = texts.find(({ str }) => str === 'Action')?.transform[4];
    if (column === undefined) continue;
    const refs = texts.filter(({ str, transform }) => /^\d\.\d+$/.test(str) && transform[4] < column);
    for (const { str, transform, width } of refs) {
      seen.push(str);
      expect(transform[4] + width).toBeLessThan(column - 3);
    }
  }
  expect(seen).toContain('5.12345');
});

test('after one word changed only what says it is laid out again, however often it was printed in between', () => {
  const facts = haringeyOfSize(60);
  const at = (minute: number, title?: string) =>
    composePlanDocument({
      ...facts,
      printedAt: `2023-06-30T08:${minute}:00.000Z`,
      actions: facts.actions.map((action, place) => (place === 30 && title ? { ...action, title } : action)),
    });
  const cost = (document: ReturnType<typeof at>) => {
    const before = process.cpuUsage();
    writePdf(document);
    const { user, system } = process.cpuUsage(before);
    return user + system;
  };
  const first = cost(at(10));
  for (const minute of [11, 12, 13]) cost(at(minute));
  expect(cost(at(14, 'Another title'))).toBeLessThan(first / 2);
});
