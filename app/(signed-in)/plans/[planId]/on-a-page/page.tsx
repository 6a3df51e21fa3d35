import type { Metadata } from 'next';
import { BurnUp } from '#components/director/burn-up.tsx';
import { HeatMap } from '#components/director/heat-map.tsx';
import { MeasureRow } from '#components/director/measure-row.tsx';
import { OverdueLine } from '#components/director/overdue-line.tsx';
import { PrintButton } from '#components/director/print-button.tsx';
import { RedList } from '#components/director/red-list.tsx';
import { PrintFoot } from '#components/shell/print-foot.tsx';
import { dueOf } from '#components/timetables/due-words.ts';
import { TimetableTable } from '#components/timetables/timetable-table.tsx';
import { PageLink } from '#components/ui/page-link.tsx';
import { getInstallation } from '#db/reads/administration/installation.ts';
import { listOverdueToPanels } from '#db/reads/panels/panel-queues.ts';
import { getPlanOnAPage } from '#db/reads/plans/plan-on-a-page.ts';
import { longDate } from '#domain/dates/dates.ts';
import { pageOf } from '#request/page.ts';

export const metadata: Metadata = { title: 'The plan on a page' };

/** One screen and one A4 landscape sheet for the director: in time or not, what is red and why, how it moves. */
export default async function OnAPagePage({ params }: { params: Promise<{ planId: string }> }) {
  const { planId } = await params;
  const { plan, onAPage, timetable, axis, actionIds, measures, overdue, session } = await pageOf(
    ({ actor, moment }) => ({
      ...getPlanOnAPage(actor, planId, moment),
      overdue: listOverdueToPanels(actor, planId, moment.today),
    }),
  );
  const { councilName } = getInstallation();
  const { today } = session.moment;
  const thisMonth = today.slice(0, 7);
  const { clock } = plan;
  return (
    <div className="dp">
      <div className="dphead">
        <div>
          <p className="small quiet">
            {councilName}, {plan.title}. Plan on a page, {longDate(today)}
          </p>
          <h1>{onAPage.title}</h1>
          <p>{onAPage.lead}</p>
        </div>
        <div className="clock">
          {clock.dueOn ? (
            <>
              <span className="quiet tiny">{clock.submittedOn ? 'Was due to Ofsted by' : 'Submit to Ofsted by'}</span>
              <span className="due num">{longDate(clock.dueOn)}</span>
              <span className="left">
                <b>{clock.daysLeftWords}</b>
                {clock.dayToday !== null && clock.totalDays !== null ? (
                  <>
                    ,{' '}
                    <PageLink href={`/plans/${planId}/clock`}>
                      day {clock.dayToday} of {clock.totalDays}
                    </PageLink>
                  </>
                ) : null}
              </span>
            </>
          ) : (
            <span className="quiet">{clock.words ?? 'No due date yet.'}</span>
          )}
          <PrintButton>Print on one page</PrintButton>
        </div>
      </div>
      <section className="sec" aria-labelledby="timetable">
        <h2 id="timetable">
          <PageLink href={`/plans/${planId}/timetable`}>Timetable</PageLink>, worked back from the due date
        </h2>
        <TimetableTable
          caption="The steps to the due date; of meetings that were held, the meeting alone"
          steps={timetable.steps}
          due={dueOf(clock)}
          axis={axis}
          today={today}
        />
      </section>
      <div className="four sec">
        <HeatMap page={onAPage} thisMonth={thisMonth} />
        <BurnUp page={onAPage} thisMonth={thisMonth} />
        <RedList reds={onAPage.reds} hrefOf={(ref) => `/actions/${actionIds[ref]}`} />
        <MeasureRow measures={measures} />
      </div>
      <OverdueLine overdue={overdue} />
      <PrintFoot installation={getInstallation()} moment={session.moment} />
    </div>
  );
}
