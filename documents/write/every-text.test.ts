import { expect, test } from 'vitest';
import type { ComposedDocument } from '#domain/composed-document/model.ts';
import { documentFacts } from '#domain/composed-document/records.ts';
import { composePlanDocument } from '#domain/plan-document/compose.ts';
import type { PlanDocumentFacts } from '#domain/plan-document/facts.ts';
import { secondVersion } from '#domain/plan-document/fixtures/haringey-2023-version-2.ts';
import { crossRegisterOf } from '#domain/plan-document/registers.ts';
import { randomTexts } from './fixtures/random-text.ts';
import { factsOfSheets, parseCsv, reopenExcel } from './fixtures/reopened-excel.ts';
import { reopenPrint } from './fixtures/reopened-print.ts';
import { reopenWord } from './fixtures/reopened-word.ts';
import { visibleDocument } from './visible-document.ts';
import { writeForm } from './write-form.ts';

/** The fields a person types into; the others are codes, dates and identifiers. */
const typed =
  /^(title|text|name|post|reason|source|frequency|outcome|successMeasure|ownerPost|deputyPost|partnerBody|done|difference|nextStep|overseenBy|reference|area|grade|versionLabel|from|panel|howOften|answeredWithoutAction|droppedReason)$/;
const lists = /^(computedWhy|added|removed|moved|changed)$/;

/** The second version with every typed text replaced, one after the other, by those given. */
function rewritten(next: () => string): PlanDocumentFacts {
  const walk = (value: unknown, key: string): unknown => {
    if (typeof value === 'string') return typed.test(key) || lists.test(key) ? next() : value;
    if (Array.isArray(value)) return value.map((item) => walk(item, key));
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, walk(item, name)]));
  };
  return walk(secondVersion, '') as PlanDocumentFacts;
}

async function everyForm(document: ComposedDocument) {
  const bytes = async (form: Parameters<typeof writeForm>[1]) => (await writeForm(document, form)).bytes;
  return {
    word: reopenWord(await bytes('docx')).facts,
    pdf: (await bytes('pdf')).length,
    excel: factsOfSheets(reopenExcel(await bytes('xlsx')).sheets),
    csv: parseCsv(await bytes('csv')),
    json: JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(await bytes('json'))) as ComposedDocument,
    print: reopenPrint(await bytes('html')).facts,
  };
}

test('five hundred strings from all of Unicode go through all six forms and come back as they were shown', async () => {
  const texts = randomTexts(500, 2023);
  let used = 0;
  while (used < texts.length) {
    const document = composePlanDocument(rewritten(() => `${texts[used++ % texts.length]}.`));
    const shown = visibleDocument(document).document;
    const facts = documentFacts(shown);
    const forms = await everyForm(document);
    expect(forms.word).toEqual(facts);
    expect(forms.print).toEqual(facts);
    expect(forms.excel).toEqual(facts);
    expect(forms.json).toEqual(document);
    const { columns, rows } = crossRegisterOf(shown);
    expect(forms.csv).toEqual([columns, ...rows.map((row) => row.map((field) => field?.iso ?? field?.text ?? ''))]);
    expect(forms.pdf).toBeGreaterThan(10_000);
  }
});

test.each(["=cmd|'/c calc'!A1", '@SUM(1+1)', '\t=1', '＝1', '<script>alert(1)</script>', '{{7*7}}', '#import "x": *'])(
  '%j stays words in all six forms',
  async (text) => {
    const document = composePlanDocument(rewritten(() => text));
    const forms = await everyForm(document);
    const facts = documentFacts(visibleDocument(document).document);
    expect(forms.word).toEqual(facts);
    expect(forms.print).toEqual(facts);
    expect(forms.csv.flat().filter((cell) => cell === text.replaceAll('\t', ' ')).length).toBeGreaterThan(50);
    expect(forms.json).toEqual(document);
    expect(forms.excel.length).toBeGreaterThan(0);
    expect(forms.pdf).toBeGreaterThan(10_000);
  },
);
