import { type MovingMeasure, movementOf } from '#domain/measures/measure-movement.ts';
import { figure } from '#domain/rag/rag-wording.ts';

const [WIDTH, HEIGHT, EDGE] = [92, 26, 3];

/** A line of twelve months at most, beside words: it shows the way, the words give the figures. */
export function MeasureSpark({ measure }: { measure: MovingMeasure }) {
  const points = measure.points.slice(-12);
  if (points.length < 2) return null;
  const values = [...points.map(({ value }) => value), ...(measure.target === null ? [] : [measure.target])];
  const [least, most] = [Math.min(...values), Math.max(...values)];
  const x = (place: number) => EDGE + (place / (points.length - 1)) * (WIDTH - 2 * EDGE);
  const y = (value: number) => HEIGHT - EDGE - ((value - least) / (most - least || 1)) * (HEIGHT - 2 * EDGE);
  const path = points.map(({ value }, n) => `${n === 0 ? 'M' : 'L'}${x(n).toFixed(1)} ${y(value).toFixed(1)}`).join('');
  const latest = points.at(-1);
  const said = `${points.map(({ value }) => figure(value, measure.unit)).join(', ')}. ${movementOf(measure).words}`;
  return (
    <svg
      className="spark"
      width={WIDTH}
      height={HEIGHT}
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      role="img"
      aria-label={said}
    >
      {measure.target === null ? null : (
        <line
          className="t"
          x1={EDGE}
          x2={WIDTH - EDGE}
          y1={y(measure.target).toFixed(1)}
          y2={y(measure.target).toFixed(1)}
        />
      )}
      <path className="l" d={path} />
      {latest ? (
        <circle className="d" cx={x(points.length - 1).toFixed(1)} cy={y(latest.value).toFixed(1)} r="2.4" />
      ) : null}
    </svg>
  );
}
