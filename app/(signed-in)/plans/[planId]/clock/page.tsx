import type { Metadata } from 'next';
import { calendarMarks } from '#components/plans/calendar-marks.ts';
import { ClockCalendar } from '#components/plans/clock-calendar.tsx';
import { ClockSum, ThreeDates } from '#components/plans/clock-sum.tsx';
import { WhatIf } from '#components/plans/what-if.tsx';
import { Breadcrumbs } from '#components/ui/breadcrumbs.tsx';
import { EmptyState } from '#components/ui/empty-state.tsx';
import { InsetText } from '#components/ui/inset-text.tsx';
import { PageHead } from '#components/ui/page-head.tsx';
import { Panel } from '#components/ui/panel.tsx';
import { getCalendar } from '#db/reads/administration/installation.ts';
import { getPlan } from '#db/reads/plans/plans.ts';
import { findTimetable } from '#db/reads/timetable/timetables.ts';
import { countWorkings } from '#domain/clocks/count-workings.ts';
import { weekdayDate } from '#domain/dates/dates.ts';
import { pageOf } from '#request/page.ts';
import { askedOf, type Query } from '#request/query.ts';

export const metadata: Metadata = { title: 'How the days are counted' };

type Props = { params: Promise<{ planId: string }>; searchParams: Promise<Query> };

export default async function ClockPage({ params, searchParams }: Props) {
  const { planId } = await params;
  const asked = await askedOf('/plans/[planId]/clock', searchParams);
  const { plan, maySetDates, timetable, session } = await pageOf(({ actor, moment }) => {
    const found = getPlan(actor, planId, moment);
    return { ...found, timetable: findTimetable(actor, planId, moment, found.plan) };
  });
  const { clock, receivedOn } = plan;
  const { today } = session.moment;
  const calendar = getCalendar();
  const days = clock.clocks.at(-1)?.days ?? null;
  const workings = receivedOn && days ? countWorkings(receivedOn, days, calendar) : null;
  const publish = clock.clocks.find((reading) => reading.code === 'publish-report');
  return (
    <>
      <Breadcrumbs crumbs={[{ label: plan.title, href: `/plans/${planId}` }, { label: 'How the days are counted' }]} />
      <div className="ck">
        <div>
          <PageHead
            title={clock.dueOn ? `Due ${weekdayDate(clock.dueOn)}` : (clock.words ?? 'No due date yet')}
            lead={
              clock.dueOn && clock.dayToday !== null ? (
                <>
                  {clock.submittedOn
                    ? `Day ${clock.dayToday} of ${clock.totalDays}: `
                    : `Today, ${weekdayDate(today)}, is day ${clock.dayToday} of ${clock.totalDays}. `}
                  <b>{clock.daysLeftWords}.</b>
                </>
              ) : undefined
            }
          />
          {clock.owedByWords ? <InsetText note>{clock.owedByWords}</InsetText> : null}
          {clock.warnings.map((warning) => (
            <InsetText key={warning}>{warning}</InsetText>
          ))}
          {workings && receivedOn ? (
            <ClockCalendar
              receivedOn={receivedOn}
              dueOn={workings.dueOn}
              days={workings.days}
              today={today}
              marks={[
                ...calendarMarks(timetable),
                ...(publish ? [{ on: publish.dueOn, word: 'report published' }] : []),
              ]}
            />
          ) : (
            <EmptyState
              what={clock.words ?? 'The day the report was received is not known yet.'}
              next={clock.words ? 'No clock is drawn.' : 'The count begins the working day after it.'}
            />
          )}
          <p className="small quiet">
            Shaded: counted, past. Striped: bank holiday, not counted. Large figure: number of the working day.
          </p>
        </div>
        <aside aria-label="The count in figures">
          {workings && receivedOn ? <ClockSum receivedOn={receivedOn} workings={workings} today={today} /> : null}
          <ThreeDates plan={plan} mayChange={maySetDates} />
          <Panel title="The rule">
            <p className="small">
              A working day is any day other than a Saturday, a Sunday, Christmas Day, Good Friday or a bank holiday in
              England and Wales. The day of receipt is day 0.
            </p>
            <p className="small quiet">
              Inspection of Local Authorities Regulations 2007 (SI 2007/462), regulation 1(2)
            </p>
          </Panel>
          {days ? (
            <WhatIf planId={planId} days={days} asked={asked} dueOn={workings?.dueOn ?? null} calendar={calendar} />
          ) : null}
        </aside>
      </div>
    </>
  );
}
