import { Panel } from '#components/ui/panel.tsx';
import type { MeasureInList } from '#db/reads/measures/measures.ts';
import { movementOf } from '#domain/measures/measure-movement.ts';
import { MeasureSpark } from './measure-spark.tsx';

/** One line a measure: its name, how it moved, its course. */
export function MeasureLines({ measures, title }: { measures: readonly MeasureInList[]; title: string }) {
  if (measures.length === 0) return null;
  return (
    <Panel title={title}>
      <ul className="evid">
        {measures.map((measure) => (
          <li key={measure.id} className="measure-line">
            <span>
              <a href={`/measures/${measure.id}`}>{measure.name}</a>
              <small>{movementOf(measure).words}</small>
            </span>
            <MeasureSpark measure={measure} />
          </li>
        ))}
      </ul>
    </Panel>
  );
}
