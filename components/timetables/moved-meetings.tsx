import { InsetText } from '#components/ui/inset-text.tsx';
import type { TimetablePage } from '#db/reads/timetable/timetables.ts';
import { sentenceDate } from '#domain/dates/dates.ts';
import { shortPanelName } from '#domain/timetable/step-words.ts';
import { BecameImpossible } from './changed-steps.tsx';

/** Since a meeting moved: what can no longer be met. Moving one moves its steps by itself, so this is where it is told. */
export function MovedMeetings({ page, today }: { page: TimetablePage; today: string }) {
  const { moved, before, timetable, facts } = page;
  if (moved.length === 0) return null;
  return (
    <InsetText>
      {moved.map(({ meetingId, from, to }) => {
        const meeting = facts.meetings.find(({ id }) => id === meetingId);
        return (
          <p key={meetingId}>
            <b>
              {meeting ? shortPanelName(meeting) : 'A meeting'} moved from {sentenceDate(from, today)} to{' '}
              {sentenceDate(to, today)}.
            </b>
          </p>
        );
      })}
      <BecameImpossible before={before} after={timetable} said="Nothing became impossible." />
    </InsetText>
  );
}
