import { Bookmark, HeadingLevel, LeaderType, Paragraph, type Table, TableOfContents, TextRun } from 'docx';
import type { DocumentBlock } from '#domain/composed-document/model.ts';
import { fieldRuns, keptWithNext, textRuns } from './fields.ts';
import { bullets } from './styles.ts';
import { table } from './table.ts';

const headingLevels = [HeadingLevel.HEADING_1, HeadingLevel.HEADING_2, HeadingLevel.HEADING_3] as const;
const toneStyles = { body: 'Normal', lead: 'Lead', quiet: 'Quiet', warning: 'Warning' } as const;

/** Names of bookmarks for the contents list: the n-th heading that the list names. */
export type Anchors = { next: () => string; of: (index: number) => string };

export function numberedAnchors(): Anchors {
  let used = 0;
  const of = (index: number) => `_Toc${100_000 + index}`;
  return { of, next: () => of(used++) };
}

/** One block of the document as Word's own paragraphs and tables. `textWidth` in twentieths of a point; `keepNext`: a paragraph stays with what follows. */
export function wordBlock(
  block: DocumentBlock,
  anchors: Anchors,
  textWidth: number,
  keepNext = false,
): (Paragraph | Table | TableOfContents)[] {
  switch (block.kind) {
    case 'title':
      return [
        ...(block.draft ? [new Paragraph({ style: 'Draft', text: block.draft })] : []),
        new Paragraph({ style: 'Council', children: textRuns(block.over) }),
        new Paragraph({ heading: HeadingLevel.TITLE, children: textRuns(block.text) }),
      ];
    case 'heading':
      return [heading(block, anchors)];
    case 'paragraph':
      return [
        new Paragraph({ style: toneStyles[block.tone], ...keptWithNext(keepNext), children: textRuns(block.text) }),
      ];
    case 'list':
      return block.items.map(
        (item, index) =>
          new Paragraph({
            children: textRuns(item),
            ...keptWithNext(index < block.items.length - 1),
            numbering: { reference: bullets.reference, level: 0 },
          }),
      );
    case 'contents':
      return contents(block, anchors);
    case 'facts':
    case 'figures':
      return block.record.fields.map(
        (field) =>
          new Paragraph({
            style: block.kind === 'figures' ? 'Figure' : 'Fact',
            children: fieldRuns(field, `${field.label}\t`),
          }),
      );
    case 'verbatim':
      return [new Paragraph({ style: 'Verbatim', children: textRuns(block.field.text) })];
    case 'particulars': {
      const runs = block.record.fields.flatMap((field, index) =>
        fieldRuns(field, `${index > 0 ? ' · ' : ''}${field.label}: `),
      );
      return [new Paragraph({ style: 'Particulars', children: runs })];
    }
    case 'placeholder':
      return [block.heading, ...block.lines].map(
        (line, index) =>
          new Paragraph({ style: 'Placeholder', children: [new TextRun({ text: line, bold: index === 0 })] }),
      );
    case 'table':
      return [table(block, textWidth)];
  }
}

function heading(block: Extract<DocumentBlock, { kind: 'heading' }>, anchors: Anchors): Paragraph {
  const runs = textRuns(block.text);
  const level = headingLevels[block.level - 1];
  if (block.level === 3 || block.unlisted) return new Paragraph({ heading: level, children: runs });
  return new Paragraph({ heading: level, children: [new Bookmark({ id: anchors.next(), children: runs })] });
}

/** A real contents field: links at once, and page numbers when a person asks Word to update it. */
function contents(
  block: Extract<DocumentBlock, { kind: 'contents' }>,
  anchors: Anchors,
): (Paragraph | TableOfContents)[] {
  const entries = block.entries.map(({ level, text }, index) => ({ title: text, level, href: anchors.of(index) }));
  const options = { hyperlink: true, headingStyleRange: '1-2', tabLeader: LeaderType.NONE, beginDirty: false };
  return [
    new Paragraph({ style: 'ContentsHeading', text: block.heading }),
    new TableOfContents(block.heading, { ...options, cachedEntries: entries }),
  ];
}
