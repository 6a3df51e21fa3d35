import { describe, expect, test } from 'vitest';
import { publishedCalendar } from '#domain/clocks/bank-holidays.ts';
import { composePanelReport } from '#domain/panel-reports/compose.ts';
import { publicFacts } from '#domain/panel-reports/exempt.ts';
import { itemOf, newDate, question, reportOf } from '#domain/panel-reports/fixtures.ts';
import { headingsOf } from '#domain/panel-reports/headings.ts';
import { composePlanDocument } from '#domain/plan-document/compose.ts';
import { haringey2023, haringeyOfSize, nothingToImprove } from '#domain/plan-document/fixtures/haringey-2023.ts';
import { unusualPlan } from '#domain/plan-document/fixtures/haringey-2023-unusual.ts';
import { consultationDraft, secondVersion } from '#domain/plan-document/fixtures/haringey-2023-version-2.ts';
import { writeExcel } from './excel.ts';
import { excelFaults } from './fixtures/accessible-excel.ts';
import { pdfFaults, readPdf } from './fixtures/accessible-pdf.ts';
import { wordFaults } from './fixtures/accessible-word.ts';
import { councilLogo } from './fixtures/council-logo.ts';
import { writePdf } from './pdf.ts';
import { writeWord } from './word.ts';

const title = 'Post-inspection action plan 2023';
const withLogo = { ...haringey2023, council: { ...haringey2023.council, logo: councilLogo } };
const plans = [
  ['of 22 actions', haringey2023, { title, marking: 'OFFICIAL' }],
  ['of 120 actions', haringeyOfSize(120), { title, marking: 'OFFICIAL' }],
  ['of none', nothingToImprove, { title: 'After the focused visit 2024', marking: 'OFFICIAL' }],
  ['with a logo', withLogo, { title, marking: 'OFFICIAL' }],
  ['in its second version', secondVersion, { title, marking: 'OFFICIAL-SENSITIVE' }],
  ['as a consultation draft', consultationDraft, { title, marking: 'OFFICIAL' }],
  ['of all that is unusual', unusualPlan, { title, marking: 'OFFICIAL-SENSITIVE' }],
] as const;

describe.each(plans)('a plan %s', (_, facts, expected) => {
  const document = composePlanDocument(facts);

  test('is accessible as PDF', async () => {
    expect(await pdfFaults(writePdf(document), expected)).toEqual([]);
  });

  test('is accessible as Word', async () => {
    expect(wordFaults(await writeWord(document), expected)).toEqual([]);
  });

  test('is accessible as Excel', () => {
    expect(excelFaults(writeExcel(document), expected)).toEqual([]);
  });
});

const report = reportOf({
  items: [itemOf(1), itemOf(2, { dateChanges: [newDate] }), itemOf(3)],
  questions: [question],
  texts: { summary: 'What officers say.' },
  exempt: [{ part: null, itemNumber: 3, paragraph: 2, publicInterest: 'A child could be known.' }],
});
const reportTitle = 'Action plan 2023: progress since 26 June 2023';
const copies = [
  ['whole', { ...report, copy: 'whole' as const }],
  ['public', publicFacts(report)],
  ['under a committee’s headings', { ...report, exempt: [], headings: headingsOf.committee }],
] as const;

test.each(copies)('a panel report, %s, is accessible as PDF and as Word', async (_, facts) => {
  const document = composePanelReport(facts, publishedCalendar);
  const expected = { title: reportTitle, marking: 'OFFICIAL' };
  expect(await pdfFaults(writePdf(document), expected)).toEqual([]);
  expect(wordFaults(await writeWord(document), expected)).toEqual([]);
});

test('the check sees what is wrong', async () => {
  const document = composePlanDocument(haringey2023);
  const other = { title: 'Another', marking: 'SECRET' };
  expect(await pdfFaults(writePdf(document), other)).toEqual([
    'It has another title.',
    'The marking is not at the head and foot of every page.',
  ]);
  expect(wordFaults(await writeWord(document), other)).toEqual([
    'The file has another title.',
    'The marking is not on every page.',
  ]);
  expect(excelFaults(writeExcel(document), other)).toHaveLength(11);
});

test('the PDF of a long plan is read in order: title, contents, headings, tables with their headings, lists', async () => {
  const { roles, pages, outline } = await readPdf(writePdf(composePlanDocument(haringeyOfSize(120))));
  for (const role of ['H1', 'H2', 'Table', 'TR', 'TH', 'TD', 'L', 'LI', 'TOC', 'TOCI', 'BlockQuote'])
    expect(roles).toContain(role);
  expect(pages.length).toBeGreaterThan(20);
  expect(outline).toBeGreaterThanOrEqual(4);
});

test('a draft says DRAFT on every page of the PDF and of Word', async () => {
  const document = composePlanDocument(consultationDraft);
  const { pages } = await readPdf(writePdf(document));
  expect(pages.every((text) => text.includes('OFFICIAL DRAFT'))).toBe(true);
  expect(wordFaults(await writeWord(document), { title, marking: 'OFFICIAL' })).toEqual([]);
});
