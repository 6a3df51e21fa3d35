import { classNames } from './class-names.ts';
import { ordinals } from './ordinals.ts';

const square = (index: number) => `M${(index % 10) * 3} ${Math.floor(index / 10) * 3}h2v2h-2z`;

/** The mark: ten squares a row, the filled ones solid, the rest pale. Two paths, whatever the number. */
export function SquaresMark({ filled, total = 70 }: { filled: number; total?: number }) {
  const squares = ordinals(total).map((day) => square(day - 1));
  return (
    <svg viewBox="0 0 29 20" width="29" height="20" fill="currentColor" aria-hidden="true">
      <path d={squares.slice(0, filled).join('')} />
      <path d={squares.slice(filled).join('')} opacity=".38" />
    </svg>
  );
}

/** The picture: as many squares as days, today framed. */
export function DayField({ day, total = 70 }: { day: number; total?: number }) {
  return (
    <div className="field70" aria-hidden="true">
      {ordinals(total).map((square) => (
        <i key={square} className={square < day ? 'p' : square === day ? 't' : undefined} />
      ))}
    </div>
  );
}

export type RulerEvent = {
  /** Number of the day, 0 to `total`. */
  day: number;
  /** Said first and in bold: "Today". */
  name?: string;
  text: string;
  place: 'above' | 'below';
  /** Kept on a phone, where only a few labels have room. */
  keep?: boolean;
  /** Would run into another label on a page narrower than a laptop's. */
  wideOnly?: boolean;
};

function Label({ event, total }: { event: RulerEvent; total: number }) {
  const end = event.day <= 0 ? 'start' : event.day >= total ? 'end' : 'middle';
  const x = end === 'start' ? 0 : end === 'end' ? 100 : ((event.day - 0.5) / total) * 100;
  const stem = Math.min(99.7, Math.max(0.3, x));
  const [textY, top, foot] = event.place === 'above' ? [12, 17, 22] : [56, 37, 42];
  return (
    <g
      className={classNames(
        'ev',
        event.place === 'below' && 'down',
        end === 'middle' && 'mid',
        event.keep && 'keep',
        event.wideOnly && 'wide-only',
      )}
    >
      <line x1={`${stem.toFixed(2)}%`} x2={`${stem.toFixed(2)}%`} y1={top} y2={foot} />
      <text x={`${x.toFixed(2)}%`} y={textY} textAnchor={end}>
        {event.name ? <tspan className="em">{event.name} </tspan> : null}
        {event.text}
      </text>
    </g>
  );
}

/** The ruler: past days filled, today taller, the last day hatched. For the eye; the words beside it say the same. */
export function DayRuler({
  day,
  total = 70,
  events = [],
}: {
  day: number;
  total?: number;
  events?: readonly RulerEvent[];
}) {
  return (
    <div className="ruler" aria-hidden="true">
      <div className="ticks">
        {ordinals(total).map((tick) => (
          <i
            key={tick}
            className={classNames(
              tick < day && 'past',
              tick === day && tick < total && 'today',
              tick === total && (day >= total ? 'today' : 'due'),
            )}
          />
        ))}
      </div>
      <svg className="evs" aria-hidden="true">
        {events.map((event) => (
          <Label key={`${event.day} ${event.name ?? ''} ${event.text}`} event={event} total={total} />
        ))}
      </svg>
    </div>
  );
}
