import type { HolidayCalendar } from '#domain/clocks/bank-holidays.ts';
import { readableColour } from '#domain/composed-document/colour.ts';
import { contents, headerOf, keptTogether } from '#domain/composed-document/layout.ts';
import type { ComposedDocument, DocumentBlock, DocumentSection } from '#domain/composed-document/model.ts';
import type { ReportPart } from '#domain/panels/panel-words.ts';
import { exemptHeading, markOfPart, placeholder } from './exempt.ts';
import type { PanelReportFacts } from './facts.ts';
import { headingLevel, type ReportHeading } from './headings.ts';
import { partBlocks } from './parts.ts';
import { reportTitle, titlePage } from './title-page.ts';

const wide: ReadonlySet<ReportPart> = new Set(['live', 'completed', 'new-dates', 'overdue']);

/**
 * Composes a panel report from its facts (product §5.5; issue E, line 3): every figure and table is the facts', officers' words
 * stand above them and never in them. Pure: equal facts give equal documents. For the public copy give it `publicFacts`: what is exempt is
 * not in those, so it cannot be in what is composed. Nothing is refused.
 */
export function composePanelReport(facts: PanelReportFacts, calendar: HolidayCalendar): ComposedDocument {
  const { council, report } = facts;
  const title = reportTitle(facts);
  const parts = facts.headings.map((heading) => ({
    orientation: orientationOf(heading.part),
    blocks: part(heading, facts, calendar),
  }));
  const listed = contents(parts.flatMap(({ blocks }) => blocks));
  const sections: DocumentSection[] = [
    { orientation: 'portrait', blocks: [...titlePage(facts), listed] },
    ...joinedSections([...parts, ...hiddenItems(facts)]),
  ];
  return {
    documentVersion: 1,
    language: 'en-GB',
    title,
    council: council.name,
    marking: council.marking.toUpperCase(),
    draft: report.signOffs.some(({ kind }) => kind === 'approved') ? null : 'DRAFT',
    versionLabel: report.versionLabel,
    header: headerOf(council.name, title),
    footer: `${report.versionLabel}.`,
    logo: council.logo,
    colour: readableColour(council.colour),
    printedAt: facts.printedAt,
    sections: sections.map(({ orientation, blocks }) => ({ orientation, blocks: blocks.map(keptTogether) })),
  };
}

const orientationOf = (part: ReportPart): DocumentSection['orientation'] => (wide.has(part) ? 'landscape' : 'portrait');

/** One part: its heading, the officers' words, then what is composed. */
function part({ part, heading }: ReportHeading, facts: PanelReportFacts, calendar: HolidayCalendar): DocumentBlock[] {
  const level = headingLevel(heading);
  const mark = markOfPart(facts.exempt, part);
  if (mark && facts.copy === 'public') {
    return [
      { kind: 'heading', level, text: exemptHeading(mark.paragraph), anchor: part },
      placeholder('This part', mark),
    ];
  }
  const text = facts.texts[part];
  const paragraphs = text ? text.split(/\n{2,}/) : [];
  return [
    { kind: 'heading', level, text: titled(part, heading, facts), anchor: part },
    ...(mark
      ? [
          {
            kind: 'paragraph',
            tone: 'warning',
            text: `${exemptHeading(mark.paragraph)}. Not in the public copy.`,
          } as const,
        ]
      : []),
    ...paragraphs.map((words) => ({ kind: 'paragraph', tone: 'body', text: words }) as const),
    ...partBlocks(part, facts, calendar, paragraphs.length > 0).map((block) => below(block, level)),
  ];
}

/** A heading within a part stands one level below it (PDF/UA: no level is left out), and not in the contents. */
function below(block: DocumentBlock, level: 1 | 2): DocumentBlock {
  return block.kind === 'heading' ? { ...block, level: level === 1 ? 2 : 3, unlisted: true } : block;
}

/** A first report has no last meeting to speak of. */
function titled(part: ReportPart, heading: string, { since }: PanelReportFacts): string {
  return part === 'summary' && since.kind === 'beginning' && heading === 'Since you last met'
    ? 'Since the plan began'
    : heading;
}

/** Each exempt item by its number alone, together at one place, so that not even its table is told. */
function hiddenItems({ hidden }: PanelReportFacts): DocumentSection[] {
  if (hidden.length === 0) return [];
  const blocks: DocumentBlock[] = [
    { kind: 'heading', level: 1, text: hidden.length === 1 ? 'Exempt item' : 'Exempt items', anchor: 'exempt' },
    ...hidden.flatMap(({ name, ...mark }): DocumentBlock[] => [
      { kind: 'heading', level: 2, text: exemptHeading(mark.paragraph), unlisted: true },
      placeholder(name, mark),
    ]),
  ];
  return [{ orientation: 'portrait', blocks }];
}

/** Parts of the same orientation follow each other on a page; a turn begins a new one. */
function joinedSections(parts: readonly DocumentSection[]): DocumentSection[] {
  const joined: DocumentSection[] = [];
  for (const { orientation, blocks } of parts) {
    const last = joined.at(-1);
    if (last?.orientation === orientation) {
      joined[joined.length - 1] = { orientation, blocks: [...last.blocks, ...blocks] };
    } else joined.push({ orientation, blocks });
  }
  return joined;
}
