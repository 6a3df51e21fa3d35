import { PageLink } from '#components/ui/page-link.tsx';
import type { MeetingRow } from '#db/reads/panels/meetings.ts';
import { shortDate } from '#domain/dates/dates.ts';

/** Meetings that were held, and those called off with the reason, the latest first. */
export function PastMeetings({
  meetings,
  namesPanel = true,
}: {
  meetings: readonly MeetingRow[];
  namesPanel?: boolean;
}) {
  return (
    <ul className="evid">
      {meetings.map(({ id, panelName, meetsOn, calledOffReason }) => (
        <li key={id}>
          <PageLink href={`/meetings/${id}`}>
            {namesPanel ? `${panelName}, ` : null}
            {shortDate(meetsOn)}
          </PageLink>
          {calledOffReason ? <small>Called off: {calledOffReason}</small> : null}
        </li>
      ))}
    </ul>
  );
}
