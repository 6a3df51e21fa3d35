import { PageLink } from '#components/ui/page-link.tsx';
import { DataTable } from '#components/ui/table.tsx';
import type { ListedInspection } from '#db/reads/inspections/inspections.ts';
import { longDate } from '#domain/dates/dates.ts';
import { counted } from '#domain/texts/count-in-words.ts';
import { words } from '#domain/vocabulary.ts';

const dayOf = (row: ListedInspection) => row.inspectedTo ?? row.inspectedFrom ?? row.publishedOn;

function heldWords(recommendations: number): string {
  if (recommendations === 0) return 'No recommendation held';
  return counted(recommendations, 'recommendation', 'recommendations');
}

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
              <span className="rownote">
                {words.inspectionKind[row.kind]}
                {row.publishedOn ? `, published ${longDate(row.publishedOn)}` : ', day of publication not known'}
              </span>
              {row.note ? <span className="rownote">{row.note}</span> : null}
            </>
          ),
        },
        {
          label: 'Overall judgement and recommendations',
          cell: (row) => (
            <>
              {row.overall ?? <span className="quiet">No overall judgement held</span>}
              <span className="rownote">{heldWords(row.recommendations)}</span>
            </>
          ),
        },
      ]}
    />
  );
}
