import { SelectField } from '#components/ui/select-field.tsx';
import { longDate } from '#domain/dates/dates.ts';

export type HeldMeeting = { panelId: string; panelName: string; meetsOn: string };

export const meetingKey = ({ panelId, meetsOn }: HeldMeeting) => `${panelId} ${meetsOn}`;

/** Chooses the meeting that decided, from those held; what it fills in below can be typed over. */
export function HeldMeetingField({
  meetings,
  chosen,
  onChoose,
}: {
  meetings: readonly HeldMeeting[];
  chosen: string;
  onChoose: (key: string) => void;
}) {
  if (meetings.length === 0) return null;
  return (
    <SelectField
      name="heldMeeting"
      label="Meeting (optional)"
      hint="Fills in what is below. You can also type it"
      empty="None of these"
      value={chosen}
      onChange={(event) => onChoose(event.target.value)}
      options={meetings.map((meeting) => ({
        value: meetingKey(meeting),
        label: `${meeting.panelName}, ${longDate(meeting.meetsOn)}`,
      }))}
    />
  );
}
