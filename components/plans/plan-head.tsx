import { DayRuler, type RulerEvent } from '#components/ui/day-squares.tsx';
import { DueBox } from '#components/ui/due-box.tsx';
import { Shown } from '#components/ui/shown.tsx';
import type { PlanPage } from '#db/reads/plans.ts';
import { longDate, sentenceDate } from '#domain/dates.ts';
import { sealedInWords } from './plan-words.ts';

const DAYS_ON_RULER = 70;

function rulerEvents({ plan }: PlanPage, day: number, total: number, today: string): RulerEvent[] {
  const events: RulerEvent[] = [];
  if (plan.receivedOn)
    events.push({ day: 0, name: 'Received', text: sentenceDate(plan.receivedOn, today), place: 'above', keep: true });
  const publish = plan.clock.clocks.find((clock) => clock.code === 'publish-report');
  if (publish)
    events.push({
      day: publish.days,
      text: `Report to partners by ${sentenceDate(publish.dueOn, today)}`,
      place: 'above',
    });
  const { submittedOn } = plan.clock;
  const now = submittedOn
    ? { name: 'Sent', text: sentenceDate(submittedOn, today) }
    : { name: 'Today', text: sentenceDate(today, today) };
  if (day > 0 && day < total - 4) events.push({ day, ...now, place: 'below', keep: true });
  if (plan.clock.dueOn)
    events.push({ day: total, name: 'Due', text: sentenceDate(plan.clock.dueOn, today), place: 'below', keep: true });
  return events;
}

/** Title, the clock and the ruler of working days. Where no statute sets a deadline no clock is drawn, and it says so. */
export function PlanHead({ page, today, sub }: { page: PlanPage; today: string; sub: string }) {
  const { plan } = page;
  const { clock } = plan;
  const total = clock.totalDays ?? 0;
  const day = Math.min(clock.dayToday ?? 0, total);
  return (
    <>
      <div className="plan-head">
        <div>
          <h1>
            <Shown text={plan.title} />
          </h1>
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
        <DayRuler day={day} total={total} events={rulerEvents(page, day, total, today)} />
      ) : null}
    </>
  );
}
