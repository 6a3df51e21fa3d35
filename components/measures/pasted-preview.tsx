import { type Column, DataTable } from '#components/ui/table.tsx';
import { longDate } from '#domain/dates/dates.ts';
import type { PastedPoints, PastedRow } from '#domain/measures/pasted-points.ts';
import { figure } from '#domain/rag/rag-wording.ts';

function summary({ bad, added, rows }: PastedPoints): string {
  if (bad > 0) {
    return `${bad} of ${rows.length} rows cannot be taken. Nothing is saved until every row can be.`;
  }
  const known = rows.length - added;
  const fresh = added === 1 ? '1 new figure' : `${added} new figures`;
  return known === 0 ? `${fresh}.` : `${fresh}, ${known} recorded already.`;
}

const columnsOf = (unit: string): Column<PastedRow>[] => [
  { label: 'Line', heading: true, cell: ({ line }) => line },
  { label: 'Date', cell: (row) => (row.kind === 'bad' ? row.text.slice(0, 60) : longDate(row.on)) },
  { label: 'Figure', number: true, cell: (row) => (row.kind === 'bad' ? '' : figure(row.value, unit)) },
  {
    label: 'What happens',
    cell: (row) =>
      row.kind === 'bad' ? (
        <b className="bad-row">Cannot be taken: {row.words}</b>
      ) : row.kind === 'known' ? (
        'Recorded already, stays as it is'
      ) : (
        'New'
      ),
  },
];

/** What was pasted, row by row, as it would be taken. */
export function PastedPreview({ read, unit }: { read: PastedPoints | null; unit: string }) {
  return (
    <div className="govuk-form-group">
      <p role="status">{read ? summary(read) : ''}</p>
      {read?.heading ? <p className="small quiet">Taken as a heading: {read.heading.replaceAll('\t', ' · ')}</p> : null}
      {read ? (
        <DataTable caption="What you pasted" columns={columnsOf(unit)} rows={read.rows} rowKey={({ line }) => line} />
      ) : null}
    </div>
  );
}
