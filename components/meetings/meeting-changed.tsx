import { ImpossibleSteps } from '#components/timetables/impossible-steps.tsx';
import { longDate } from '#domain/dates/dates.ts';
import { counted } from '#domain/texts/count-in-words.ts';
import type { TimetableMoved } from '#domain/timetable/timetable-changes.ts';

export type MeetingChange = { requests: { moved: number; kept: number }; timetables: readonly TimetableMoved[] };

/** What became of the updates that were asked for ahead of the report. */
function requestWords({ moved, kept }: MeetingChange['requests']): string {
  const said: string[] = [];
  if (moved > 0) said.push(`${counted(moved, 'update', 'updates')} asked for ahead of its report moved with it.`);
  if (kept > 0) {
    const keep = kept === 1 ? 'keeps its day' : 'keep their day';
    said.push(
      `${counted(kept, 'update', 'updates')} asked for ${keep}: it is another report’s too, or the new one has passed.`,
    );
  }
  return said.join(' ');
}

/** Said once a meeting is changed: what moved with it, and what can no longer be met. */
export function MeetingChanged({ requests, timetables }: MeetingChange) {
  return (
    <div className="stack-2">
      <p>The meeting is changed. {requestWords(requests)}</p>
      {timetables.map((timetable) => (
        <InTimetable key={timetable.planId} {...timetable} />
      ))}
    </div>
  );
}

function InTimetable({ title, moved, impossible }: TimetableMoved) {
  const steps = moved.map(({ label, to }) => `${label}, ${longDate(to)}`).join('; ');
  return (
    <>
      <p>
        <b>In the timetable of {title}</b>{' '}
        {moved.length > 0 ? `${counted(moved.length, 'step', 'steps')} moved: ${steps}.` : 'no step moved.'}{' '}
        {impossible.length > 0 ? 'What can no longer be met:' : 'Nothing became impossible.'}
      </p>
      {impossible.length > 0 ? <ImpossibleSteps steps={impossible} /> : null}
    </>
  );
}
