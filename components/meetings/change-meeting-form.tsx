'use client';
import { InPlaceForm } from '#components/administration/in-place-form.tsx';
import type { MeetingRow } from '#db/reads/panels/meetings.ts';
import { isRealDate, longDate } from '#domain/dates/dates.ts';
import { timeWords } from '#domain/panels/meeting-time.ts';
import { counted } from '#domain/texts/count-in-words.ts';
import { MeetingFields, meetingIn, type TypedMeeting } from './meeting-fields.tsx';

type Changed = { requests: { moved: number; kept: number } };

/** What became of the updates that were asked for ahead of the report. */
function savedWords({ requests }: Changed): string {
  const { moved, kept } = requests;
  const said = ['The meeting is changed.'];
  if (moved > 0) said.push(`${counted(moved, 'update', 'updates')} asked for ahead of its report moved with it.`);
  if (kept > 0) {
    const keep = kept === 1 ? 'keeps its day' : 'keep their day';
    said.push(
      `${counted(kept, 'update', 'updates')} asked for ${keep}: it is another report’s too, or the new one has passed.`,
    );
  }
  return said.join(' ');
}

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
    <InPlaceForm<TypedMeeting, Changed>
      opens="Move the meeting, or change its time, place or report deadline"
      button="Save"
      saved={savedWords}
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
