'use client';
import { InPlaceForm } from '#components/administration/in-place-form.tsx';
import type { MeetingRow } from '#db/reads/panels/meetings.ts';
import { isRealDate, longDate } from '#domain/dates/dates.ts';
import { timeWords } from '#domain/panels/meeting-time.ts';
import { changedWords, type MeetingChange, MovedTimetables } from './meeting-changed.tsx';
import { MeetingFields, meetingIn, type TypedMeeting } from './meeting-fields.tsx';

const day = (date: string | null) => (date === null ? 'Not set' : isRealDate(date) ? longDate(date) : date);
const rows = [
  ['Date', ({ meetsOn }: TypedMeeting) => day(meetsOn)],
  ['Time', ({ startsAt }: TypedMeeting) => timeWords(startsAt) || startsAt || 'Not set'],
  ['Place', ({ place }: TypedMeeting) => place || 'Not set'],
  ['Report deadline', ({ reportDueOn }: TypedMeeting) => day(reportDueOn)],
] as const;

/** Moves a meeting, or puts its time, place or report deadline right. */
export function ChangeMeetingForm({ meeting, clearDays }: { meeting: MeetingRow; clearDays: number }) {
  return (
    <InPlaceForm<TypedMeeting, MeetingChange>
      opens="Move the meeting, or change its time, place or report deadline"
      button="Save"
      saved={changedWords}
      then={({ timetables }) => <MovedTimetables timetables={timetables} />}
      asks="Check this, then save again"
      address={`/api/meetings/${meeting.id}`}
      version={meeting.version}
      bodyOf={meetingIn}
      textsOf={(current, mine) =>
        rows.map(([label, textOf]) => ({ label, theirs: textOf(current), yours: textOf(mine) }))
      }
    >
      {(errors) => (
        <MeetingFields
          meeting={{ ...meeting, reportDueOn: meeting.ownReportDueOn }}
          clearDays={clearDays}
          errors={errors}
        />
      )}
    </InPlaceForm>
  );
}
