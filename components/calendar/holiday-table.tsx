import { DataTable } from '#components/ui/table.tsx';
import type { CalendarPage } from '#db/reads/clocks/calendar.ts';
import { shortDate, weekdayName } from '#domain/dates/dates.ts';

export function HolidayTable({ holidays }: { holidays: CalendarPage['holidays'] }) {
  return (
    <DataTable
      caption="Bank holidays of this year and the next"
      captionHidden
      rows={holidays}
      rowKey={({ date }) => date}
      columns={[
        { label: 'Bank holiday', heading: true, cell: ({ name }) => name },
        { label: 'Date', cell: ({ date }) => `${weekdayName(date)} ${shortDate(date)}` },
        { label: 'From', cell: ({ proclaimed }) => (proclaimed ? 'Proclaimed since' : 'Published table') },
      ]}
    />
  );
}
