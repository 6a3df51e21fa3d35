import { AlignmentType, type IParagraphStyleOptions, type IStylesOptions, LevelFormat, LineRuleType } from 'docx';

/** Source Sans 3; a machine without it uses Arial (the font table says so: see package.ts). Sizes in half points. */
export const textFont = 'Source Sans 3';
/** Draws the five status shapes on Windows, Mac and LibreOffice alike. */
export const shapeFont = 'Segoe UI Symbol';

const ink = '0B0C0C';
export const quietInk = '484949';

const dashed = { style: 'dashed', size: 6, space: 6, color: quietInk } as const;

const paragraphStyles = (council: string): IParagraphStyleOptions[] => [
  {
    id: 'Draft',
    name: 'Draft',
    basedOn: 'Normal',
    run: { size: 92, color: '7D848B' },
    paragraph: { spacing: { before: 1000, after: 0 } },
  },
  {
    id: 'Council',
    name: 'Council',
    basedOn: 'Normal',
    run: { size: 32, color: quietInk },
    paragraph: { spacing: { before: 1200, after: 120 } },
  },
  {
    id: 'Lead',
    name: 'Lead',
    basedOn: 'Normal',
    run: { size: 28 },
    paragraph: { spacing: { after: 200 }, keepNext: true },
  },
  {
    id: 'Placeholder',
    name: 'Placeholder',
    basedOn: 'Normal',
    paragraph: {
      indent: { left: 160, right: 160 },
      spacing: { before: 0, after: 60 },
      keepLines: true,
      border: { top: dashed, bottom: dashed, left: dashed, right: dashed },
    },
  },
  { id: 'Gap', name: 'Gap', basedOn: 'Normal', run: { size: 8 }, paragraph: { spacing: { before: 0, after: 0 } } },
  {
    id: 'Quiet',
    name: 'Quiet',
    basedOn: 'Normal',
    run: { color: quietInk },
    paragraph: { spacing: { before: 240 } },
  },
  {
    id: 'Warning',
    name: 'Warning',
    basedOn: 'Normal',
    run: { bold: true },
    paragraph: { border: { left: { style: 'single', size: 24, space: 8, color: ink } }, indent: { left: 200 } },
  },
  {
    id: 'Verbatim',
    name: 'Verbatim',
    basedOn: 'Normal',
    run: { size: 28 },
    paragraph: {
      keepNext: true,
      keepLines: true,
      indent: { left: 240 },
      border: { left: { style: 'single', size: 20, space: 10, color: council } },
      spacing: { before: 60, after: 60, line: 238, lineRule: LineRuleType.AUTO },
    },
  },
  {
    id: 'Particulars',
    name: 'Particulars',
    basedOn: 'Normal',
    paragraph: { keepNext: true, spacing: { before: 80, after: 120 } },
  },
  {
    id: 'Fact',
    name: 'Fact',
    basedOn: 'Normal',
    paragraph: { indent: { left: 3200, hanging: 3200 }, spacing: { after: 120 } },
  },
  {
    id: 'Figure',
    name: 'Figure',
    basedOn: 'Fact',
    paragraph: { indent: { left: 4800, hanging: 4800 } },
  },
  {
    id: 'Cell',
    name: 'Cell',
    basedOn: 'Normal',
    run: { size: 22 },
    paragraph: { spacing: { before: 0, after: 40, line: 218, lineRule: LineRuleType.AUTO } },
  },
  {
    id: 'CellHeading',
    name: 'Cell heading',
    basedOn: 'Cell',
    run: { size: 22, bold: true },
    paragraph: { keepNext: true },
  },
  { id: 'CellName', name: 'Cell name', basedOn: 'Cell', run: { size: 22, bold: true } },
  { id: 'CellItem', name: 'Cell item', basedOn: 'Cell', paragraph: { indent: { left: 0 } } },
  {
    id: 'ContentsHeading',
    name: 'Contents heading',
    basedOn: 'Normal',
    next: 'Normal',
    run: { size: 40, bold: true, color: council },
    paragraph: { ...ruled(council), spacing: { before: 0, after: 200 }, keepNext: true },
  },
  {
    id: 'TOC1',
    name: 'toc 1',
    basedOn: 'Normal',
    paragraph: { spacing: { before: 140, after: 40 } },
  },
  { id: 'TOC2', name: 'toc 2', basedOn: 'Normal', paragraph: { indent: { left: 320 }, spacing: { after: 40 } } },
  {
    id: 'HeaderFooter',
    name: 'Header and footer',
    basedOn: 'Normal',
    run: { size: 22 },
    paragraph: { spacing: { after: 0, line: 240, lineRule: LineRuleType.AUTO } },
  },
];

/** A line over the words, in the council's colour. */
function ruled(council: string): IParagraphStyleOptions['paragraph'] {
  return { border: { top: { style: 'single', size: 12, space: 7, color: council } } };
}

const heading = (size: number, color: string) => ({ font: textFont, size, bold: true, color });

/**
 * Real heading styles, en-GB, 12 pt text and 11 pt in tables, left aligned (accessible documents policy). `colour` as in
 * the document; null: ink.
 */
export function stylesOf(colour: string | null): IStylesOptions {
  const council = colour ? colour.slice(1).toUpperCase() : ink;
  return {
    default: {
      document: {
        run: {
          font: textFont,
          size: 24,
          color: ink,
          language: { value: 'en-GB', eastAsia: 'en-GB', bidirectional: 'en-GB' },
        },
        paragraph: { spacing: { after: 130, line: 238, lineRule: LineRuleType.AUTO }, alignment: AlignmentType.LEFT },
      },
      title: {
        run: heading(66, council),
        paragraph: {
          spacing: { after: 560, line: 238, lineRule: LineRuleType.AUTO },
          border: { bottom: { style: 'single', size: 24, space: 12, color: council } },
        },
      },
      heading1: {
        run: heading(40, council),
        paragraph: { ...ruled(council), spacing: { before: 480, after: 180 }, keepNext: true },
      },
      heading2: { run: heading(30, ink), paragraph: { spacing: { before: 340, after: 120 }, keepNext: true } },
      heading3: { run: heading(24, ink), paragraph: { spacing: { before: 240, after: 80 }, keepNext: true } },
    },
    paragraphStyles: paragraphStyles(council),
    characterStyles: [
      { id: 'FieldLabel', name: 'Field label', run: { color: quietInk } },
      { id: 'StatusShape', name: 'Status shape', run: { font: shapeFont } },
    ],
  };
}

/** The same in the product's own ink, for documents that are no council's. */
export const styles = stylesOf(null);

export const bullets = {
  reference: 'bullets',
  levels: [
    {
      level: 0,
      format: LevelFormat.BULLET,
      text: '•',
      alignment: AlignmentType.LEFT,
      style: { paragraph: { indent: { left: 400, hanging: 280 } }, run: { font: textFont } },
    },
  ],
};
