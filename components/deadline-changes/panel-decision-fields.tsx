import { useState } from 'react';
import { type HeldMeeting, HeldMeetingField, meetingKey } from '#components/meetings/held-meeting-field.tsx';
import { DateField, datePartsOf } from '#components/ui/date-field.tsx';
import { SelectField } from '#components/ui/select-field.tsx';

type Props = {
  panels: readonly { id: string; name: string }[];
  meetings: readonly HeldMeeting[];
  errors: Record<string, string | undefined>;
};

/** Which panel decided and on what day; choosing one of its meetings fills in both. */
export function PanelDecisionFields({ panels, meetings, errors }: Props) {
  const [chosen, setChosen] = useState('');
  const own = meetings.filter(({ panelId }) => panels.some(({ id }) => id === panelId));
  const meeting = own.find((held) => meetingKey(held) === chosen);
  return (
    <>
      <HeldMeetingField meetings={own} chosen={chosen} onChoose={setChosen} />
      <div key={chosen}>
        <SelectField
          name="panelId"
          label="Panel that decided"
          defaultValue={meeting?.panelId}
          options={panels.map(({ id, name }) => ({ value: id, label: name }))}
          error={errors.panelId}
        />
        <DateField
          name="decidedOn"
          label="Date of the meeting"
          hint="For example, 26 6 2023"
          defaultValue={datePartsOf(meeting?.meetsOn)}
          error={errors.decidedOn}
        />
      </div>
    </>
  );
}
