import { PageLink } from '#components/ui/page-link.tsx';
import { DataTable } from '#components/ui/table.tsx';
import type { ListedInspection } from '#db/reads/inspections.ts';
import { longDate } from '#domain/dates.ts';
import { words } from '#domain/vocabulary.ts';

const dayOf = (row: ListedInspection) => row.inspectedTo ?? row.inspectedFrom ?? row.publishedOn;

/** Every inspection of the council, latest first, with what is known where a report's words are not held. */
export function InspectionList({ list }: { list: readonly ListedInspection[] }) {
  return (
    <DataTable
      caption="Inspections, latest first"
      captionHidden
      rows={list}
      rowKey={(row) => row.id}
      columns={[
        { label: 'Year', cell: (row) => <span className="num">{dayOf(row)?.slice(0, 4) ?? 'Not known'}</span> },
        {
          label: 'Inspection',
          heading: true,
          cell: (row) => (
            <>
              <PageLink href={`/inspections/${row.id}`}>{row.title}</PageLink>
              {row.note ? <span className="rownote">{row.note}</span> : null}
            </>
          ),
        },
        { label: 'Kind', cell: (row) => words.inspectionKind[row.kind] },
        { label: 'Published', cell: (row) => (row.publishedOn ? longDate(row.publishedOn) : 'Not known') },
        { label: 'Overall judgement', cell: (row) => row.overall ?? 'None given' },
        {
          label: 'Recommendations',
          number: true,
          cell: (row) => row.recommendations || <span className="quiet">None held</span>,
        },
      ]}
    />
  );
}
