import { DateField, type DateParts } from '#components/ui/date-field.tsx';
import { Panel } from '#components/ui/panel.tsx';
import { longDate } from '#domain/dates/dates.ts';

/** Asks for the day. A plain form: the answer has an address. */
export function AsItStoodForm({
  planId,
  typed,
  error,
  begunOn,
  another,
}: {
  planId: string;
  typed: DateParts;
  error?: string;
  begunOn: string;
  /** A day is shown already. */
  another: boolean;
}) {
  return (
    <Panel title={another ? 'Another day' : 'Choose a day'}>
      <form action={`/plans/${planId}/as-it-stood`} className="chooser">
        <DateField
          name="on"
          label="Show the plan as it stood on"
          hint={`From ${longDate(begunOn)} on.`}
          defaultValue={typed}
          error={error}
        />
        <button type="submit" className="btn2">
          Show
        </button>
      </form>
    </Panel>
  );
}
