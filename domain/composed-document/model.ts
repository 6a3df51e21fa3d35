import type { ComputedRag } from '#domain/vocabulary.ts';

/** A council's logo as it is stored: the bytes, and what a person who cannot see it is told. Width and height in px. */
export type LogoFacts = {
  mediaType: 'image/png' | 'image/jpeg';
  base64: string;
  alt: string;
  width: number;
  height: number;
};

/**
 * One thing the document says, in words. `text` is what every form shows; `iso` is the same date for the forms that
 * keep dates as dates, `number` the same for numbers; `list` marks lines that are items. A colour is a word here, and its shape comes from `ragShapes`.
 */
export type Field = { label: string; text: string; rag?: ComputedRag; iso?: string; number?: number; list?: true };

export type RecordNoun =
  | 'plan'
  | 'approval'
  | 'change'
  | 'judgement'
  | 'panel'
  | 'recommendation'
  | 'action'
  | 'measure'
  | 'comment'
  | 'report'
  | 'item'
  | 'panel-matter';

/**
 * What one line of a document says. The same subject may stand in two places; together they are one record. `group` is
 * what it stands under; `answers` are the subjects of the recommendations that an action answers; `points` are the
 * values of a measure one by one, for the forms that list them in rows.
 */
export type DocumentRecord = {
  noun: RecordNoun;
  subject: string;
  group?: string;
  answers?: readonly string[];
  points?: readonly (readonly Field[])[];
  /** The number an item bears in every report to its panel. */
  item?: number;
  fields: readonly Field[];
};

/**
 * `share` is the column's part of the width in hundredths; `labels` are the fields it holds, in order. `strong`: the
 * field that bears the heading's own name stands out, for finding a row.
 */
export type Column = { heading: string; share: number; labels: readonly string[]; strong?: true };

export type DocumentBlock =
  /** `draft`: the word that stands large and quiet on a consultation draft. */
  | { kind: 'title'; text: string; over: string; draft?: string }
  /** `unlisted`: not in the contents, because it stands before them. `anchor`: a name for links on a screen. */
  | { kind: 'heading'; level: 1 | 2 | 3; text: string; unlisted?: true; anchor?: string }
  | { kind: 'paragraph'; text: string; tone: 'body' | 'lead' | 'quiet' | 'warning' }
  | { kind: 'list'; items: readonly string[] }
  | { kind: 'contents'; heading: string; entries: readonly { level: 1 | 2; text: string }[] }
  /** A label and its words on each line, such as the dates on the title page. */
  | { kind: 'facts'; record: DocumentRecord }
  /** Words that are not ours, set apart and never shortened. */
  | { kind: 'verbatim'; noun: RecordNoun; subject: string; field: Field }
  /** A few figures side by side, each over its label. */
  | { kind: 'figures'; record: DocumentRecord }
  /** That something stands elsewhere and not here, set apart. */
  | { kind: 'placeholder'; heading: string; lines: readonly string[] }
  /** Labels and words run on in one line. */
  | { kind: 'particulars'; record: DocumentRecord }
  /** The first column names the row. The heading row repeats on every page; `together`: short enough for one page. */
  | {
      kind: 'table';
      caption: string;
      columns: readonly Column[];
      records: readonly DocumentRecord[];
      together?: true;
    };

export type DocumentSection = { orientation: 'portrait' | 'landscape'; blocks: readonly DocumentBlock[] };

/**
 * A plan or a report as one document: all words, numbers and dates as text, in reading order. Every form (Word, PDF, print,
 * Excel, CSV, JSON) is written from this and from nothing else (rules §7). Plain JSON.
 */
export type ComposedDocument = {
  documentVersion: 1;
  language: 'en-GB';
  title: string;
  council: string;
  marking: string;
  /** "DRAFT" on a consultation draft, at the head of each page; null on every other document. */
  draft: string | null;
  versionLabel: string;
  /** At the head and at the foot of each page, beside the marking. */
  header: string;
  footer: string;
  logo: LogoFacts | null;
  /** The council's colour for rules and headings, "#16304a" and dark enough to read; null: the product's ink. */
  colour: string | null;
  /** ISO instant, for the file's own properties. */
  printedAt: string;
  sections: readonly DocumentSection[];
};

/** Outlines that differ, so that a colour is never told by colour alone. "No status" has none. */
export const ragShapes: Record<ComputedRag, string> = {
  red: '◆',
  amber: '▲',
  green: '●',
  blue: '■',
  grey: '○',
  none: '',
};

/** The fields of a record that a column shows, in the column's order. */
export function fieldsInColumn(record: DocumentRecord, column: Column): Field[] {
  return column.labels.flatMap((label) => record.fields.filter((field) => field.label === label));
}
