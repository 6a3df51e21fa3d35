import type { InspectionKind, Priority, RecommendationKind } from '#domain/vocabulary.ts';

/**
 * What reading an inspection report yields, before a person has confirmed any of it (product specification §5.1).
 * Nothing here is invented: what a report does not state is null, and what was looked for and not found is said in `notes`.
 */

/** Why a person should look at an item first. */
export const unsureReasons = [
  'joined-hyphen',
  'no-full-stop',
  'column-guessed',
  'list-without-marks',
  'across-pages',
  'list-incomplete',
] as const;
export type UnsureReason = (typeof unsureReasons)[number];

export const unsureWords: Record<UnsureReason, string> = {
  'joined-hyphen': 'A word was divided by a hyphen at the end of a line. Check that the hyphen belongs.',
  'no-full-stop': 'The item does not end in a full stop. Check that nothing is missing.',
  'column-guessed': 'The item comes from a table without clear lines. Check where it begins and ends.',
  'list-without-marks': 'The list has no bullets or numbers. Check where the item begins and ends.',
  'across-pages': 'A table cell runs over a page break. Check that both halves belong together.',
  'list-incomplete': 'This is not the report itself, so the list may not be complete.',
};

export type ReadJudgement = { area: string; grade: string };

/** A line of the page: `line` is its place in the page's `lines`, from 0. */
export type LineMark = { page: number; line: number };

export type ReadRecommendation = {
  kind: RecommendationKind;
  /** The report's own number, without its stop; null where it prints none. */
  ref: string | null;
  /** Word for word; sub-bullets follow on lines of their own. */
  text: string;
  /** Physical page it begins on, from 1. Null for text that has no pages. */
  page: number | null;
  /** The heading it stands under, as printed. */
  heading: string;
  /** Sub-heading between items, for example "Within three months"; null where there is none. */
  group: string | null;
  /** Who must act, where a table names them. */
  body: string | null;
  priority: Priority | null;
  unsure: UnsureReason[];
  lines: LineMark[];
};

/** A list that is not the authority's own, or a heading that has no list: shown, never taken in by itself. */
export type SetAside = {
  why: 'safeguarding-board' | 'no-list' | 'none-stated';
  heading: string;
  text: string;
  page: number | null;
  lines: LineMark[];
  recommendations: ReadRecommendation[];
};

export type ReadPageLine = {
  x: number;
  y: number;
  width: number;
  height: number;
  text: string;
  bold: boolean;
  size: number;
};

export type ReadPage = {
  number: number;
  width: number;
  height: number;
  lines: ReadPageLine[];
  /** Places in `lines` in the order they are read: the cells of a table one after the other. */
  order: number[];
};

export type InspectionReading = {
  kind: InspectionKind | null;
  authority: string | null;
  /** `YYYY-MM-DD`. */
  inspectedFrom: string | null;
  inspectedTo: string | null;
  publishedOn: string | null;
  judgements: ReadJudgement[];
  recommendations: ReadRecommendation[];
  setAside: SetAside[];
  /** What a person should know before confirming, in plain sentences. */
  notes: string[];
  /** The source as it was laid out, in points from the top left; pasted text has made-up measures. */
  pages: ReadPage[];
};

export const refusals = {
  empty: 'The file is empty.',
  'too-large': 'The file must be smaller than 25MB.',
  'wrong-type': 'The file must be a PDF or a Word document (.docx).',
  'old-word':
    'This is an older Word file (.doc) or a protected one. Save it as a Word document (.docx) without a password and upload it again.',
  'macro-word': 'This Word file contains macros. Save it as a Word document (.docx) and upload it again.',
  'password-protected': 'This file is protected by a password. Remove the password and upload it again.',
  scanned: 'This PDF is pictures of pages, without text. Ask for the original, or paste or type the text.',
  'no-text': 'There is no text in this file.',
  'right-to-left':
    'This PDF is written from right to left, and its letters cannot be put in order with certainty. Paste or type the text instead.',
  broken: 'The file is damaged and cannot be read. Download it again, or ask for another copy.',
  expands: 'The file expands to more than we accept.',
  'too-many-pages': 'The file has more than 300 pages. Upload the report on its own.',
  'took-too-long': 'The file took too long to read. Paste the text of the report instead.',
  stopped: 'Reading this file failed. Paste the text of the report instead.',
} as const;
export type Refusal = keyof typeof refusals;

/** A report that cannot be read. `code` says why; the message is one plain sentence or two for the person who uploaded it. */
export class UnreadableReport extends Error {
  readonly code: Refusal;

  constructor(code: Refusal, cause?: unknown) {
    super(refusals[code], { cause });
    this.name = 'UnreadableReport';
    this.code = code;
  }
}

/** Letters and digits alone, in one case: how two printings of the same words are compared. */
export const lettersAndDigits = (text: string) =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');

/** Items a person should look at first come first; otherwise the order of the report is kept. */
export const unsureFirst = (items: readonly ReadRecommendation[]): ReadRecommendation[] => [
  ...items.filter((item) => item.unsure.length > 0),
  ...items.filter((item) => item.unsure.length === 0),
];
