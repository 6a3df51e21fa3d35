import { DataTable } from '#components/ui/table.tsx';
import type { CalendarChange } from '#db/reads/clocks/calendar.ts';
import { longDate } from '#domain/dates/dates.ts';
import { inWords } from '#domain/texts/count-in-words.ts';

/** "No date moves", "One date moves", "Three dates move": the answer, before the table. */
export function movedTitle({ moved }: Pick<CalendarChange, 'moved'>): string {
  if (moved.length === 0) return 'No date moves';
  const many = inWords(moved.length);
  return `${many.charAt(0).toUpperCase()}${many.slice(1)} ${moved.length === 1 ? 'date moves' : 'dates move'}`;
}

export function MovedDates({ change }: { change: CalendarChange }) {
  return (
    <div className="stack">
      {change.moved.length > 0 ? (
        <DataTable
          caption="Dates that move"
          captionHidden
          rows={change.moved}
          rowKey={(date) => `${date.planId} ${date.code}`}
          columns={[
            { label: 'Plan', heading: true, cell: (date) => date.planTitle },
            {
              label: 'What',
              cell: (date) => (date.inForce ? date.label : `${date.label}, as counted; the stated date stays in force`),
            },
            { label: 'Now', cell: (date) => longDate(date.oldDueOn) },
            { label: 'Then', cell: (date) => <b>{longDate(date.newDueOn)}</b> },
          ]}
        />
      ) : (
        <p>No open plan counts over this day.</p>
      )}
      {change.keptPlanTitles.map((title) => (
        <p key={title}>{title} was submitted and keeps its dates. It will say “calendar changed since”.</p>
      ))}
    </div>
  );
}
