import { ImpossibleSteps } from '#components/timetables/impossible-steps.tsx';
import { DataTable } from '#components/ui/table.tsx';
import { longDate } from '#domain/dates/dates.ts';
import { counted } from '#domain/texts/count-in-words.ts';
import type { TimetableMoved } from '#domain/timetable/timetable-changes.ts';

export type MeetingChange = { requests: { moved: number; kept: number }; timetables: readonly TimetableMoved[] };

/** Said once a meeting is changed: what became of the updates asked for ahead of its report, and whether a timetable moved with it. */
export function changedWords({ requests: { moved, kept }, timetables }: MeetingChange): string {
  const said = ['The meeting is changed.'];
  if (moved > 0) said.push(`${counted(moved, 'update', 'updates')} asked for ahead of its report moved with it.`);
  if (kept > 0) {
    const keep = kept === 1 ? 'keeps its day' : 'keep their day';
    said.push(
      `${counted(kept, 'update', 'updates')} asked for ${keep}: it is another report’s too, or the new one has passed.`,
    );
  }
  const lost = timetables.reduce((sum, { impossible }) => sum + impossible.length, 0);
  if (lost > 0) said.push(`${counted(lost, 'step', 'steps')} of a timetable can no longer be met.`);
  return said.join(' ');
}

/** Below it, of each timetable: what can no longer be met, and each step that has another day. */
export function MovedTimetables({ timetables }: Pick<MeetingChange, 'timetables'>) {
  return timetables.map(({ planId, title, moved, impossible }) => (
    <section key={planId} className="stack-2" aria-labelledby={`moved-${planId}`}>
      <h3 id={`moved-${planId}`}>In the timetable of {title}</h3>
      {impossible.length > 0 ? <ImpossibleSteps steps={impossible} /> : <p>Nothing became impossible.</p>}
      {moved.length > 0 ? (
        <DataTable
          caption="Steps that moved with it"
          captionHidden
          rows={moved}
          rowKey={({ label }) => label}
          columns={[
            { label: 'Step', heading: true, cell: ({ label }) => label },
            { label: 'Was', cell: ({ from }) => <span className="nowrap">{longDate(from)}</span> },
            { label: 'Is now', cell: ({ to }) => <b className="nowrap">{longDate(to)}</b> },
          ]}
        />
      ) : null}
    </section>
  ));
}
