import { describe, expect, test } from 'vitest';
import { publishedCalendar } from '#domain/clocks/bank-holidays.ts';
import type { ComposedDocument, DocumentBlock } from '#domain/composed-document/model.ts';
import { composePanelReport } from './compose.ts';
import type { ItemFacts, PanelReportFacts } from './facts.ts';
import { itemOf, newDate, reportOf } from './fixtures.ts';
import { headingsOf, reportHeadings } from './headings.ts';

const compose = (more: Partial<PanelReportFacts>) => composePanelReport(reportOf(more), publishedCalendar);
const blocksOf = (document: ComposedDocument) => document.sections.flatMap(({ blocks }) => blocks);

/** What stands below a heading, up to the next one of its rank. */
function part(document: ComposedDocument, anchor: string): DocumentBlock[] {
  const blocks = blocksOf(document);
  const start = blocks.findIndex((block) => block.kind === 'heading' && block.anchor === anchor);
  const rest = blocks.slice(start + 1);
  const end = rest.findIndex((block) => block.kind === 'heading' && block.level < 3);
  return end < 0 ? rest : rest.slice(0, end);
}

const itemsIn = (document: ComposedDocument, anchor: string) =>
  part(document, anchor).flatMap((block) =>
    block.kind === 'table' ? block.records.map(({ fields }) => fields[0]?.text) : [],
  );
function fieldsOf(document: ComposedDocument, anchor: string, label: string) {
  const [record] = part(document, anchor).flatMap((block) => (block.kind === 'table' ? block.records : []));
  return Object.fromEntries((record?.fields ?? []).map((field) => [field.label, field.text]))[label];
}
const paragraphs = (document: ComposedDocument, anchor: string) =>
  part(document, anchor).flatMap((block) => (block.kind === 'paragraph' ? [block.text] : []));
function figures(document: ComposedDocument) {
  const [block] = part(document, 'summary').filter((one) => one.kind === 'figures');
  return block?.kind === 'figures'
    ? Object.fromEntries(block.record.fields.map(({ label, text }) => [label, text]))
    : {};
}

const now = itemOf(0).now;
const before = { stage: 'in-progress', computed: 'green', deadlineOn: '2023-10-31' } as const;
const overdue = { ...now, deadlineOn: '2023-08-31', computed: 'red', why: ['The deadline passed.'] } as const;
const delivered = { ...now, stage: 'delivered', stageSinceOn: '2023-08-30' } as const;

describe('each item stands in the table that its position tells', () => {
  const document = compose({
    items: [
      itemOf(1),
      itemOf(2, { now: overdue, before: { ...before, deadlineOn: '2023-08-31' } }),
      itemOf(3, { now: delivered }),
      itemOf(4, { now: { ...now, stage: 'verified' }, before: { ...before, stage: 'delivered' } }),
      itemOf(5, { now: delivered, before: { ...before, stage: 'delivered' } }),
      itemOf(6, { now: { ...now, stage: 'withdrawn', computed: 'none' } }),
      itemOf(7, {
        now: { ...now, stage: 'not-started', computed: 'grey' },
        before: { ...before, stage: 'not-started' },
      }),
      itemOf(8, { dateChanges: [newDate] }),
    ],
  });

  test('live in A, completed in B, new dates in C, overdue in D, each under its own number', () => {
    expect(itemsIn(document, 'live')).toEqual(['A1', 'A7', 'A8']);
    expect(itemsIn(document, 'completed')).toEqual(['B3', 'B4', 'B6']);
    expect(itemsIn(document, 'new-dates')).toEqual(['C8']);
    expect(itemsIn(document, 'overdue')).toEqual(['D2']);
  });

  test('and what was completed earlier and has not changed is named by its number alone', () => {
    expect(paragraphs(document, 'completed')).toEqual(['Completed or withdrawn earlier, and unchanged since: item 5.']);
  });

  test('the figures count the tables', () => {
    expect(figures(document)).toEqual({
      'Actions completed': '1',
      'Live actions': '3',
      Overdue: '1',
      'Better colour': '0',
      'Worse colour': '1',
      'New dates asked for, not decided': '1',
      'New dates decided': '0',
    });
  });
});

describe('since the panel last met', () => {
  const changed = (more: Partial<ItemFacts>, label: string, anchor = 'live') =>
    fieldsOf(compose({ items: [itemOf(1, more)] }), anchor, label);

  test.each<[string, Partial<ItemFacts>, string, string]>([
    ['a colour that changed', { now: { ...now, computed: 'amber' } }, 'Colour', '● Green, now ▲ Amber'],
    ['a colour that did not', {}, 'Colour', '● Green, no change'],
    ['a stage', { before: { ...before, stage: 'not-started' } }, 'Stage', 'Not started, now in progress'],
    ['a stage that did not change', {}, 'Stage', 'In progress, no change'],
    ['a date', { now: { ...now, deadlineOn: '2023-11-30' } }, 'Deadline', '31 October 2023, now 30 November 2023'],
    ['a date that did not change', {}, 'Deadline', '31 October 2023, no change'],
    [
      'the original date beside another',
      { now: { ...now, deadlineOn: '2023-11-30' } },
      'Original deadline',
      '31 October 2023',
    ],
    ['what is new to the plan', { before: null, cameBecause: 'added' }, 'New', 'Added since you last met'],
    [
      'what is new to the panel',
      { before: null, cameBecause: 'routed' },
      'New',
      'Routed to this panel since you last met',
    ],
    ['the present alone of what is new', { before: null, cameBecause: 'added' }, 'Colour', '● Green'],
  ])('tells %s', (_, more, label, words) => {
    expect(changed(more, label)).toBe(words);
  });

  test('says from which table an item moved', () => {
    expect(changed({ before: { ...before, deadlineOn: '2023-06-16' } }, 'Moved')).toBe('Was in table D, overdue');
    expect(changed({ now: overdue }, 'Moved', 'overdue')).toBe('Was in table A, live');
    expect(changed({ now: delivered }, 'Moved', 'completed')).toBe('Was in table A, live');
    expect(changed({ before: { ...before, stage: 'verified' } }, 'Moved')).toBe('Was in table B, completed');
    expect(changed({}, 'Moved')).toBeUndefined();
  });

  test('says what was verified, with what was sampled and found', () => {
    const stageChanges = [
      { on: '2023-07-20', act: 'verify', to: 'verified', reason: '', sampled: 'Ten files', found: 'Nine held it.' },
    ] as const;
    expect(changed({ now: { ...now, stage: 'verified' }, stageChanges }, 'Stage changes', 'completed')).toBe(
      'Verified on 20 July 2023. Sampled: Ten files. Found: Nine held it.',
    );
  });

  test('gives the whole of an update cleared since, and of an older one only its day', () => {
    const update = {
      clearedOn: '2023-07-04',
      post: 'Head of Service',
      declared: 'amber',
      noChange: false,
      done: 'Tracker agreed.',
      difference: 'Children wait less.',
      forecastOn: '2023-10-06',
      nextStep: 'Audit it.',
    } as const;
    const fresh = compose({ items: [itemOf(1, { update, clearedSince: true })] });
    const told = (label: string) => fieldsOf(fresh, 'live', label);
    expect(['What was done', 'Difference', 'Next step', 'Forecast', 'Owner says', 'Update'].map(told)).toEqual([
      'Tracker agreed.',
      'Children wait less.',
      'Audit it.',
      '6 October 2023',
      'Amber',
      'Cleared on 4 July 2023',
    ]);
    const old = compose({ items: [itemOf(1, { update: { ...update, clearedOn: '2023-06-16' } })] });
    expect(fieldsOf(old, 'live', 'What was done')).toBeUndefined();
    expect(fieldsOf(old, 'live', 'Update')).toBe(
      'No update was cleared since 26 June 2023. The last one was cleared on 16 June 2023',
    );
    const none = compose({ items: [itemOf(1, { update: { ...update, noChange: true }, clearedSince: true })] });
    expect(fieldsOf(none, 'live', 'What was done')).toBe('No change: Tracker agreed.');
  });

  test('names each missing update once, by post, and none of an action that is done or need not have begun', () => {
    const document = compose({
      items: [
        itemOf(1),
        itemOf(2, { actionId: 'action 1', recommendationId: 'finding 2' }),
        itemOf(3, { postedSince: true, ownerVacant: true }),
        itemOf(4, { clearedSince: true }),
        itemOf(5, { now: delivered }),
        itemOf(6, { ownerPost: null }),
        itemOf(7, { now: { ...now, stage: 'not-started', computed: 'grey' } }),
      ],
    });
    expect(part(document, 'missing-updates')).toEqual([
      {
        kind: 'list',
        items: [
          'No update was posted for 1.2 since 26 June 2023: Head of Service.',
          'No update was cleared for 1.3 since 26 June 2023: Head of Service (post vacant).',
          'No update was posted for 1.6 since 26 June 2023: No owner yet.',
        ],
      },
    ]);
  });
});

describe('the head of a report', () => {
  test.each<[string, PanelReportFacts['since'], string, string, string]>([
    [
      'since the last meeting',
      { kind: 'meeting', on: '2023-06-26' },
      'Action plan 2023: progress since 26 June 2023',
      'Since you last met',
      'You last met on 26 June 2023. This report tells what has changed since then.',
    ],
    [
      'since the day the last report told of, where that is earlier',
      { kind: 'report', on: '2023-06-15', metOn: '2023-06-26' },
      'Action plan 2023: progress since 26 June 2023',
      'Since you last met',
      'You last met on 26 June 2023. The report to that meeting told how things stood on 15 June 2023, so this one tells what has changed since that day.',
    ],
    [
      'since the plan began, of a first report',
      { kind: 'beginning', on: '2023-04-24' },
      'Action plan 2023: progress since the plan began',
      'Since the plan began',
      'This panel has not met before, so this report tells what has happened since the plan began on 24 April 2023.',
    ],
  ])('tells %s', (_, since, title, heading, sentence) => {
    const document = compose({ since });
    expect(document.title).toBe(title);
    const [first] = blocksOf(document).filter((block) => block.kind === 'heading');
    expect(first).toMatchObject({ text: heading });
    expect(paragraphs(document, 'summary')[0]).toBe(sentence);
  });

  test('asks a panel that decides dates for its decision', () => {
    const asked = (decidesDates: boolean) => {
      const document = compose({
        panel: { name: 'Panel', decidesDates },
        items: [itemOf(1, { dateChanges: [newDate] })],
      });
      const [facts] = blocksOf(document).filter((block) => block.kind === 'facts');
      return facts?.kind === 'facts' && facts.record.fields.find(({ label }) => label === 'You are asked to')?.text;
    };
    expect(asked(true)).toBe(
      'note the progress of the actions in this report, decide the 1 new date in table C and ask about anything in it',
    );
    expect(asked(false)).toBe('note the progress of the actions in this report and ask about anything in it');
  });
});

describe('the order of headings', () => {
  test('is the standard one, or that of a committee with the tables in its background', () => {
    const headings = (of: PanelReportFacts['headings']) =>
      blocksOf(compose({ headings: of })).flatMap((block) =>
        block.kind === 'heading' ? [`${block.level} ${block.text}`] : [],
      );
    expect(headings(headingsOf.standard)).toEqual([
      '1 Since you last met',
      '1 You asked, we did',
      '1 A. Live actions',
      '1 B. Completed',
      '1 C. New dates asked for',
      '1 D. Overdue',
      '1 Measures',
      '1 Repeat findings',
      '1 Missing updates',
      '1 How to read this report',
    ]);
    expect(headings(headingsOf.committee)).toEqual([
      '1 1. Describe the issue under consideration',
      '1 2. Cabinet member introduction',
      '1 3. Recommendations',
      '1 4. Reasons for decision',
      '1 5. Alternative options considered',
      '1 6. Background information',
      '2 6.1 You asked, we did',
      '2 6.2 A. Live actions',
      '2 6.3 B. Completed',
      '2 6.4 C. New dates asked for',
      '2 6.5 D. Overdue',
      '2 6.6 Measures',
      '2 6.7 Repeat findings',
      '2 6.8 Missing updates',
      '1 7. Contribution to strategic outcomes',
      '1 8. Carbon and climate change',
      '1 9. Statutory officers’ comments: finance, legal, equality',
      '1 10. Use of appendices',
      '1 11. Background papers: Local Government (Access to Information) Act 1985',
      '1 12. How to read this report',
    ]);
  });

  test('never loses a table that a panel’s own headings leave out', () => {
    const own = reportHeadings([{ part: 'overdue', heading: 'What is late' }]);
    expect(own.map(({ part: name }) => name)).toEqual([
      'overdue',
      'summary',
      'you-asked',
      'live',
      'completed',
      'new-dates',
      'measures',
      'repeat-findings',
      'missing-updates',
      'how-to-read',
    ]);
  });

  test('sets officers’ words above the figures, a paragraph for each blank line', () => {
    const document = compose({ texts: { overdue: 'First.\n\nSecond.' } });
    expect(paragraphs(document, 'overdue')).toEqual(['First.', 'Second.', 'No action is overdue.']);
  });
});
