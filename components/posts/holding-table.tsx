import { PageLink } from '#components/ui/page-link.tsx';
import { DataTable } from '#components/ui/table.tsx';
import { shortDate } from '#domain/dates/dates.ts';
import type { Holding } from '#domain/people/posts.ts';
import { words } from '#domain/vocabulary.ts';

export function HoldingTable({ caption, holdings }: { caption: string; holdings: readonly Holding[] }) {
  return (
    <DataTable
      caption={caption}
      captionHidden
      rows={holdings}
      rowKey={(holding) => holding.id}
      columns={[
        {
          label: 'Person',
          heading: true,
          cell: ({ personId, personName }) => (
            <PageLink href={`/administration/people/${personId}`}>{personName}</PageLink>
          ),
        },
        { label: 'How', cell: ({ capacity }) => words.holdingCapacity[capacity] },
        { label: 'First day', cell: ({ fromOn }) => shortDate(fromOn) },
        {
          label: 'Last day',
          cell: ({ untilOn }) => (untilOn ? shortDate(untilOn) : <span className="quiet">Not set</span>),
        },
      ]}
    />
  );
}
