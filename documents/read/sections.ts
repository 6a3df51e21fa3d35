import {
  endsList,
  type Heading,
  headingAt,
  type ListPromise,
  leadInAt,
  plainHeadingAt,
  promiseOf,
} from './headings.ts';
import type { Gathered } from './items.ts';
import { addMarked, addUnmarked, carriesOn } from './list-lines.ts';
import { type Marker, markerOf } from './list-markers.ts';
import type { TextLine } from './page-text.ts';
import { addTable } from './table-items.ts';
import { isCaseStudy, type Table } from './tables.ts';

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

/** A section while its lines are still coming. */
export type Open = Section & {
  rank: number;
  list: Marker | null;
  listType: Marker['type'] | null;
  hangs: boolean;
  /** A sub-heading stands between the last item and what comes now. */
  turned: boolean;
  sub: Marker | null;
  closed: boolean;
};

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

const startsSection = (flow: Flow, at: number, carried: boolean): Heading | null => {
  const heading = headingAt(flow.lines, at, flow.body);
  if (heading) return promiseOf(heading.text) ? heading : null;
  return carried ? null : plainHeadingAt(flow.lines, at);
};

const pageBeside = (flow: Flow, line: TextLine) =>
  /(?:\.{3,}|…|\s)\s*\d{1,3}$/.test(line.text) ||
  flow.lines.some(
    (other) =>
      other.page === line.page &&
      other !== line &&
      Math.abs(other.baseline - line.baseline) < 3 &&
      other.x > line.x + 40 &&
      /^[\s.…·_]*\d{1,3}$/.test(other.text),
  );

/** A line of a contents list: the page it names stands at the right, as it does on the lines around it. */
const inContents = (flow: Flow, lines: TextLine[]): boolean => {
  const last = lines.at(-1)!;
  if (!lines.some((line) => pageBeside(flow, line))) return false;
  const near = flow.lines.filter((line) => line.page === last.page && Math.abs(line.baseline - last.baseline) < 120);
  return near.filter((line) => /\p{L}/u.test(line.text) && pageBeside(flow, line)).length >= 3;
};

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
  board:
    board ||
    (boardName.test(heading.text) && !/partnership/i.test(heading.text)) ||
    (within?.board === true && heading.rank < within.rank),
  quoted,
  tables: [],
  rank: within && !within.closed && heading.rank < within.rank ? within.rank : heading.rank,
  group: null,
  list: null,
  listType: null,
  hangs: false,
  turned: false,
  sub: null,
  closed: false,
});

/** A line as bold and as large as the item it would carry on: a list set in bold has no headings in it. */
const sameStyle = (open: Open, line: TextLine): boolean => {
  const first = open.items.at(-1)?.parts[0]?.lines[0]?.line;
  if (!first?.bold || !line.bold) return false;
  return Math.abs(first.fontSize - line.fontSize) < 0.6;
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
    if (table && isCaseStudy(table)) {
      // A box beside the list: it is no item, and the list goes on below it.
      while (at + 1 < flow.lines.length && flow.tableOf.get(flow.lines[at + 1]!) === table) at += 1;
      continue;
    }
    const waiting = open !== null && !open.closed && open.items.length === 0;
    const sentence = waiting ? null : leadInAt(flow.lines, at, flow.quoted);
    const carried: boolean = open !== null && !open.closed && carriesOn(open, line, previous, flow);
    const starting = startsSection(flow, at, carried) ?? sentence;
    const promise = starting && (promiseOf(starting.text) ?? sentence?.promise);
    if (starting && promise && !inContents(flow, starting.lines)) {
      open = openSection(starting, promise, open, board, starting === sentence);
      sections.push(open);
      at += starting.lines.length - 1;
      previous = null;
      continue;
    }
    const within: boolean = carried && open !== null && sameStyle(open, line);
    const heading: Heading | null = within ? null : headingAt(flow.lines, at, flow.body);
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
          open.turned = open.items.length > 0;
        }
      }
      at += heading.lines.length - 1;
      previous = heading.lines.at(-1) ?? null;
      continue;
    }
    if (open && !open.closed) {
      const marker = markerOf(line);
      if (marker) addMarked(open, line, marker, previous);
      else if (!carried && endsList(line.text) && line.text.length < 60 && !/[.,;]$/.test(line.text)) open = null;
      else addUnmarked(open, flow, at, previous);
    }
    previous = line;
  }
  return sections;
}
