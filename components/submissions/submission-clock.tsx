import { DueBox } from '#components/ui/due-box.tsx';
import { PageLink } from '#components/ui/page-link.tsx';
import type { PlanFacts } from '#db/reads/plans/plans.ts';
import { longDate } from '#domain/dates/dates.ts';

/** The due date with what is left of it, or when it was submitted; in words where no statute sets a day. */
export function SubmissionClock({ plan }: { plan: PlanFacts }) {
  const { clock } = plan;
  if (!clock.dueOn)
    return <p className="quiet">{clock.words ?? 'The date the report was received is not known yet.'}</p>;
  return (
    <DueBox
      label={clock.submittedOn ? 'Was due to Ofsted by' : 'Submit to Ofsted by'}
      due={longDate(clock.dueOn)}
      left={
        <>
          <b>{clock.daysLeftWords}</b>,{' '}
          <PageLink href={`/plans/${plan.id}/clock`}>
            {clock.dayToday === null ? 'how it is counted' : `day ${clock.dayToday} of ${clock.totalDays}`}
          </PageLink>
        </>
      }
    />
  );
}
