export type AxisMark = 'done' | 'unknown' | 'next' | 'tight' | 'due' | 'late' | 'said';

const percent = (at: number, total: number) => `${((at / total) * 100).toFixed(2)}%`;

function MarkShape({ mark }: { mark: AxisMark }) {
  switch (mark) {
    case 'done':
      return (
        <>
          <circle className="m-done" r="5.3" />
          <path className="s-tick" d="m-2.6.3 1.9 1.9 3.5-4" />
        </>
      );
    case 'unknown':
      return <circle className="m-unknown" r="3.6" />;
    case 'next':
      return <circle className="m-next" r="4.8" />;
    case 'tight':
      return <path className="s-amber" d="M0-6.4 6.8 5.6H-6.8z" />;
    case 'due':
      return <rect className="m-due" x="-4.4" y="-7" width="8.8" height="14" />;
    case 'said':
      return <path className="m-next" d="M0-6 6 0 0 6-6 0z" />;
    case 'late':
      return <path className="s-red" d="M0-7 7 0 0 7-7 0z" />;
  }
}

/** One row of a timetable: where its date lies on a line of `total` days. For the eye; the cells beside it say it. */
export function PositionAxis({
  mark,
  at,
  total,
  today,
  slackTo,
}: {
  mark: AxisMark;
  at: number;
  total: number;
  today?: number;
  /** The last day to which this could slip. */
  slackTo?: number;
}) {
  return (
    <svg className="axis" aria-hidden="true">
      <line className="base" x1="0" x2="100%" y1="50%" y2="50%" />
      {today === undefined ? null : (
        <line className="nowl" x1={percent(today, total)} x2={percent(today, total)} y1="-4%" y2="104%" />
      )}
      {slackTo === undefined || slackTo <= at ? null : (
        <svg x={percent(at, total)} y="50%" width={percent(slackTo - at, total)} overflow="visible" aria-hidden="true">
          <rect className="slack" y="-3.5" width="100%" height="7" />
          <line className="hatch" x2="100%" />
        </svg>
      )}
      <svg x={percent(at, total)} y="50%" overflow="visible" aria-hidden="true">
        <MarkShape mark={mark} />
      </svg>
    </svg>
  );
}

/** The head of that column: a few days named, today in bold. */
export function AxisScale({
  labels,
  total,
}: {
  labels: ReadonlyArray<{ at: number; text: string; strong?: boolean }>;
  total: number;
}) {
  return (
    <svg className="axis" aria-hidden="true">
      {labels.map((label) => (
        <text
          key={label.at}
          x={percent(label.at, total)}
          y="13"
          textAnchor="middle"
          className={label.strong ? 'em' : undefined}
        >
          {label.text}
        </text>
      ))}
    </svg>
  );
}
