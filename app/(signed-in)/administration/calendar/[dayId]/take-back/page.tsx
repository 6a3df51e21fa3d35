import { MovedDates, movedTitle } from '#components/calendar/moved-dates.tsx';
import { SaveChange } from '#components/calendar/save-change.tsx';
import { Breadcrumbs } from '#components/ui/breadcrumbs.tsx';
import { PageHead } from '#components/ui/page-head.tsx';
import { previewTakingBack } from '#db/reads/clocks/calendar.ts';
import { weekdayDate } from '#domain/dates/dates.ts';
import { pageOf } from '#request/page.ts';

export const metadata = { title: 'Take back a proclaimed day' };

export default async function TakeBackPage({ params }: { params: Promise<{ dayId: string }> }) {
  const { dayId } = await params;
  const { day, session: _, ...change } = await pageOf(({ actor }) => previewTakingBack(actor, dayId));
  return (
    <>
      <Breadcrumbs
        crumbs={[{ label: 'Calendar', href: '/administration/calendar' }, { label: 'Take back a proclaimed day' }]}
      />
      <PageHead
        title={`${movedTitle(change)} if ${weekdayDate(day.date)} is taken back`}
        lead={day.name}
        over="Nothing is changed yet"
      />
      <div className="stack-4">
        <MovedDates change={change} />
        <SaveChange
          address={`/api/proclaimed-days/${day.id}/taking-back`}
          button="Take this day back"
          back={{ href: '/administration/calendar', label: 'Leave it' }}
        />
      </div>
    </>
  );
}
