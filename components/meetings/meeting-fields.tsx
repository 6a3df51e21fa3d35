import { dateIn } from '#components/sending/form-dates.ts';
import { DateField, datePartsOf } from '#components/ui/date-field.tsx';
import { TextField } from '#components/ui/text-field.tsx';
import { timeWords } from '#domain/panels/meeting-time.ts';

/** As typed; a day that is none is sent as it stands, which the server refuses in words. */
export type TypedMeeting = { meetsOn: string | null; startsAt: string; place: string; reportDueOn: string | null };

export function meetingIn(form: FormData): TypedMeeting {
  return {
    meetsOn: dateIn(form, 'meetsOn'),
    startsAt: String(form.get('startsAt') ?? ''),
    place: String(form.get('place') ?? ''),
    reportDueOn: dateIn(form, 'reportDueOn'),
  };
}

export function MeetingFields({
  meeting,
  clearDays,
  errors,
}: {
  meeting?: TypedMeeting;
  clearDays: number;
  errors: Record<string, string | undefined>;
}) {
  return (
    <>
      <DateField
        name="meetsOn"
        label="Date of the meeting"
        hint={`For example, 14 9 2023. Its agenda is published ${clearDays} clear working days before`}
        defaultValue={datePartsOf(meeting?.meetsOn)}
        error={errors.meetsOn}
      />
      <TextField
        name="startsAt"
        label="Time (optional)"
        hint="For example, 6:30pm"
        width={10}
        autoComplete="off"
        defaultValue={meeting ? timeWords(meeting.startsAt) : undefined}
        error={errors.startsAt}
      />
      <TextField
        name="place"
        label="Place (optional)"
        autoComplete="off"
        defaultValue={meeting?.place}
        error={errors.place}
      />
      <DateField
        name="reportDueOn"
        label="Report deadline (optional)"
        hint="The day the officers’ report must be with you. Left empty, it is two working days before the agenda day"
        defaultValue={datePartsOf(meeting?.reportDueOn)}
        error={errors.reportDueOn}
      />
    </>
  );
}
