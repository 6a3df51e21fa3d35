import { DateField } from '#components/ui/date-field.tsx';
import { Panel } from '#components/ui/panel.tsx';
import type { HolidayCalendar } from '#domain/clocks/bank-holidays.ts';
import { countWorkings } from '#domain/clocks/count-workings.ts';
import { inWorkingDays, workingDaysBetween } from '#domain/clocks/working-days.ts';
import { longDate, weekdayDate } from '#domain/dates/dates.ts';
import { parseDateFields } from '#domain/inputs/date-fields.ts';

type Props = {
  planId: string;
  days: number;
  asked: Record<string, string | undefined>;
  dueOn: string | null;
  calendar: HolidayCalendar;
};

function answerFor(date: string, { days, dueOn, calendar }: Props): string {
  const due = countWorkings(date, days, calendar).dueOn;
  const difference = dueOn ? workingDaysBetween(dueOn, due, calendar) : 0;
  const later =
    difference === 0
      ? 'the same day'
      : `${inWorkingDays(Math.abs(difference))} ${difference > 0 ? 'later' : 'earlier'}`;
  return `Received on ${longDate(date)}: due ${weekdayDate(due)}, ${later}. Nothing is saved.`;
}

/** Counts from another day of receipt without saving anything. A plain form: the answer has an address. */
export function WhatIf(props: Props) {
  const part = (name: string) => props.asked[`received-${name}`] ?? '';
  const typed = { day: part('day'), month: part('month'), year: part('year') };
  const parsed = parseDateFields(typed, 'Date received');
  return (
    <Panel title="What if">
      <form action={`/plans/${props.planId}/clock`}>
        <DateField
          name="received"
          label="Received on"
          defaultValue={typed}
          error={parsed.kind === 'wrong' ? parsed.words : undefined}
        />
        <button type="submit" className="btn2">
          Count
        </button>
      </form>
      {parsed.kind === 'date' ? (
        <p className="small" role="status">
          {answerFor(parsed.date, props)}
        </p>
      ) : null}
    </Panel>
  );
}
