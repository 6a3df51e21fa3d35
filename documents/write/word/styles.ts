import { AlignmentType, type IParagraphStyleOptions, type IStylesOptions, LevelFormat, LineRuleType } from 'docx';

/** Source Sans 3; a machine without it uses Arial (the font table says so: see package.ts). Sizes in half points. */
export const textFont = 'Source Sans 3';
/** Draws the five status shapes on Windows, Mac and LibreOffice alike. */
export const shapeFont = 'Segoe UI Symbol';

const ink = '0B0C0C';
const quietInk = '484949';

const paragraphStyles: readonly IParagraphStyleOptions[] = [
  {
    id: 'Council',
    name: 'Council',
    basedOn: 'Normal',
    run: { size: 32, bold: true, color: quietInk },
    paragraph: { spacing: { before: 1800, after: 120 } },
  },
  {
    id: 'Lead',
    name: 'Lead',
    basedOn: 'Normal',
    run: { size: 28 },
    paragraph: { spacing: { after: 200 }, keepNext: true },
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
      border: { left: { style: 'single', size: 18, space: 10, color: '7D848B' } },
      spacing: { before: 60, after: 60, line: 252, lineRule: LineRuleType.AUTO },
    },
  },
  {
    id: 'Particulars',
    name: 'Particulars',
    basedOn: 'Normal',
    run: { color: quietInk },
    paragraph: { keepNext: true, spacing: { before: 80, after: 120 } },
  },
  {
    id: 'Fact',
    name: 'Fact',
    basedOn: 'Normal',
    paragraph: { indent: { left: 3400, hanging: 3400 }, spacing: { after: 100 } },
  },
  {
    id: 'Cell',
    name: 'Cell',
    basedOn: 'Normal',
    run: { size: 22 },
    paragraph: { spacing: { before: 0, after: 50, line: 234, lineRule: LineRuleType.AUTO } },
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
    run: { size: 36, bold: true },
    paragraph: { spacing: { before: 0, after: 160 }, keepNext: true },
  },
  {
    id: 'TOC1',
    name: 'toc 1',
    basedOn: 'Normal',
    run: { bold: true },
    paragraph: { spacing: { before: 120, after: 40 } },
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

/** Real heading styles, en-GB, 12 pt text and 11 pt in tables, left aligned (accessible documents policy). */
export const styles: IStylesOptions = {
  default: {
    document: {
      run: {
        font: textFont,
        size: 24,
        color: ink,
        language: { value: 'en-GB', eastAsia: 'en-GB', bidirectional: 'en-GB' },
      },
      paragraph: { spacing: { after: 140, line: 252, lineRule: LineRuleType.AUTO }, alignment: AlignmentType.LEFT },
    },
    title: {
      run: { font: textFont, size: 60, bold: true, color: ink },
      paragraph: { spacing: { after: 480, line: 264, lineRule: LineRuleType.AUTO } },
    },
    heading1: {
      run: { font: textFont, size: 36, bold: true, color: ink },
      paragraph: { spacing: { before: 400, after: 160 }, keepNext: true },
    },
    heading2: {
      run: { font: textFont, size: 28, bold: true, color: ink },
      paragraph: { spacing: { before: 320, after: 100 }, keepNext: true },
    },
    heading3: {
      run: { font: textFont, size: 24, bold: true, color: ink },
      paragraph: { spacing: { before: 240, after: 80 }, keepNext: true },
    },
  },
  paragraphStyles: [...paragraphStyles],
  characterStyles: [
    { id: 'FieldLabel', name: 'Field label', run: { bold: true } },
    { id: 'StatusShape', name: 'Status shape', run: { font: shapeFont } },
  ],
};

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
