import { PageLink } from '#components/ui/page-link.tsx';
import type { ReportDeadline } from '#db/reads/panel-reports/report-deadlines.ts';
import { sentenceDate } from '#domain/dates/dates.ts';

/** The days that owners would be asked ahead of, so that whoever chooses sees what it means. */
export function ReportDeadlines({ deadlines, today }: { deadlines: readonly ReportDeadline[]; today: string }) {
  if (deadlines.length === 0) {
    return <p className="quiet">No panel that this plan goes to has a meeting planned, so nobody would be asked.</p>;
  }
  return (
    <>
      <p>
        The panels’ next reports are due on these days. Where a meeting is moved, what was asked ahead of its report and
        not posted yet moves with it.
      </p>
      <ul className="evid">
        {deadlines.map(({ meetingId, panelName, meetsOn, reportDueOn }) => (
          <li key={meetingId}>
            {sentenceDate(reportDueOn, today)}
            <small>
              <PageLink href={`/meetings/${meetingId}`}>
                {panelName}, {sentenceDate(meetsOn, today)}
              </PageLink>
            </small>
          </li>
        ))}
      </ul>
    </>
  );
}
