import {
  endsList,
  type Heading,
  headingAt,
  type ListPromise,
  leadInAt,
  plainHeadingAt,
  promiseOf,
} from './headings.ts';
import { addLine, type Gathered, isOpen, startItem, wordsSoFar } from './items.ts';
import { wordsOf } from './joined-text.ts';
import { isLesserSign, type Marker, markerOf } from './list-markers.ts';
import { rightOf, type TextLine } from './page-text.ts';
import { addTable } from './table-items.ts';
import type { Table } from './tables.ts';

/** A part of the report under a heading that says what must improve, with the items found in it. */
export type Section = {
  heading: string;
  promise: ListPromise;
  page: number;
  /** Prose between the heading and the first item. */
  prose: TextLine[];
  headingLines: TextLine[];
  items: Gathered[];
  /** Belongs to the safeguarding board's review, not to the authority. */
  board: boolean;
  /** Announced by a sentence, not by a heading. */
  quoted: boolean;
  tables: Table[];
  /** The sub-heading items now stand under. */
  group: string | null;
};

type Open = Section & { rank: number; list: Marker | null; sub: Marker | null; closed: boolean };

export type Flow = {
  lines: readonly TextLine[];
  tableOf: ReadonlyMap<TextLine, Table>;
  body: number;
  /** Left edge of the body's words. */
  margin: number;
  /** Right edge of the body's words. */
  right: number;
  combined: boolean;
  /** Also take lists that only a sentence announces. */
  quoted: boolean;
};

const boardName = /safeguarding children(?:’s|'s|s)? board|\bLSCB\b|safeguarding board/i;
const backToAuthority = /^(?:the )?local authority\b|experiences and progress|leadership, management and governance/i;

const sameColumn = (a: Marker, b: Marker) => Math.abs(a.x - b.x) <= 9;

const follows = (list: Marker, marker: Marker) =>
  list.number !== null && marker.number !== null && marker.number === list.number + 1;

/** How a marked line stands to the list it may belong to. */
const standing = (open: Open, marker: Marker): 'item' | 'sub' | 'words' | 'end' => {
  const list = open.list;
  if (!list) return 'item';
  if (list.type === 'number') {
    if (marker.type === 'number') {
      if (follows(list, marker) && marker.x <= list.x + 12) return 'item';
      if (sameColumn(list, marker))
        return marker.number! > list.number! && marker.number! < list.number! + 4 ? 'item' : 'words';
      return marker.x > list.x + 9 && marker.number === 1 ? 'sub' : 'words';
    }
    return marker.x > list.x - 9 ? 'sub' : 'end';
  }
  if (marker.type === 'number') return marker.x > list.x + 9 ? 'words' : 'end';
  if (marker.type === 'letter') return marker.x > list.x + 5 ? 'sub' : 'words';
  if (marker.sign !== list.sign && isLesserSign(marker.sign) && !isLesserSign(list.sign)) return 'sub';
  if (marker.x > list.x + 7) return marker.sign === list.sign && marker.x < list.textX - 3 ? 'item' : 'sub';
  return 'item';
};

/** Whether an unmarked line carries on the words above it. */
const carriesOn = (open: Open, line: TextLine, previous: TextLine | null, flow: Flow): boolean => {
  const item = open.items.at(-1);
  const list = open.list;
  if (!item || !list || !previous) return false;
  const hanging = list.textX > list.x + 4;
  const openSentence = isOpen(wordsSoFar(item));
  const newPage = previous.page !== line.page;
  const apart = !newPage && line.y - previous.y > line.fontSize * 1.75;
  if (hanging && line.x >= list.textX - 7) return !apart || openSentence || line.x >= list.textX - 3;
  if (apart) return openSentence && /^\p{Ll}/u.test(line.text);
  if (newPage) return openSentence;
  if (hanging) return openSentence && rightOf(previous) > flow.right - 90;
  return openSentence || rightOf(previous) > flow.right - 90;
};

const startsSection = (flow: Flow, at: number): Heading | null => {
  const heading = headingAt(flow.lines, at, flow.body);
  if (heading) return promiseOf(heading.text) ? heading : null;
  return plainHeadingAt(flow.lines, at);
};

/** A line of a contents list: the page it names stands at the right of the same line. */
const inContents = (flow: Flow, lines: TextLine[]) =>
  lines.some((line) =>
    flow.lines.some(
      (other) =>
        other.page === line.page &&
        other !== line &&
        Math.abs(other.baseline - line.baseline) < 3 &&
        other.x > line.x + 40 &&
        /^[\s.…·_]*\d{1,3}$/.test(other.text),
    ),
  ) || lines.some((line) => /(?:\.{3,}|…|\s{3,})\s*\d{1,3}$/.test(line.text) || /\w\s\d{1,3}$/.test(line.text));

const openSection = (
  heading: Heading,
  promise: ListPromise,
  within: Open | null,
  board: boolean,
  quoted: boolean,
): Open => ({
  heading: heading.text,
  promise,
  page: heading.lines[0]!.page,
  prose: [],
  headingLines: heading.lines,
  items: [],
  board,
  quoted,
  tables: [],
  rank: within && !within.closed && heading.rank < within.rank ? within.rank : heading.rank,
  group: null,
  list: null,
  sub: null,
  closed: false,
});

const addMarked = (open: Open, line: TextLine, marker: Marker) => {
  const item = open.items.at(-1);
  const as = standing(open, marker);
  if (as === 'end') open.closed = true;
  else if (as === 'item') {
    open.list = marker;
    open.sub = null;
    open.items.push(
      startItem(line, wordsOfMarked(line, marker), marker.type === 'bullet' ? null : marker.sign, open.group),
    );
  } else if (as === 'sub' && item) {
    open.sub = marker;
    addLine(item, line, 'bullet', wordsOfMarked(line, marker));
  } else if (item) addLine(item, line, 'same');
};

const wordsOfMarked = (line: TextLine, marker: Marker) => {
  const words = wordsOf(line);
  const at = words.indexOf(marker.rest);
  return at >= 0 ? marker.rest : words.slice(line.text.length - marker.rest.length);
};

/** A short line between items: a theme, or how soon. It neither joins an item nor ends the list. */
const isGroupLine = (line: TextLine, next: TextLine | undefined) =>
  line.text.length < 70 &&
  next !== undefined &&
  markerOf(next) !== null &&
  (/:-?$/.test(line.text) || !/[.;,]$/.test(line.text));

const addUnmarked = (open: Open, flow: Flow, at: number, previous: TextLine | null) => {
  const line = flow.lines[at]!;
  if (carriesOn(open, line, previous, flow)) {
    const item = open.items.at(-1)!;
    const list = open.list!;
    const apart = previous!.page === line.page && line.y - previous!.y > line.fontSize * 1.75;
    const backFromSub = open.sub !== null && open.sub.textX > list.textX + 7 && line.x < open.sub.x + 3;
    if (backFromSub) open.sub = null;
    addLine(item, line, (apart || backFromSub) && !isOpen(wordsSoFar(item)) ? 'paragraph' : 'same');
    return;
  }
  if (open.items.length === 0) open.prose.push(line);
  else if (isGroupLine(line, flow.lines[at + 1])) {
    open.group = line.text.replace(/:-?$/, '');
    if (open.list?.type === 'bullet') open.list = null;
    open.sub = null;
  } else open.closed = true;
};

/**
 * Walks the report's lines and gathers what stands under each heading that promises improvements. Where an item begins and ends is told by markers, indents, gaps and the rank of headings; what the words say decides only which headings count.
 */
export function sectionsOf(flow: Flow): Section[] {
  const sections: Open[] = [];
  let open: Open | null = null;
  let board = false;
  let previous: TextLine | null = null;
  for (let at = 0; at < flow.lines.length; at += 1) {
    const line = flow.lines[at]!;
    const table = flow.tableOf.get(line);
    if (table && open && !open.closed && addTable(open, table, previous)) {
      open.tables.push(table);
      while (at + 1 < flow.lines.length && flow.tableOf.get(flow.lines[at + 1]!) === table) at += 1;
      previous = flow.lines[at]!;
      continue;
    }
    const sentence = flow.quoted ? leadInAt(flow.lines, at) : null;
    const starting = startsSection(flow, at) ?? sentence;
    const promise = starting && (promiseOf(starting.text) ?? sentence?.promise);
    if (starting && promise && !inContents(flow, starting.lines)) {
      open = openSection(starting, promise, open, board, starting === sentence);
      sections.push(open);
      at += starting.lines.length - 1;
      previous = null;
      continue;
    }
    const heading: Heading | null = headingAt(flow.lines, at, flow.body);
    if (heading && !inContents(flow, heading.lines)) {
      if (flow.combined && line.page > 1 && heading.lines[0]!.fontSize > flow.body * 1.1) {
        if (boardName.test(heading.text) && !/^review of/i.test(heading.text)) board = true;
        else if (backToAuthority.test(heading.text)) board = false;
      }
      if (open) {
        if (heading.rank >= open.rank || endsList(heading.text)) open = null;
        else {
          open.group = heading.text;
          if (open.list?.type === 'bullet') open.list = null;
          open.sub = null;
        }
      }
      at += heading.lines.length - 1;
      previous = heading.lines.at(-1) ?? null;
      continue;
    }
    if (open && !open.closed) {
      const marker = markerOf(line);
      if (marker) addMarked(open, line, marker);
      else if (endsList(line.text) && line.text.length < 60 && !/[.,;]$/.test(line.text)) open = null;
      else addUnmarked(open, flow, at, previous);
    }
    previous = line;
  }
  return sections;
}
