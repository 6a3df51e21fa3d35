import {
  Document,
  Footer,
  Header,
  ImageRun,
  LineRuleType,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  SectionType,
  Tab,
  TabStopType,
  TextRun,
} from 'docx';
import type { ComposedDocument, DocumentSection } from '#domain/composed-document/model.ts';
import { visibleDocument } from './visible-document.ts';
import { type Anchors, numberedAnchors, wordBlock } from './word/blocks.ts';
import { settledPackage } from './word/package.ts';
import { bullets, quietInk, stylesOf } from './word/styles.ts';

/** A4 and margins in twentieths of a point. */
const page = { short: 11_906, long: 16_838, margin: 850, edge: 500 };

/**
 * A document as Word (rules §7): real headings, heading rows that repeat, landscape tables, en-GB, the marking
 * and "Page x of y" on every page. Equal documents give equal bytes. No text is refused: what cannot be drawn is shown
 * by its code (`visibleDocument` lists which).
 */
export async function writeWord(document: ComposedDocument): Promise<Uint8Array> {
  const { document: visible } = visibleDocument(document);
  const anchors = numberedAnchors();
  const file = new Document({
    title: visible.title,
    subject: visible.versionLabel,
    creator: visible.council,
    lastModifiedBy: visible.council,
    keywords: visible.marking,
    styles: stylesOf(visible.colour),
    numbering: { config: [bullets] },
    compatibility: { version: 15 },
    sections: visible.sections.map((section, index) => wordSection(visible, section, index, anchors)),
  });
  return settledPackage(await Packer.toBuffer(file), document.printedAt);
}

const pageOfPages = ['Page ', PageNumber.CURRENT, ' of ', PageNumber.TOTAL_PAGES];

/** Word needs a paragraph between a table and what is no heading, and at the end of a section. */
function wordSection(document: ComposedDocument, section: DocumentSection, index: number, anchors: Anchors) {
  const landscape = section.orientation === 'landscape';
  const marked = document.draft ? `${document.marking}   ${document.draft}` : document.marking;
  const textWidth = (landscape ? page.long : page.short) - 2 * page.margin;
  const blocks = section.blocks.flatMap((block, place) => [
    ...wordBlock(block, anchors, textWidth, ['table', 'list'].includes(section.blocks[place + 1]?.kind ?? '')),
    ...(block.kind === 'table' && section.blocks[place + 1]?.kind !== 'heading'
      ? [new Paragraph({ style: 'Gap' })]
      : []),
  ]);
  return {
    properties: {
      type: SectionType.NEXT_PAGE,
      page: {
        size: {
          width: page.short,
          height: page.long,
          orientation: landscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
        },
        margin: {
          top: 1_050,
          bottom: 980,
          left: page.margin,
          right: page.margin,
          header: page.edge,
          footer: page.edge,
        },
      },
    },
    headers: { default: new Header({ children: [edgeLine(textWidth, marked, '', [document.header])] }) },
    footers: {
      default: new Footer({ children: [edgeLine(textWidth, document.marking, document.footer, pageOfPages)] }),
    },
    children: index === 0 ? [...logo(document), ...blocks] : blocks,
  };
}

/** A line at the top or foot of the page: the marking and words at the left, words at the right. */
function edgeLine(textWidth: number, marking: string, left: string, right: readonly string[]): Paragraph {
  return new Paragraph({
    style: 'HeaderFooter',
    tabStops: [{ type: TabStopType.RIGHT, position: textWidth }],
    children: [
      new TextRun({ text: marking, bold: true }),
      new TextRun({ text: left === '' ? '' : `   ${left}`, color: quietInk }),
      new TextRun({ children: [new Tab(), ...right], color: quietInk }),
    ],
  });
}

/** At most 60 px high, in its own proportions, with the words a person who cannot see it is told. */
function logo({ logo: picture }: ComposedDocument): Paragraph[] {
  if (!picture) return [];
  const height = Math.min(60, picture.height);
  return [
    // A picture in a line of less than its full height would lose its top.
    new Paragraph({
      spacing: { before: 360, after: 0, line: 240, lineRule: LineRuleType.AUTO },
      children: [
        new ImageRun({
          type: picture.mediaType === 'image/png' ? 'png' : 'jpg',
          data: Buffer.from(picture.base64, 'base64'),
          transformation: { width: Math.round((picture.width * height) / picture.height), height },
          altText: { id: '1', name: 'Logo', title: picture.alt, description: picture.alt },
        }),
      ],
    }),
  ];
}
