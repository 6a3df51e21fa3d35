import { HolidayTable } from '#components/calendar/holiday-table.tsx';
import { ProclaimedTable } from '#components/calendar/proclaimed-table.tsx';
import { ButtonLink } from '#components/ui/button.tsx';
import { PageHead } from '#components/ui/page-head.tsx';
import { Panel } from '#components/ui/panel.tsx';
import { getCalendarPage } from '#db/reads/clocks/calendar.ts';
import { counted } from '#domain/texts/count-in-words.ts';
import { pageOf } from '#request/page.ts';

export const metadata = { title: 'Calendar' };

export default async function CalendarPage() {
  const { calendar } = await pageOf(({ actor, moment }) => ({ calendar: getCalendarPage(actor, moment.today) }));
  const { firstYear, lastYear, holidays, proclaimed } = calendar;
  return (
    <>
      <PageHead
        title={`Bank holidays are known to 31 December ${lastYear}`}
        lead={`England and Wales, from ${firstYear}. A count that runs past the last day is marked as provisional.`}
        side={<ButtonLink href="/administration/calendar/proclaim">Add a proclaimed day</ButtonLink>}
      />
      <Panel
        title="Proclaimed since the table was published"
        aside={proclaimed.length > 0 ? counted(proclaimed.length, 'day', 'days') : undefined}
      >
        {proclaimed.length > 0 ? (
          <ProclaimedTable days={proclaimed} />
        ) : (
          <p className="quiet">None. When a day is proclaimed, add it here: you see first which due dates move.</p>
        )}
      </Panel>
      <Panel title="This year and the next">
        <HolidayTable holidays={holidays} />
      </Panel>
    </>
  );
}
