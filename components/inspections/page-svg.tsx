'use client';
import { classNames } from '#components/ui/class-names.ts';
import type { ReadPage } from '#domain/inspections/inspection-reports.ts';
import {
  drawnLines,
  type Frame,
  frameOf,
  hangingIndents,
  type Indents,
  type PageMark,
  piecesOf,
} from './page-drawing.ts';

const DISC = 8;

/** The lines of one found item, underlaid, with its number: a link to the item in the list. */
function Mark({
  mark,
  indents,
  frame,
  onChoose,
}: {
  mark: PageMark;
  indents: Indents;
  frame: Frame;
  onChoose: (key: string) => void;
}) {
  const first = mark.lines[0];
  if (!first) return null;
  const cy = first.y + first.height / 2;
  const left = Math.min(...mark.lines.map((line) => line.x));
  const cx = Math.max(frame.x + DISC + 2, left - DISC - 8);
  return (
    <a
      href={`#${mark.key}`}
      aria-label={`${mark.number}: show it in the list`}
      className={classNames('pmark', mark.current && 'is')}
      onClick={(event) => {
        event.preventDefault();
        onChoose(mark.key);
      }}
    >
      {mark.lines.map((line, at) => {
        const words = piecesOf(line, indents).at(-1) ?? line;
        const width = line.x + line.width - words.x;
        return (
          <g key={`${line.y} ${mark.places[at]}`}>
            <rect x={words.x - 2} y={line.y} width={width + 4} height={line.height} />
            <line x1={words.x - 2} x2={words.x + width + 2} y1={line.y + line.height} y2={line.y + line.height} />
          </g>
        );
      })}
      <circle cx={cx} cy={cy} r={DISC} />
      <text className="no" x={cx} y={cy + 3.4} textAnchor="middle" fontSize="10">
        {mark.number}
      </text>
    </a>
  );
}

/** The page laid out as printed: each line at its place and as wide as it was, in our own letters. */
export function PageSvg({
  page,
  pages,
  marks,
  onChoose,
}: {
  page: ReadPage;
  pages: readonly ReadPage[];
  marks: readonly PageMark[];
  onChoose: (key: string) => void;
}) {
  const frame = frameOf(pages, page);
  const indents = hangingIndents(page);
  const current = marks.find((mark) => mark.current);
  return (
    <svg className="pagesvg not-phone" viewBox={`${frame.x} ${frame.y} ${frame.width} ${frame.height}`}>
      <title>{`Page ${page.number}`}</title>
      {marks.map((mark) => (
        <Mark key={mark.key} mark={mark} indents={indents} frame={frame} onChoose={onChoose} />
      ))}
      {drawnLines(page).map(({ place, y, size, bold, pieces }) =>
        pieces.map(({ text, x, width }) => (
          <text
            key={`${place} ${x}`}
            x={x}
            y={y}
            fontSize={size}
            textLength={width ?? undefined}
            lengthAdjust={width === null ? undefined : 'spacingAndGlyphs'}
            data-line={place}
            className={classNames(
              bold && 'b',
              width !== null && current?.places.includes(place) && 'on',
              !marks.some((mark) => mark.places.includes(place)) && 'free',
            )}
          >
            {text}
          </text>
        )),
      )}
    </svg>
  );
}
