import { Document, Footer, Header, Packer, PageNumber, Paragraph, Tab, TabStopType, TextRun } from 'docx';
import { longDate } from '#domain/dates/dates.ts';
import type { FieldChange, ItemChange, PlanComparison } from '#domain/plan-comparison/model.ts';
import { summaryOf } from '#domain/plan-comparison/sentences.ts';
import type { MarkedRun } from '#domain/texts/marked-text.ts';
import { visibleText } from './visible-text.ts';
import { keptWithNext, textRuns } from './word/fields.ts';
import { settledPackage } from './word/package.ts';
import { bullets, stylesOf } from './word/styles.ts';

/** A comparison with what its pages say around it; `from` and `to` in words, instants ISO UTC, `today` `YYYY-MM-DD`. */
export type ComparisonToWrite = {
  title: string;
  council: { name: string; marking: string };
  from: string;
  to: string;
  comparison: PlanComparison;
  today: string;
  printedAt: string;
};

/** A4 and margins in twentieths of a point. */
const page = { width: 11_906, height: 16_838, margin: 850, edge: 500 };

const kinds = [
  ['changed', 'Changed'],
  ['added', 'Added'],
  ['removed', 'Removed'],
  ['moved', 'Moved'],
] as const;

const key =
  'Words taken out are struck through and stand in brackets after “out”; words put in are underlined and stand in brackets after “in”.';

/**
 * A comparison of two states of a plan as Word, in the house's style: real headings, en-GB, the marking and "Page x of y" on
 * every page; old and new words marked by strike, underline and words, never by colour. Equal comparisons give equal bytes. No text
 * is refused: what cannot be drawn is shown by its code (rules §7).
 */
export async function writeWordComparison(compared: ComparisonToWrite): Promise<Uint8Array> {
  const { council, title, comparison } = compared;
  const file = new Document({
    title: visibleText(`${title}: what changed`),
    creator: visibleText(council.name),
    lastModifiedBy: visibleText(council.name),
    keywords: visibleText(council.marking),
    styles: stylesOf(null),
    numbering: { config: [bullets] },
    compatibility: { version: 15 },
    sections: [
      {
        properties: {
          page: {
            size: { width: page.width, height: page.height },
            margin: {
              ...{ top: 1_050, bottom: 980, left: page.margin, right: page.margin },
              ...{ header: page.edge, footer: page.edge },
            },
          },
        },
        headers: { default: new Header({ children: [edgeLine(compared, '', [`${council.name}: ${title}`])] }) },
        footers: {
          default: new Footer({
            children: [
              edgeLine(compared, `Printed ${longDate(compared.today)}.`, [
                'Page ',
                PageNumber.CURRENT,
                ' of ',
                PageNumber.TOTAL_PAGES,
              ]),
            ],
          }),
        },
        children: [...front(compared), ...changesOf(comparison), ...progressOf(comparison)],
      },
    ],
  });
  return settledPackage(await Packer.toBuffer(file), compared.printedAt);
}

function edgeLine({ council }: ComparisonToWrite, left: string, right: readonly string[]): Paragraph {
  return new Paragraph({
    style: 'HeaderFooter',
    tabStops: [{ type: TabStopType.RIGHT, position: page.width - 2 * page.margin }],
    children: [
      new TextRun({ text: visibleText(council.marking.toUpperCase()), bold: true }),
      new TextRun(left === '' ? '' : `   ${left}`),
      new TextRun({ children: [new Tab(), ...right.map((text) => visibleText(text))] }),
    ],
  });
}

const said = (text: string) => textRuns(visibleText(text));

function front({ council, title, from, to, comparison }: ComparisonToWrite): Paragraph[] {
  return [
    new Paragraph({ style: 'Quiet', children: said(council.name) }),
    new Paragraph({ style: 'Title', children: said(`${title}: what changed`) }),
    new Paragraph({ style: 'Lead', children: said(summaryOf(comparison)) }),
    new Paragraph({ children: said(`From ${from} to ${to}.`) }),
    ...(comparison.changes.length > 0 ? [new Paragraph({ children: said(key) })] : []),
  ];
}

function changesOf({ changes }: PlanComparison): Paragraph[] {
  return kinds.flatMap(([kind, heading]) => {
    const found = changes.filter((change) => change.kind === kind);
    if (found.length === 0) return [];
    return [new Paragraph({ style: 'Heading1', children: said(heading) }), ...found.flatMap(itemOf)];
  });
}

function progressOf({ progress }: PlanComparison): Paragraph[] {
  if (progress.length === 0) return [];
  return [
    new Paragraph({ style: 'Heading1', children: said('Progress since') }),
    new Paragraph({
      children: said('Stages, colours, updates and figures move as work is reported; the plan is the same.'),
    }),
    ...progress.flatMap(itemOf),
  ];
}

function itemOf(change: ItemChange): Paragraph[] {
  const { kind, subject, title, place, fields, noun } = change;
  return [
    new Paragraph({ style: 'Heading2', children: said(subject) }),
    ...(subject.includes(title) ? [] : [new Paragraph({ ...keptWithNext(fields.length > 0), children: said(title) })]),
    ...(place && (noun === 'action' || noun === 'judgement')
      ? [new Paragraph({ style: 'Particulars', children: said(`Under ${place}`) })]
      : []),
    ...(fields.length === 0
      ? [new Paragraph({ children: said('Stands in another place of the order.') })]
      : fields.flatMap((field) => fieldOf(field, kind))),
  ];
}

/** A longer one would run into the words beside it. */
const longestLabel = 26;

function fieldOf({ label, before, after, runs, consequence }: FieldChange, kind: ItemChange['kind']): Paragraph[] {
  const words =
    kind === 'added'
      ? said(after ?? '')
      : kind === 'removed'
        ? said(before ?? '')
        : runs.flatMap((run, place) => markedRuns(run, runs[place + 1]));
  const shown = visibleText(label);
  const name = shown.length > longestLabel ? [`${shown}: `] : [shown, new Tab()];
  return [
    new Paragraph({ style: 'Fact', children: [new TextRun({ children: name, style: 'FieldLabel' }), ...words] }),
    ...(consequence ? [new Paragraph({ style: 'Particulars', children: said(consequence) })] : []),
  ];
}

/** "[out: Legal Services]" struck through, "[in: the Courts Team]" underlined: the brackets say what strike and line show. */
function markedRuns({ mark, text }: MarkedRun, next?: MarkedRun): TextRun[] {
  if (mark === 'same') return said(text);
  const [word, look] = mark === 'removed' ? (['out', { strike: true }] as const) : (['in', { underline: {} }] as const);
  const [, before = '', core = '', after = ''] = /^(\s*)([\s\S]*?)(\s*)$/.exec(visibleText(text)) ?? [];
  const lines = core.split('\n');
  return [
    new TextRun(`${before}[${word}: `),
    ...lines.flatMap((line, place) => [
      ...(place === 0 ? [] : [new TextRun({ text: '', break: 1 })]),
      new TextRun({ text: line, ...look }),
    ]),
    new TextRun(`]${after || (mark === 'removed' && next?.mark === 'added' ? ' ' : '')}`),
  ];
}
