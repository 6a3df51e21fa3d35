import { type Column, DataTable } from '#components/ui/table.tsx';
import type { RecordedFigure } from '#db/reads/measures/measures.ts';
import { longDate } from '#domain/dates/dates.ts';
import { dateInLondon } from '#domain/dates/london-time.ts';
import { figure } from '#domain/rag/rag-wording.ts';

type Props = { figures: readonly RecordedFigure[]; unit: string; measureId: string; mayCorrect: boolean };

function noteOf({ stands, note, correctsId }: RecordedFigure): string {
  if (!stands) return 'Corrected since; kept as it was recorded';
  return correctsId === null ? note : `Corrected: ${note}`;
}

/** Every figure that was recorded, newest first; one that was corrected stays in the list, struck through and said so. */
export function FiguresTable({ figures, unit, measureId, mayCorrect }: Props) {
  const columns: Column<RecordedFigure>[] = [
    { label: 'Date', heading: true, cell: ({ on }) => longDate(on) },
    {
      label: 'Figure',
      number: true,
      cell: ({ value, stands }) => (stands ? figure(value, unit) : <del>{figure(value, unit)}</del>),
    },
    { label: 'Source', cell: ({ source }) => source || 'Not stated' },
    { label: 'Note', cell: (row) => noteOf(row) || 'None' },
    {
      label: 'Recorded',
      cell: ({ recordedAt, recordedBy }) =>
        `${longDate(dateInLondon(recordedAt))}${recordedBy ? `, ${recordedBy}` : ''}`,
    },
    ...(mayCorrect
      ? [
          {
            label: 'Correct',
            cell: ({ id, on, stands }: RecordedFigure) =>
              stands ? (
                <a href={`/measures/${measureId}/figures/${id}/correct`}>
                  Correct<span className="vh"> the figure of {longDate(on)}</span>
                </a>
              ) : (
                'No'
              ),
          },
        ]
      : []),
  ];
  return <DataTable caption="Figures" captionHidden columns={columns} rows={figures} rowKey={({ id }) => id} />;
}
