import { addLine, isOpen, startItem, wordsSoFar } from './items.ts';
import { wordsOf } from './joined-text.ts';
import { isLesserSign, type Marker, markerOf } from './list-markers.ts';
import { rightOf, type TextLine } from './page-text.ts';
import type { Flow, Open } from './sections.ts';

const sameColumn = (a: Marker, b: Marker) => Math.abs(a.x - b.x) <= 9;

const isApart = (line: TextLine, previous: TextLine | null) =>
  previous !== null && previous.page === line.page && line.y - previous.y > line.fontSize * 1.75;

/** Below a numbered list's item: the next number at the list's own column begins an item; a number elsewhere is words. */
const besideNumbers = (list: Marker, marker: Marker): Standing => {
  if (marker.type !== 'number') return marker.x > list.x - 9 ? 'sub' : 'end';
  const step = marker.number! - list.number!;
  if (step === 1 && marker.x <= list.x + 12) return 'item';
  if (sameColumn(list, marker)) return step > 0 && step < 4 ? 'item' : 'words';
  return marker.x > list.x + 9 && marker.number === 1 ? 'sub' : 'words';
};

type Standing = 'item' | 'sub' | 'words' | 'end';

/** How a marked line stands to the list it may belong to. */
const standing = (open: Open, marker: Marker, line: TextLine, previous: TextLine | null): Standing => {
  const list = open.list;
  // After a sub-heading a list goes on with the marks it had; numbered paragraphs after bullets are the report's text.
  if (!list) return open.listType === null || open.listType === marker.type ? 'item' : 'end';
  const item = open.items.at(-1);
  const unfinished = item !== undefined && isOpen(wordsSoFar(item));
  const atWords = Math.abs(line.x - (open.sub ?? list).textX) <= 3;
  if (list.type === 'number') {
    if (marker.type === 'bullet' && isDashInWords(marker, unfinished && atWords)) return 'words';
    return besideNumbers(list, marker);
  }
  if (marker.type === 'number') {
    const wraps = unfinished && !isApart(line, previous) && previous?.page === line.page;
    return marker.x > list.x + 9 || wraps ? 'words' : 'end';
  }
  if (marker.type === 'letter') return marker.x > list.x + 5 ? 'sub' : 'words';
  if (list.type === 'letter') return marker.x > list.x - 9 ? 'sub' : 'end';
  if (isDashInWords(marker, unfinished && atWords) && !isLesserSign(list.sign)) return 'words';
  if (marker.sign !== list.sign && isLesserSign(marker.sign) && !isLesserSign(list.sign)) return 'sub';
  if (marker.x <= list.x + 7) return 'item';
  const turned = previous !== null && previous.page !== line.page && !unfinished;
  if (marker.sign === list.sign && (marker.x < list.textX - 3 || (turned && !open.sub && !endsInColon(open))))
    return 'item';
  return 'sub';
};

const endsInColon = (open: Open) => /[:;,]$/.test(wordsSoFar(open.items.at(-1)!));

/** A dash that a line break put first: "a word – another". It stands where the words stand, with a space's width after it. */
const isDashInWords = (marker: Marker, couldBe: boolean) =>
  couldBe && isLesserSign(marker.sign) && marker.textX - marker.x < 13 && /^\p{Ll}/u.test(marker.rest);

/** Whether an unmarked line carries on the words above it. */
export const carriesOn = (open: Open, line: TextLine, previous: TextLine | null, flow: Flow): boolean => {
  const item = open.items.at(-1);
  const list = open.list;
  if (!item || !list || !previous || open.turned) return false;
  if (previous.page === line.page && line.y - previous.y > line.fontSize * 6) return false;
  const setIn = list.textX > list.x + 4;
  const unfinished = isOpen(wordsSoFar(item));
  const apart = isApart(line, previous);
  if (setIn && line.x >= list.textX - 7) return !apart || unfinished || line.x >= list.textX - 3;
  if (!apart && previous.page === line.page && line.x > list.x + 4 && line.x < list.x + 60) return true;
  if (apart) return unfinished && /^\p{Ll}/u.test(line.text);
  // Where wrapped lines stand under the words, one that begins at the margin with a capital is a new line of its own.
  if (previous.page !== line.page) return unfinished && !(setIn && open.hangs && /^\p{Lu}/u.test(line.text));
  const full = rightOf(previous) > flow.right - 90;
  return setIn && open.hangs ? unfinished && full : unfinished || full;
};

const wordsOfMarked = (line: TextLine, marker: Marker) => {
  const words = wordsOf(line);
  return words.includes(marker.rest) ? marker.rest : words.slice(line.text.length - marker.rest.length);
};

/** Takes a line that begins with a bullet or number: a new item, a sub-bullet, words that only look marked, or the end of the list. */
export const addMarked = (open: Open, line: TextLine, marker: Marker, previous: TextLine | null) => {
  const item = open.items.at(-1);
  const stands = standing(open, marker, line, previous);
  const as = open.turned && stands !== 'item' ? 'end' : stands;
  open.turned = false;
  if (as === 'end') open.closed = true;
  else if (as === 'item') {
    open.list = marker;
    open.listType = marker.type;
    open.sub = null;
    const ref = marker.type === 'bullet' ? null : marker.sign;
    open.items.push(startItem(line, wordsOfMarked(line, marker), ref, open.group));
  } else if (as === 'sub' && item) {
    open.sub = marker;
    addLine(item, line, 'bullet', wordsOfMarked(line, marker));
  } else if (item) addLine(item, line, 'same');
};

/** A short line before a marked one: a theme, or how soon. It neither joins an item nor ends the list. */
const isGroupLine = (open: Open, line: TextLine, next: TextLine | undefined) => {
  const marker = next && markerOf(next);
  if (!marker || line.text.length > 75 || (open.listType !== null && marker.type !== open.listType)) return false;
  return /:-?$/.test(line.text) || (open.items.length > 0 && !/[.;,]$/.test(line.text));
};

/** Whether a paragraph, read to its end, announces a list: "The local authority should:". */
const announces = (flow: Flow, at: number): boolean => {
  for (let ahead = at; ahead < Math.min(flow.lines.length, at + 6); ahead += 1) {
    const line = flow.lines[ahead]!;
    const next = flow.lines[ahead + 1];
    if (/:-?$/.test(line.text) && next && markerOf(next)) return true;
    if (!next || isApart(next, line) || markerOf(next)) return false;
  }
  return false;
};

/** Takes a line without a mark: words of the item above, prose before the list, a sub-heading in plain letters, or the end of the list. */
export const addUnmarked = (open: Open, flow: Flow, at: number, previous: TextLine | null) => {
  const line = flow.lines[at]!;
  if (carriesOn(open, line, previous, flow)) {
    const item = open.items.at(-1)!;
    const list = open.list!;
    if (line.x >= list.textX - 3 && list.textX > list.x + 4) open.hangs = true;
    const backFromSub = open.sub !== null && open.sub.textX > list.textX + 7 && line.x < open.sub.x + 3;
    if (backFromSub) open.sub = null;
    addLine(item, line, (isApart(line, previous) || backFromSub) && !isOpen(wordsSoFar(item)) ? 'paragraph' : 'same');
    return;
  }
  const next = flow.lines[at + 1];
  if (isGroupLine(open, line, next)) {
    open.group = line.text.replace(/:-?$/, '');
    if (open.items.length === 0) return;
  } else if (open.items.length === 0) {
    open.prose.push(line);
    return;
  } else if (!announces(flow, at)) {
    open.closed = true;
    return;
  }
  if (open.listType === 'bullet') open.list = null;
  open.sub = null;
  open.turned = open.items.length > 0;
};
