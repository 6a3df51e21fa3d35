import { PageLink } from '#components/ui/page-link.tsx';
import { Panel } from '#components/ui/panel.tsx';

/** Beside a meeting: whose timetables go through it, and where to see what another day would make impossible, before it moves. */
export function TimetablesThrough({
  meetingId,
  timetables,
}: {
  meetingId: string;
  timetables: readonly { planId: string; title: string }[];
}) {
  if (timetables.length === 0) return null;
  return (
    <Panel title="In the timetable of">
      <ul className="evid">
        {timetables.map(({ planId, title }) => (
          <li key={planId}>
            <PageLink href={`/plans/${planId}/timetable`}>{title}</PageLink>
            <p className="small">
              <PageLink href={`/plans/${planId}/timetable?moves=${meetingId}#what-if`}>
                What would another day change?
              </PageLink>
            </p>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
