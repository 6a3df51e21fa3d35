import { expect, test } from 'vitest';
import { documentFacts } from '#domain/composed-document/records.ts';
import { composePlanDocument } from '#domain/plan-document/compose.ts';
import type { PlanDocumentFacts } from '#domain/plan-document/facts.ts';
import { haringey2023, haringeyOfSize, nothingToImprove } from '#domain/plan-document/fixtures/haringey-2023.ts';
import { consultationDraft, secondVersion } from '#domain/plan-document/fixtures/haringey-2023-version-2.ts';
import { councilLogo } from './fixtures/council-logo.ts';
import { reopenPrint, textOf } from './fixtures/reopened-print.ts';
import { allOf, elementsOf } from './fixtures/xml.ts';
import { writePrint } from './print.ts';
import { withStyleNonce } from './style-nonce.ts';

const open = (facts: PlanDocumentFacts) => reopenPrint(writePrint(composePlanDocument(facts)));
const source = (facts: PlanDocumentFacts) => new TextDecoder().decode(writePrint(composePlanDocument(facts)));

test.each([
  ['of 22 actions', haringey2023],
  ['of 120 actions', haringeyOfSize(120)],
  ['of none', nothingToImprove],
  ['in its second version, with measures, comments and changes', secondVersion],
  ['as a consultation draft', consultationDraft],
])('a plan %s, opened again from the print view, holds exactly the facts of the document', (_, facts) => {
  expect(open(facts).facts).toEqual(documentFacts(composePlanDocument(facts)));
});

test('on paper the marking, the version and “Page x of y” are on every page, and DRAFT where it is one', () => {
  const { style } = open(secondVersion);
  expect(style).toContain('@top-left{content:"OFFICIAL-SENSITIVE"');
  expect(style).toContain('@bottom-left{content:"OFFICIAL-SENSITIVE"');
  expect(style).toContain('content:"Page " counter(page) " of " counter(pages)');
  expect(style).toContain('@page across{size:A4 landscape');
  expect(open(consultationDraft).style).toContain('@top-left{content:"OFFICIAL   DRAFT"');
  expect(open(haringey2023).style).not.toContain('DRAFT');
});

test('on a screen the marking stands at the head and at the foot', () => {
  const { html } = open(consultationDraft);
  for (const edge of [...allOf(html, 'header'), ...allOf(html, 'footer')])
    expect(textOf(edge)).toMatch(/^OFFICIAL DRAFT/);
});

test('headings are in order, the contents lead to them, and each table has column and row headings', () => {
  const { html } = open(secondVersion);
  const levels: number[] = [];
  const walk = (element: typeof html): void => {
    const level = /^h(\d)$/.exec(element.name)?.[1];
    if (level) levels.push(Number(level));
    elementsOf(element).forEach(walk);
  };
  walk(html);
  expect(levels.filter((level) => level === 1)).toHaveLength(1);
  expect(levels.every((level, index) => level <= (levels[index - 1] ?? 0) + 1)).toBe(true);
  const named = [...allOf(html, 'h2'), ...allOf(html, 'h3')].filter(({ attributes }) => attributes.id);
  const targets = new Map(named.map((heading) => [`#${heading.attributes.id}`, textOf(heading)]));
  const links = allOf(html, 'a');
  expect(links.length).toBe(targets.size);
  for (const link of links) expect(targets.get(link.attributes.href ?? '')).toBe(textOf(link));
  for (const table of allOf(html, 'table')) {
    const [head] = allOf(table, 'thead');
    expect(allOf(head!, 'th').every(({ attributes }) => attributes.scope === 'col')).toBe(true);
    const rows = elementsOf(allOf(table, 'tbody')[0]!, 'tr');
    expect(
      rows.every(
        (row) =>
          allOf(row, 'th')
            .map(({ attributes }) => attributes.scope)
            .join() === 'row',
      ),
    ).toBe(true);
    expect(allOf(table, 'caption')).toHaveLength(1);
  }
});

test('nothing is fetched, nothing is run, and no word can act', () => {
  const title = '</style></title><script>alert(1)</script><img src=x onerror=alert(1)> "\'&amp; javascript:alert(1)';
  const hostile = {
    ...secondVersion,
    council: { ...secondVersion.council, name: '"; } @import url(//x) </style>\\' },
    plan: { ...secondVersion.plan, title },
  };
  const { html, style } = open(hostile);
  expect(textOf(allOf(html, 'h1')[0]!)).toBe(title);
  expect(allOf(html, 'script')).toEqual([]);
  expect(allOf(html, 'img')).toEqual([]);
  expect(style).not.toContain('@import');
  expect(source(hostile).match(/<style/g)).toHaveLength(1);
  expect(source(hostile)).not.toMatch(/\b(?:src|href)="(?!#|data:)/);
  expect(style.match(/url\((?!data:)/g)).toBeNull();
});

test('a council’s logo and colour are used', () => {
  const facts = { ...haringey2023, council: { ...haringey2023.council, logo: councilLogo, colour: '#3b0a45' } };
  const { html, style } = open(facts);
  expect(allOf(html, 'img').map(({ attributes }) => attributes.alt)).toEqual(['Haringey Council']);
  expect(style).toContain(':root{--council:#3b0a45}');
});

test('equal documents are equal bytes, and the nonce of a shown page changes nothing else', () => {
  const document = composePlanDocument(secondVersion);
  const html = writePrint(document);
  expect(writePrint(structuredClone(document))).toEqual(html);
  const shown = new TextDecoder().decode(withStyleNonce(html, 'ab+/9="><script>'));
  expect(shown).toContain('<style nonce="ab+/9=script">');
  expect(shown.replace(' nonce="ab+/9=script"', '')).toBe(new TextDecoder().decode(html));
});
