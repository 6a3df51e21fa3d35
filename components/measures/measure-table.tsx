import { type Column, DataTable } from '#components/ui/table.tsx';
import type { MeasureInList } from '#db/reads/measures/measures.ts';
import { shortDate } from '#domain/dates/dates.ts';
import { movementOf } from '#domain/measures/measure-movement.ts';
import { figure } from '#domain/rag/rag-wording.ts';
import { MeasureSpark } from './measure-spark.tsx';

type Answered = { id: string; number: number };

function columnsOf(recommendations: readonly Answered[]): Column<MeasureInList>[] {
  return [
    { label: 'Measure', heading: true, cell: ({ id, name }) => <a href={`/measures/${id}`}>{name}</a> },
    {
      label: 'Area',
      cell: ({ recommendationIds }) =>
        recommendations
          .filter(({ id }) => recommendationIds.includes(id))
          .map(({ number }) => number)
          .join(', ') || 'None yet',
    },
    {
      label: 'Latest',
      cell: (measure) => {
        const latest = measure.points.at(-1);
        return latest ? `${figure(latest.value, measure.unit)}, ${shortDate(latest.on)}` : 'No figure yet';
      },
    },
    { label: 'Movement', cell: (measure) => movementOf(measure).words },
    { label: 'Course', cell: (measure) => <MeasureSpark measure={measure} /> },
  ];
}

/** The measures of a plan, each with its last movement in words and its course. */
export function MeasureTable({
  measures,
  recommendations,
}: {
  measures: readonly MeasureInList[];
  recommendations: readonly Answered[];
}) {
  return (
    <DataTable
      caption="Measures of the plan"
      captionHidden
      columns={columnsOf(recommendations)}
      rows={measures}
      rowKey={({ id }) => id}
    />
  );
}
