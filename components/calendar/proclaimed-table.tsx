import { PageLink } from '#components/ui/page-link.tsx';
import { DataTable } from '#components/ui/table.tsx';
import type { ProclaimedDayRow } from '#db/reads/clocks/calendar.ts';
import { shortDate, weekdayName } from '#domain/dates/dates.ts';
import { dateInLondon } from '#domain/dates/london-time.ts';

export function ProclaimedTable({ days }: { days: readonly ProclaimedDayRow[] }) {
  return (
    <DataTable
      caption="Days proclaimed since the table was published"
      captionHidden
      rows={days}
      rowKey={({ id }) => id}
      columns={[
        { label: 'Day', heading: true, cell: ({ name }) => name },
        { label: 'Date', cell: ({ date }) => `${weekdayName(date)} ${shortDate(date)}` },
        { label: 'Added', cell: ({ addedAt, addedBy }) => `${shortDate(dateInLondon(addedAt))}, ${addedBy}` },
        {
          label: 'Take it back',
          cell: ({ id, name }) => (
            <PageLink href={`/administration/calendar/${id}/take-back`}>
              Take back<span className="vh"> {name}</span>
            </PageLink>
          ),
        },
      ]}
    />
  );
}
