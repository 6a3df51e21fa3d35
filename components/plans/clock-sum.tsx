import { FactList } from '#components/ui/fact-list.tsx';
import { Panel } from '#components/ui/panel.tsx';
import type { PlanFacts } from '#db/reads/plans/plans.ts';
import type { CountWorkings } from '#domain/clocks/count-workings.ts';
import { addDays, dayNumber, longDate, sentenceDate } from '#domain/dates/dates.ts';

const isWeekend = (why: string) => why === 'Saturday' || why === 'Sunday';

/** The count as a sum that anyone can check: days, less weekends, less each holiday. */
export function ClockSum({
  receivedOn,
  workings,
  today,
}: {
  receivedOn: string;
  workings: CountWorkings;
  today: string;
}) {
  const weekends = workings.skipped.filter((day) => isWeekend(day.why)).length;
  const holidays = workings.skipped.filter((day) => !isWeekend(day.why));
  const all = dayNumber(workings.dueOn) - dayNumber(receivedOn);
  const rows = [
    {
      term: `Days from ${sentenceDate(addDays(receivedOn, 1), today)} to ${sentenceDate(workings.dueOn, today)}`,
      figure: String(all),
    },
    { term: 'Saturdays and Sundays', figure: `−${weekends}` },
    ...holidays.map((day) => ({ term: `${day.why}, ${sentenceDate(day.date, today)}`, figure: '−1' })),
  ];
  return (
    <Panel title="The sum">
      <dl className="eq">
        {rows.map((row) => (
          <div key={row.term}>
            <dt>{row.term}</dt>
            <dd>{row.figure}</dd>
          </div>
        ))}
        <div className="total">
          <dt>Working days</dt>
          <dd>{workings.workingDays}</dd>
        </div>
      </dl>
    </Panel>
  );
}

/** Received, published and due, kept apart; where Ofsted stated a date it counts, and the difference is said. */
export function ThreeDates({ plan, mayChange }: { plan: PlanFacts; mayChange: boolean }) {
  const { clock } = plan;
  const received = plan.receivedOn ? (
    <>
      <b>{longDate(plan.receivedOn)}</b>, day 0{plan.receivedNote ? `. ${plan.receivedNote}` : ''}
    </>
  ) : (
    'Not known yet'
  );
  const facts = [
    { term: 'Received', detail: received },
    {
      term: 'Published',
      detail: plan.publishedOn ? `${longDate(plan.publishedOn)}. Does not move the count` : 'Not yet',
    },
    {
      term: 'Computed due',
      detail: clock.computedDueOn ? <b>{longDate(clock.computedDueOn)}</b> : 'Nothing to count from',
    },
    {
      term: 'Stated by Ofsted',
      detail: clock.statedDueOn ? `${longDate(clock.statedDueOn)}. ${clock.differenceWords ?? ''}` : 'No date stated',
    },
    ...clock.clocks
      .slice(0, -1)
      .map((other) => ({ term: other.label, detail: `by ${longDate(other.dueOn)}, day ${other.days}` })),
  ];
  return (
    <Panel
      title="Three dates, kept apart"
      aside={mayChange ? <a href={`/plans/${plan.id}/dates`}>Change</a> : undefined}
    >
      <FactList facts={facts} />
    </Panel>
  );
}
