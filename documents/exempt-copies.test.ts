import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import zlib from 'node:zlib';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { publishedCalendar } from '#domain/clocks/bank-holidays.ts';
import { composePanelReport } from '#domain/panel-reports/compose.ts';
import { publicFacts } from '#domain/panel-reports/exempt.ts';
import type { PanelReportFacts } from '#domain/panel-reports/facts.ts';
import { itemOf, reportOf } from '#domain/panel-reports/fixtures.ts';
import { type RenderedReportFile, renderReportFiles } from './report-files.ts';
import { closeWritingPool } from './write/writing-pool.ts';

/*
 * Assurance DP-06 and cases 85 to 87: a mark of its own in every text of what is exempt, then every file of the public copy is
 * taken apart: packages unzipped, streams of the PDF decompressed, its text and its properties read. Not a byte of a mark may be in any.
 */

const MARK = 'QZX';
const mark = (where: string) => `${MARK}${where}`;

/** Item 7 with a mark in everything that is told of it, also where other parts tell of its action; item 8 beside it, which is public. */
function marked(exempt: PanelReportFacts['exempt']): PanelReportFacts {
  const now = itemOf(7).now;
  const secret = itemOf(7, {
    ref: mark('ref'),
    title: mark('title'),
    ownerPost: mark('owner'),
    now: { ...now, computed: 'amber', why: [mark('why')] },
    update: {
      clearedOn: '2023-07-04',
      post: mark('post'),
      declared: 'amber',
      noChange: false,
      done: mark('done'),
      difference: mark('difference'),
      forecastOn: null,
      nextStep: mark('next'),
    },
    clearedSince: true,
    stageChanges: [
      {
        on: '2023-07-20',
        act: 'verify',
        to: 'verified',
        reason: mark('reason'),
        sampled: mark('sampled'),
        found: mark('found'),
      },
    ],
    dateChanges: [
      {
        askedOn: '2023-08-01',
        fromOn: '2023-10-31',
        toOn: '2023-11-30',
        reason: mark('asked'),
        decision: 'refused',
        grantedOn: null,
        decidedOn: '2023-08-10',
        decisionReason: mark('refused'),
        decidedByPanel: null,
      },
    ],
  });
  const under = { recommendationId: null, actionId: secret.actionId };
  return reportOf({
    items: [
      secret,
      // The same action under another finding, and an action whose colour hangs on a measure of the exempt one.
      itemOf(9, { ...secret, number: 9, recommendationId: 'finding 2' }),
      itemOf(8, {
        title: 'Public action',
        now: { ...now, computed: 'amber', why: [`${mark('measure')} fell from 46% to 43%.`, 'Milestone 1 is late.'] },
      }),
    ],
    measures: [
      {
        id: 'measure',
        name: mark('measure'),
        unit: '%',
        direction: 'higher-is-better',
        target: 85,
        before: { on: '2023-05-31', value: 46 },
        now: { on: '2023-08-31', value: 43 },
        actionIds: [secret.actionId, 'action 8'],
        recommendationIds: [],
      },
    ],
    questions: [
      {
        number: 3,
        meetsOn: '2023-06-26',
        words: mark('question'),
        about: under,
        ownerPost: mark('answering'),
        dueOn: '2023-07-10',
        answer: { words: mark('answer'), post: mark('answerer'), on: '2023-07-12' },
      },
    ],
    panelRecommendations: [
      {
        number: 2,
        meetsOn: '2023-06-26',
        words: mark('recommended'),
        about: { recommendationId: null, actionId: null },
        noticeOn: null,
        dueOn: '2023-08-27',
        response: { verdict: 'accepted', reason: mark('response'), post: mark('responder'), on: '2023-07-21' },
        changedActionIds: [secret.actionId],
      },
    ],
    texts: { 'missing-updates': mark('covering'), live: 'Public words.' },
    exempt,
  });
}

const publicInterest = 'The group is of three children, who could be known.';
const marks: PanelReportFacts['exempt'] = [
  { part: null, itemNumber: 7, paragraph: 2, publicInterest },
  { part: 'missing-updates', itemNumber: null, paragraph: 1, publicInterest },
];
const composed = (facts: PanelReportFacts) => composePanelReport(facts, publishedCalendar);
const whole = (facts: PanelReportFacts) => composed({ ...facts, copy: 'whole' });

/** Every stream of a PDF, decompressed where it is. */
function streamsOf(bytes: Uint8Array): string {
  const text = Buffer.from(bytes).toString('latin1');
  const found: string[] = [text];
  for (const part of text.matchAll(/stream\r?\n([\s\S]*?)\r?\nendstream/g)) {
    try {
      found.push(zlib.inflateSync(Buffer.from(part[1] ?? '', 'latin1')).toString('latin1'));
    } catch {
      // A stream of another kind, such as a font: searched as it is.
    }
  }
  return found.join('\n');
}

/** All that can be read out of a file: parts of its package, its text, its properties, its streams, its name. */
function everythingIn({ form, fileName, bytes }: RenderedReportFile, folder: string): string {
  const raw = Buffer.from(bytes).toString('latin1');
  if (form === 'word') {
    return [
      fileName,
      ...Object.entries(unzipSync(bytes)).map(([name, part]) => name + Buffer.from(part).toString()),
    ].join('\n');
  }
  if (form === 'pdf') {
    const file = path.join(folder, 'copy.pdf');
    fs.writeFileSync(file, bytes);
    const told = (program: string, ...given: string[]) => spawnSync(program, [...given], { encoding: 'utf8' }).stdout;
    return [
      fileName,
      streamsOf(bytes),
      told('pdftotext', file, '-'),
      told('pdfinfo', '-meta', file),
      told('pdfinfo', file),
    ].join('\n');
  }
  return [fileName, raw, Buffer.from(bytes).toString('utf8')].join('\n');
}

const found = (text: string) => [...new Set(text.match(/QZX[a-z]+/g) ?? [])].sort();

describe('of what is exempt', () => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'seventy-exempt-'));
  const facts = marked(marks);
  const copies = { whole: whole(facts), public: composed(publicFacts(facts)), holdsExempt: true };
  let files: RenderedReportFile[] = [];
  beforeAll(async () => {
    files = await renderReportFiles(copies);
  }, 120_000);
  afterAll(() => {
    closeWritingPool();
    fs.rmSync(folder, { recursive: true, force: true });
  });

  /** By hand: each text that was marked. */
  const everyMark = [
    'QZXanswer',
    'QZXanswerer',
    'QZXasked',
    'QZXcovering',
    'QZXdifference',
    'QZXdone',
    'QZXfound',
    'QZXmeasure',
    'QZXnext',
    'QZXowner',
    'QZXquestion',
    'QZXreason',
    'QZXrecommended',
    'QZXref',
    'QZXrefused',
    'QZXresponder',
    'QZXresponse',
    'QZXsampled',
    'QZXtitle',
    'QZXwhy',
  ];

  test('there are four files of each copy, told apart by their names', () => {
    expect(files.map(({ copy, form, fileName }) => `${copy} ${form} ${fileName}`)).toEqual([
      'whole word official-action-plan-2023-progress-since-26-june-2023-report-2-not-for-publication.docx',
      'public word official-action-plan-2023-progress-since-26-june-2023-report-2-public.docx',
      'whole pdf official-action-plan-2023-progress-since-26-june-2023-report-2-not-for-publication.pdf',
      'public pdf official-action-plan-2023-progress-since-26-june-2023-report-2-public.pdf',
      'whole print official-action-plan-2023-progress-since-26-june-2023-report-2-not-for-publication.html',
      'public print official-action-plan-2023-progress-since-26-june-2023-report-2-public.html',
      'whole json official-action-plan-2023-progress-since-26-june-2023-report-2-not-for-publication.json',
      'public json official-action-plan-2023-progress-since-26-june-2023-report-2-public.json',
    ]);
  });

  test.each(['word', 'pdf', 'print', 'json'] as const)(
    'case 86: the public copy as %s holds not one byte, and the whole copy all',
    (form) => {
      const read = (copy: 'whole' | 'public') => {
        const file = files.find((one) => one.copy === copy && one.form === form);
        return file ? everythingIn(file, folder) : MARK;
      };
      expect(found(read('whole'))).toEqual(everyMark);
      const open = read('public');
      expect(open).not.toContain(MARK);
      expect(open.replace(/<[^>]+>/g, '')).toContain('Public action');
    },
  );

  test('the public copy says that it exists, under which paragraph and why', () => {
    const blocks = copies.public.sections.flatMap((section) => section.blocks);
    const placeholders = blocks.flatMap((block) =>
      block.kind === 'placeholder' ? [[block.heading, ...block.lines]] : [],
    );
    const second =
      'Local Government Act 1972, Schedule 12A, paragraph 2: Information which is likely to reveal the identity of an individual.';
    expect(placeholders).toEqual([
      [
        'This part is not in the public report',
        'Local Government Act 1972, Schedule 12A, paragraph 1: Information relating to any individual.',
        publicInterest,
      ],
      ['Item 7 is not in the public report', second, publicInterest],
      ['Item 9 is not in the public report', second, publicInterest],
      ['Recommendation 2 of the panel is not in the public report', second, publicInterest],
      ['Question 3 is not in the public report', second, publicInterest],
    ]);
    const headings = blocks.flatMap((block) =>
      block.kind === 'heading' && /^Exempt/.test(block.text) ? [block.text] : [],
    );
    expect(headings).toEqual(['Exempt: paragraph 1', 'Exempt items', ...Array(4).fill('Exempt: paragraph 2')]);
    expect(JSON.stringify(copies.public)).toContain('2 exempt items are not counted here.');
  });
});

test.each([
  ['live', ['QZXtitle', 'QZXdone']],
  ['new-dates', ['QZXtitle', 'QZXasked']],
  ['measures', ['QZXmeasure']],
  ['you-asked', ['QZXquestion', 'QZXresponse']],
] as const)('a part that is exempt as a whole (%s) takes what stands in it out of every other part', (part, gone) => {
  const facts = marked([{ part, itemNumber: null, paragraph: 3, publicInterest }]);
  const said = found(JSON.stringify(composed(publicFacts(facts))));
  expect(gone.filter((text) => said.includes(text))).toEqual([]);
});

test('where nothing is exempt both copies are the same', () => {
  const facts = marked([]);
  expect(composed(publicFacts(facts))).toEqual(composed(facts));
});
