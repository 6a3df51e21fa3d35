import { DateField } from '#components/ui/date-field.tsx';
import { Panel } from '#components/ui/panel.tsx';
import { SelectField } from '#components/ui/select-field.tsx';
import { longDate } from '#domain/dates/dates.ts';
import type { TimetableMeeting } from '#domain/timetable/facts.ts';
import { shortPanelName } from '#domain/timetable/step-words.ts';
import type { WhatIfErrors, WhatIfTyped } from '#domain/timetable/timetable-what-if.ts';

/** Another day for a meeting, for receipt or for the due date, without saving anything. A plain form: the answer has an address. */
export function WhatIfForm({
  planId,
  meetings,
  typed,
  errors,
}: {
  planId: string;
  meetings: readonly TimetableMeeting[];
  typed: WhatIfTyped;
  errors: WhatIfErrors;
}) {
  return (
    <Panel title="What if">
      <form action={`/plans/${planId}/timetable`} className="whatif">
        {meetings.length > 0 ? (
          <>
            <SelectField
              name="moves"
              label="A meeting moves"
              empty="Choose a meeting"
              defaultValue={typed.meetingId}
              options={meetings.map((meeting) => ({
                value: meeting.id,
                label: `${shortPanelName(meeting)}, ${longDate(meeting.meetsOn)}`,
              }))}
              error={errors.meetingId}
            />
            <DateField name="meets" label="Its new day" defaultValue={typed.meets} error={errors.meets} />
          </>
        ) : null}
        <DateField
          name="received"
          label="The report was received on"
          defaultValue={typed.received}
          error={errors.received}
        />
        <DateField name="due" label="The plan is due on" defaultValue={typed.due} error={errors.due} />
        <button type="submit" className="btn2">
          Show what would change
        </button>
      </form>
    </Panel>
  );
}
