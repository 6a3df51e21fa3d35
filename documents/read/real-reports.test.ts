import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { lettersAndDigits } from '#domain/inspections/inspection-reports.ts';
import { readInspectionPages } from './inspection-report.ts';
import { readPdfText } from './pdf-text.ts';

const folder = '../shared/reports';
const present = existsSync(`${folder}/INDEX.tsv`);
if (!present) console.warn('The folder of real reports is not beside the project: its tests are left out.');

const read = async (file: string) => readInspectionPages(await readPdfText(readFileSync(file)));

describe('the report that comes with the project', () => {
  it('gives its five areas for improvement and its five judgements word for word', async () => {
    const reading = await read('documents/read/fixtures/haringey-2023-ilacs.pdf');
    expect(reading).toMatchObject({
      kind: 'ilacs',
      authority: 'Haringey',
      inspectedFrom: '2023-02-13',
      inspectedTo: '2023-02-24',
      publishedOn: null,
      notes: [],
    });
    expect(reading.judgements).toEqual([
      { area: 'The impact of leaders on social work practice with children and families', grade: 'Good' },
      { area: 'The experiences and progress of children who need help and protection', grade: 'Good' },
      { area: 'The experiences and progress of children in care', grade: 'Requires improvement to be good' },
      { area: 'The experiences and progress of care leavers', grade: 'Good' },
      { area: 'Overall effectiveness', grade: 'Good' },
    ]);
    expect(reading.recommendations.map(({ kind, ref, page, text }) => ({ kind, ref, page, text }))).toEqual(
      [
        'The effectiveness of permanence planning for children in care, including the challenge brought by independent reviewing officers.',
        'The identification of and response to children in private fostering arrangements.',
        'The provision and quality of life-story work at key developmental stages in children’s lives.',
        'The quality of supervision in ensuring that plans for children make a positive impact.',
        'The understanding and knowledge of frontline workers about adoption.',
      ].map((text) => ({ kind: 'area-for-improvement', ref: null, page: 2, text })),
    );
  });

  it('marks the lines each item stands on, so that the page can show it in place', async () => {
    const reading = await read('documents/read/fixtures/haringey-2023-ilacs.pdf');
    const [first] = reading.recommendations;
    const lines = first!.lines.map(({ page, line }) => reading.pages[page - 1]!.lines[line]!.text);
    expect(lines.join(' ')).toContain('permanence planning for children in care, including the challenge brought by');
    expect(first!.lines).toHaveLength(2);
  });
});

type Expected = {
  authority: string;
  date: string;
  expected: { text: string; ref?: number; section: string; responsible_body?: string }[];
};

const kindOfSection = (section: string) =>
  /priority/i.test(section)
    ? 'area-for-priority-action'
    : /recommendation/i.test(section)
      ? 'recommendation'
      : 'area-for-improvement';

const index = present
  ? readFileSync(`${folder}/INDEX.tsv`, 'utf8')
      .trim()
      .split('\n')
      .slice(1)
      .map((line) => line.split('\t'))
  : [];

const codeOf = (words: string) =>
  words.startsWith('ILACS')
    ? 'ilacs'
    : words.startsWith('SIF')
      ? 'sif'
      : words.startsWith('JTAI')
        ? 'jtai'
        : 'area-send';

describe.runIf(present)('every real report of the collection', () => {
  it.each(index.map((columns) => [columns[0]!, Number(columns[4]), columns[2]!] as const))(
    '%s gives %i recommendations',
    async (file, count, kind) => {
      const reading = await read(`${folder}/${file}`);
      expect(reading.recommendations).toHaveLength(count);
      expect(reading.kind).toBe(codeOf(kind));
      expect(reading.inspectedFrom).toMatch(/^\d{4}-\d\d-\d\d$/);
      expect(reading.inspectedTo! >= reading.inspectedFrom!).toBe(true);
    },
  );

  const expectations = present ? readdirSync(folder).filter((name) => name.endsWith('.expected.json')) : [];
  it.each(expectations)('%s: every item is there word for word, in order', async (name) => {
    const expected: Expected = JSON.parse(readFileSync(`${folder}/${name}`, 'utf8'));
    const reading = await read(`${folder}/${name.replace('.expected.json', '.pdf')}`);
    expect(reading.authority).toBe(expected.authority);
    expect(reading.recommendations.map(({ text }) => lettersAndDigits(text))).toEqual(
      expected.expected.map(({ text }) => lettersAndDigits(text)),
    );
    expect(reading.recommendations.map(({ kind }) => kind)).toEqual(
      expected.expected.map(({ section }) => kindOfSection(section)),
    );
    expect(reading.recommendations.map(({ ref }) => ref)).toEqual(
      expected.expected.map(({ ref }) => (ref === undefined ? null : String(ref))),
    );
    for (const [at, { responsible_body }] of expected.expected.entries())
      if (responsible_body) expect(reading.recommendations[at]!.body).toBe(responsible_body);
    if (reading.publishedOn !== null) expect(reading.publishedOn).toBe(expected.date);
  });

  it('says of North Lincolnshire that the heading has no list, and shows its paragraph', async () => {
    const reading = await read(`${folder}/north-lincolnshire-2022-ilacs-prose.pdf`);
    expect(reading.recommendations).toEqual([]);
    expect(reading.notes.join(' ')).toContain('Heading found, no list');
    expect(reading.setAside[0]).toMatchObject({ why: 'no-list', page: 2 });
    expect(reading.setAside[0]!.text).toMatch(/^There are an extremely small number of areas of variability/);
  });

  it.each([
    [
      'bexley-2024-send-priority.pdf',
      'There are widespread and/or systemic failings leading to significant concerns about the experiences and outcomes of children and young people with special educational needs and/or disabilities (SEND), which the local area partnership must address urgently.',
    ],
    [
      'bury-2024-send-priority.pdf',
      'There are widespread and/or systemic failings leading to significant concerns about the experiences and outcomes of children and young people with special educational needs and/or disabilities (SEND), which the local area partnership must address urgently.',
    ],
    [
      'haringey-2024-send.pdf',
      'The local area partnership’s special educational needs and/or disabilities (SEND) arrangements typically lead to positive experiences and outcomes for children and young people with SEND.',
    ],
  ])('takes the outcome of an area SEND inspection as its judgement, in its own words: %s', async (file, grade) => {
    const { judgements } = await read(`${folder}/${file}`);
    expect(judgements).toEqual([{ area: 'Inspection outcome', grade }]);
  });

  it('offers the safeguarding board’s list of a combined report apart', async () => {
    const reading = await read(`${folder}/peterborough-2015-sif.pdf`);
    expect(reading.setAside).toMatchObject([{ why: 'safeguarding-board' }]);
    expect(reading.setAside[0]!.recommendations.map(({ ref }) => ref)).toEqual([
      '145',
      '146',
      '147',
      '148',
      '149',
      '150',
    ]);
  });
});
