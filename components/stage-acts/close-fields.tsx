import { useState } from 'react';
import { type HeldMeeting, HeldMeetingField, meetingKey } from '#components/meetings/held-meeting-field.tsx';
import { DateField, datePartsOf } from '#components/ui/date-field.tsx';
import { TextField } from '#components/ui/text-field.tsx';

/** The decision that closes an action, and its day; choosing a meeting that was held fills in both. */
export function CloseFields({
  errors,
  meetings,
}: {
  errors: Record<string, string | undefined>;
  meetings: readonly HeldMeeting[];
}) {
  const [chosen, setChosen] = useState('');
  const meeting = meetings.find((held) => meetingKey(held) === chosen);
  return (
    <>
      <HeldMeetingField meetings={meetings} chosen={chosen} onChoose={setChosen} />
      <div key={chosen}>
        <TextField
          name="decision"
          label="Decision or meeting"
          hint="For example, Scrutiny Panel, item 7"
          defaultValue={meeting?.panelName}
          error={errors.decision}
        />
        <DateField
          name="decidedOn"
          label="Date of the decision"
          hint="For example, 26 6 2023"
          defaultValue={datePartsOf(meeting?.meetsOn)}
          error={errors.decidedOn}
        />
      </div>
    </>
  );
}
