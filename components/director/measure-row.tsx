import { MeasureSpark } from '#components/measures/measure-spark.tsx';
import { PageLink } from '#components/ui/page-link.tsx';
import { type MovingMeasure, movementOf } from '#domain/measures/measure-movement.ts';

/** What fits on the printed sheet; the rest is counted there. */
const ON_PAPER = 10;

/** How each measure moves, in words and as a line. */
export function MeasureRow({ measures }: { measures: readonly (MovingMeasure & { id: string; name: string })[] }) {
  if (measures.length === 0) return null;
  return (
    <section className="measurerow" aria-labelledby="measures">
      <h2 id="measures">Measures</h2>
      <ul className="dpmeasures">
        {measures.map((measure, place) => (
          <li key={measure.id} className={place < ON_PAPER ? undefined : 'not-print'}>
            <span>
              <PageLink href={`/measures/${measure.id}`}>{measure.name}</PageLink>
              <small>{movementOf(measure).words}</small>
            </span>
            <MeasureSpark measure={measure} />
          </li>
        ))}
        {measures.length > ON_PAPER ? (
          <li className="print-only">And {measures.length - ON_PAPER} more in Seventy.</li>
        ) : null}
      </ul>
    </section>
  );
}
