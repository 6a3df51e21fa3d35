import { laidOut, type Piece } from './laid-out-text.ts';
import { markerOf } from './list-markers.ts';
import type { PageText } from './page-text.ts';

const tabs = (text: string) => text.replace(/\t/g, '    ');

const markerAt = (text: string): { marker: string; rest: string } | null => {
  const hit = /^(\S{1,5})(\s+)(\S.*)$/u.exec(text);
  if (!hit) return null;
  const [, sign, , rest] = hit as unknown as [string, string, string, string];
  const line = {
    text: `${sign} ${rest}`,
    x: 0,
    fontSize: 12,
    runs: [
      { text: sign, x: 0, width: 6 },
      { text: rest, x: 20, width: 90 },
    ],
  };
  const marker = markerOf(line as unknown as Parameters<typeof markerOf>[0]);
  // "14 days": a bare number before words is a number, not a marker, where no column shows.
  return marker && !(marker.type === 'number' && /^\d+$/.test(sign)) ? { marker: sign, rest } : null;
};

/** Lays pasted text out by its own blank lines, indents and markers. */
export function pastedPages(text: string): PageText[] {
  const pieces: Piece[] = [];
  let blank = true;
  let listed = false;
  for (const raw of text.normalize('NFC').split(/\r\n|[\n\r\f\v\u2028\u2029]/)) {
    const line = tabs(raw).replace(/[\u00a0\u2000-\u200a\u202f\u3000]/g, ' ');
    const words = line.trim();
    if (words === '') {
      blank = true;
      continue;
    }
    const indent = Math.min(8, line.length - line.trimStart().length) * 4;
    const found = markerAt(words);
    if (blank || found) listed = found !== null;
    // Indents of pasted paragraphs say nothing, except where a line carries on an item.
    const set = found ? indent : listed && indent > 0 ? indent + 24 : 0;
    pieces.push({ text: found?.rest ?? words, ...(found ? { marker: found.marker } : {}), indent: set, close: !blank });
    blank = false;
  }
  return laidOut(pieces);
}
