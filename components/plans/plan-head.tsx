import { DayRuler } from '#components/ui/day-squares.tsx';
import { DueBox } from '#components/ui/due-box.tsx';
import type { PlanPage } from '#db/reads/plans/plans.ts';
import { longDate } from '#domain/dates/dates.ts';
import { sealedInWords } from './plan-words.ts';
import { rulerEvents } from './ruler-events.ts';

const DAYS_ON_RULER = 70;

/** Title, the clock and the ruler of working days. Where no statute sets a deadline no clock is drawn, and it says so. */
export function PlanHead({
  page,
  timetable = null,
  today,
  sub,
}: {
  page: PlanPage;
  /** Its meetings stand on the ruler, for who knows of them. */
  timetable?: Parameters<typeof rulerEvents>[1];
  today: string;
  sub: string;
}) {
  const { plan } = page;
  const { clock } = plan;
  const total = clock.totalDays ?? 0;
  const day = Math.min(clock.dayToday ?? 0, total);
  return (
    <>
      <div className="plan-head">
        <div>
          <h1>{plan.title}</h1>
          <p className="sub">{sub}</p>
          {plan.sealed && page.extent === 'whole' ? (
            <p className="small">
              <a href={`/plans/${plan.id}/submission`}>{sealedInWords(plan)}</a>
            </p>
          ) : null}
        </div>
        {clock.dueOn ? (
          <DueBox
            label={clock.submittedOn ? 'Was due to Ofsted by' : 'Submit to Ofsted by'}
            due={longDate(clock.dueOn)}
            left={
              <>
                <b>{clock.daysLeftWords}</b>,{' '}
                <a href={`/plans/${plan.id}/clock`}>
                  {clock.dayToday === null ? 'how it is counted' : `day ${clock.dayToday} of ${total}`}
                </a>
              </>
            }
          />
        ) : (
          <p className="quiet">
            {clock.words ?? 'The date the report was received is not known yet.'}{' '}
            {page.may.setDates ? <a href={`/plans/${plan.id}/dates`}>Set the dates</a> : null}
          </p>
        )}
      </div>
      {clock.dueOn && total === DAYS_ON_RULER ? (
        <DayRuler day={day} total={total} events={rulerEvents(plan, timetable, day, total, today)} />
      ) : null}
    </>
  );
}
