import { PageLink } from '#components/ui/page-link.tsx';
import { Panel } from '#components/ui/panel.tsx';
import type { MeetingReports } from '#db/reads/panel-reports/meeting-report-list.ts';
import { ReportLinks } from './meeting-reports.tsx';
import { StartReportButton } from './start-report-button.tsx';

type Props = MeetingReports & { meeting: { id: string; panelId: string; meetsOn: string } };

/** The report to a meeting, or the place to start it. Nothing where there is neither. */
export function MeetingReportPanel({ meeting, reports, mayStart }: Props) {
  if (reports.length === 0 && !mayStart) return null;
  return (
    <Panel title="Report" aside={<PageLink href={`/panels/${meeting.panelId}/reports`}>All reports</PageLink>}>
      {reports.length > 0 ? (
        <ReportLinks reports={reports} />
      ) : (
        <StartReportButton meetingId={meeting.id} meetsOn={meeting.meetsOn} />
      )}
    </Panel>
  );
}
