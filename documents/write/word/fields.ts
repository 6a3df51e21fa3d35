import { Paragraph, Tab, TextRun } from 'docx';
import {
  type Column,
  type DocumentRecord,
  type Field,
  fieldsInColumn,
  ragShapes,
} from '#domain/composed-document/model.ts';
import { shapeFont } from './styles.ts';

const shapeColours: Record<string, string> = {
  [ragShapes.red]: 'BF2F2F',
  [ragShapes.amber]: '8A5300',
  [ragShapes.green]: '0F7A52',
  [ragShapes.blue]: '1D70B8',
  [ragShapes.grey]: '484949',
};
const shapes = new RegExp(`([${Object.keys(shapeColours).join('')}])`);
const shapeFonts = { ascii: shapeFont, hAnsi: shapeFont, eastAsia: shapeFont, cs: shapeFont };
const noBreakSpace = '\u00A0';

/** Words as runs: each new line a line break inside the paragraph, each status shape in the font that has it. */
export function textRuns(text: string): TextRun[] {
  return text.split('\n').flatMap((line, index) => {
    const runs = line
      .split(shapes)
      .filter((part) => part !== '')
      .map((part) => (part in shapeColours ? shapeRun(part) : new TextRun(part)));
    return index === 0 ? runs : [new TextRun({ text: '', break: 1 }), ...runs];
  });
}

function shapeRun(shape: string, after = ''): TextRun {
  return new TextRun({ text: shape + after, font: shapeFonts, color: shapeColours[shape] });
}

/** A label, then its words; a colour has its shape before its word, so that it is never told by colour alone. */
export function fieldRuns(field: Field, label: string): TextRun[] {
  const shape = field.rag && ragShapes[field.rag];
  const name = label.endsWith('\t') ? [label.trimEnd(), new Tab()] : [label];
  return [
    ...(label ? [new TextRun({ children: name, style: 'FieldLabel' })] : []),
    ...(shape ? [shapeRun(shape, noBreakSpace)] : []),
    ...textRuns(wholeDates(field)),
  ];
}

/** A date stays on one line, and in a period the day stays with its month. Longer words are left as written. */
function wholeDates({ iso, text }: Field): string {
  if (iso) return text.replaceAll(' ', noBreakSpace);
  return text.length > longestPeriod
    ? text
    : text.replace(/\b(\d{1,2}) (?=[JFMASOND][a-z]{2,8}\b)/g, `$1${noBreakSpace}`);
}
const longestPeriod = 40;

/** Said only where it is so: said as false it would undo what the style says, and a heading would stand alone at a page's foot. */
export const keptWithNext = (keepNext: boolean): { keepNext?: true } => (keepNext ? { keepNext } : {});

/**
 * What stands in one cell: its fields one under the other. A label that only repeats the heading is left out. `keepNext`:
 * on the same page as the next row.
 */
export function cellParagraphs(record: DocumentRecord, column: Column, named: boolean, keepNext: boolean): Paragraph[] {
  const kept = keptWithNext(keepNext);
  const paragraphs = fieldsInColumn(record, column).flatMap((field): Paragraph[] => {
    const style = named || (column.strong && field.label === column.heading) ? 'CellName' : 'Cell';
    const label = field.label === column.heading ? '' : `${field.label}: `;
    if (!field.list) return [new Paragraph({ style, ...kept, children: fieldRuns(field, label) })];
    const items = field.text
      .split('\n')
      .map((line) => new Paragraph({ style: 'CellItem', ...kept, children: textRuns(line) }));
    if (label === '') return items;
    return [
      new Paragraph({ style, keepNext: true, children: fieldRuns({ ...field, text: '' }, label.trim()) }),
      ...items,
    ];
  });
  return paragraphs.length > 0 ? paragraphs : [new Paragraph({ style: 'Cell' })];
}
