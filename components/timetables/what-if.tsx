import type { TimetablePage } from '#db/reads/timetable/timetables.ts';
import { addWorkingDays } from '#domain/clocks/working-days.ts';
import { composeTimetable } from '#domain/timetable/timetable.ts';
import type { Supposed } from '#domain/timetable/timetable-changes.ts';
import { supposing } from '#domain/timetable/timetable-changes.ts';
import { parseWhatIf, whatIfTyped } from '#domain/timetable/timetable-what-if.ts';
import { ChangedSteps } from './changed-steps.tsx';
import { WhatIfForm } from './what-if-form.tsx';

/** Another day of receipt moves the due date with it, unless Ofsted stated one or another is supposed. */
function withDueDate(supposed: Supposed, { plan, calendar }: TimetablePage): Supposed {
  const days = plan.clock.clocks.at(-1)?.days;
  if (!supposed.receivedOn || supposed.dueOn || plan.statedDueOn || !days) return supposed;
  return { ...supposed, dueOn: addWorkingDays(supposed.receivedOn, days, calendar) };
}

/** The form, and under it what would change: nothing is stored. */
export function WhatIf({
  page,
  asked,
  today,
}: {
  page: TimetablePage;
  asked: Readonly<Record<string, string | undefined>>;
  today: string;
}) {
  const { plan, facts, timetable, calendar } = page;
  const typed = whatIfTyped(asked);
  const { supposed, errors } = parseWhatIf(
    typed,
    facts.meetings.map(({ id }) => id),
  );
  const after = supposed
    ? composeTimetable(supposing(facts, withDueDate(supposed, page), calendar), today, calendar)
    : null;
  return (
    <div id="what-if">
      <WhatIfForm planId={plan.id} meetings={facts.meetings} typed={typed} errors={errors} />
      {after ? (
        <div className="stack whatif-answer" role="status">
          <p>
            <b>{after.title}.</b> Nothing is saved.
          </p>
          <ChangedSteps before={timetable} after={after} today={today} />
        </div>
      ) : null}
    </div>
  );
}
