import { classNames } from '#components/ui/class-names.ts';
import { courseInWords, type MovingMeasure } from '#domain/measures/measure-movement.ts';
import { type ChartLayout, chartLayout } from './chart-layout.ts';

const at = (value: number) => value.toFixed(1);

/** Colours are attributes: the page's policy takes no styles. Lines differ in dash, so greyscale keeps them apart. */
function Lines({ layout }: { layout: ChartLayout }) {
  const { left, right, bottom, levels, target, baseline, today } = layout;
  return (
    <>
      {levels.map(({ y, text }) => (
        <g key={text}>
          <line x1={left} x2={right} y1={at(y)} y2={at(y)} stroke="#dde3e8" />
          <text x={left - 8} y={at(y + 4)} textAnchor="end">
            {text}
          </text>
        </g>
      ))}
      {today === null ? null : (
        <>
          <line x1={at(today)} x2={at(today)} y1="16" y2={bottom} stroke="#c4ccd3" />
          <text x={at(today + 5)} y="14">
            Today
          </text>
        </>
      )}
      {baseline ? (
        <line x1={left} x2={right} y1={at(baseline.y)} y2={at(baseline.y)} stroke="#5c6166" strokeDasharray="2 3" />
      ) : null}
      {target ? (
        <line
          x1={left}
          x2={right}
          y1={at(target.y)}
          y2={at(target.y)}
          stroke="#0b0c0c"
          strokeWidth="1.5"
          strokeDasharray="6 4"
        />
      ) : null}
    </>
  );
}

function Drawing({ layout, words, phone }: { layout: ChartLayout; words: string; phone: boolean }) {
  const { points, latest, target, baseline, months } = layout;
  const path = points.map(({ x, y }, n) => `${n === 0 ? 'M' : 'L'}${at(x)} ${at(y)}`).join('');
  const labels = [target?.label, baseline?.label].filter((label) => label !== undefined);
  return (
    <svg
      className={classNames('chart', phone ? 'only-phone' : 'not-phone')}
      viewBox={`0 0 ${layout.width} ${layout.height}`}
      role="img"
      aria-label={words}
    >
      <Lines layout={layout} />
      {months.map(({ x, y, text }) => (
        <text key={text} x={at(x)} y={y} textAnchor="middle">
          {text}
        </text>
      ))}
      <path d={path} fill="none" stroke="#16304a" strokeWidth="2.5" strokeLinejoin="round" />
      {points.map(({ x, y }) => (
        <circle key={`${x} ${y}`} cx={at(x)} cy={at(y)} r="4" fill="#16304a" />
      ))}
      {labels.map(({ x, y, anchor, text }) => (
        <text key={text} x={at(x)} y={at(y)} textAnchor={anchor} className="on-line">
          {text}
        </text>
      ))}
      {latest ? (
        <text x={at(latest.x)} y={at(latest.y)} textAnchor={latest.anchor} className="em on-line">
          {latest.text}
        </text>
      ) : null}
    </svg>
  );
}

/** A measure over time with its target and baseline, drawn on the server; said in one sentence to those who cannot see it. */
export function MeasureChart({ measure, today }: { measure: MovingMeasure; today: string }) {
  const words = courseInWords(measure);
  const [wide, narrow] = [chartLayout(measure, today, 720, 260), chartLayout(measure, today, 358, 240)];
  if (!wide || !narrow) return <p>No figure yet. The chart begins with the first one.</p>;
  return (
    <>
      <p>{words}</p>
      <Drawing layout={wide} words={`Line chart. ${words}`} phone={false} />
      <Drawing layout={narrow} words={`Line chart. ${words}`} phone />
    </>
  );
}
