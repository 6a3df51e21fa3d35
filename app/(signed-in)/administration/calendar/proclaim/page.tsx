import { MovedDates, movedTitle } from '#components/calendar/moved-dates.tsx';
import { ProclaimForm } from '#components/calendar/proclaim-form.tsx';
import { SaveChange } from '#components/calendar/save-change.tsx';
import { Breadcrumbs } from '#components/ui/breadcrumbs.tsx';
import { InsetText } from '#components/ui/inset-text.tsx';
import { PageHead } from '#components/ui/page-head.tsx';
import { getCalendarPage, previewProclaimedDay } from '#db/reads/clocks/calendar.ts';
import type { ProclaimDayInput } from '#domain/clocks/calendar.ts';
import { weekdayDate } from '#domain/dates/dates.ts';
import type { Actor } from '#domain/policy/actor.ts';
import { type FieldError, NotValid, Questioned } from '#domain/policy/refusals.ts';
import { pageOf } from '#request/page.ts';
import { askedOf, type Query } from '#request/query.ts';
import { readDay, typedDay } from './typed-day.ts';

export const metadata = { title: 'Add a proclaimed day' };

/** The preview; or why there is none; or, on a weekend, the preview with the question beside it. */
function preview(actor: Actor, input: ProclaimDayInput) {
  const none = { change: null, errors: [] as readonly FieldError[], question: null as string | null };
  try {
    return { ...none, change: previewProclaimedDay(actor, input) };
  } catch (error) {
    if (error instanceof NotValid) return { ...none, errors: error.fields };
    if (!(error instanceof Questioned)) throw error;
    const change = previewProclaimedDay(actor, { ...input, confirmed: true });
    return { ...none, change, question: error.message };
  }
}

export default async function ProclaimPage({ searchParams }: { searchParams: Promise<Query> }) {
  const asked = await askedOf('/administration/calendar/proclaim', searchParams);
  const { input, errors } = readDay(asked);
  const { seen } = await pageOf(({ actor, moment }) => {
    getCalendarPage(actor, moment.today);
    return { seen: input && preview(actor, input) };
  });
  const crumbs = (
    <Breadcrumbs
      crumbs={[{ label: 'Calendar', href: '/administration/calendar' }, { label: 'Add a proclaimed day' }]}
    />
  );
  if (!input || !seen?.change) {
    return (
      <>
        {crumbs}
        <PageHead title="Add a proclaimed day" lead="You see which due dates move before anything is kept." />
        <ProclaimForm typed={typedDay(asked)} errors={[...errors, ...(seen?.errors ?? [])]} />
      </>
    );
  }
  return (
    <>
      {crumbs}
      <PageHead
        title={`${movedTitle(seen.change)} if ${weekdayDate(input.date)} is a bank holiday`}
        lead={input.name}
        over="Nothing is kept yet"
      />
      <div className="stack-4">
        {seen.question ? <InsetText note>{seen.question}</InsetText> : null}
        <MovedDates change={seen.change} />
        <SaveChange
          address="/api/proclaimed-days"
          button="Add this day"
          body={{ date: input.date, name: input.name, confirmed: seen.question !== null }}
          back={{ href: '/administration/calendar', label: 'Do not add it' }}
        />
      </div>
    </>
  );
}
