import { PageLink } from '#components/ui/page-link.tsx';
import { DataTable } from '#components/ui/table.tsx';
import { Tag } from '#components/ui/tag.tsx';
import type { ReportedMeeting } from '#db/reads/panel-reports/panel-report-lists.ts';
import type { ReportHead } from '#db/reads/panel-reports/panel-reports.ts';
import { longDate, weekdayDate } from '#domain/dates/dates.ts';
import { panelReportStateWords } from '#domain/panel-reports/report-states.ts';
import { StartReportButton } from './start-report-button.tsx';

/** A panel's meetings, each with its report and how far that is. */
export function MeetingReports({ meetings, mayStart }: { meetings: readonly ReportedMeeting[]; mayStart: boolean }) {
  return (
    <DataTable
      caption="Meetings and their reports"
      captionHidden
      rows={meetings}
      rowKey={({ id }) => id}
      columns={[
        { label: 'Meeting', heading: true, cell: ({ meetsOn }) => weekdayDate(meetsOn) },
        { label: 'Report due', cell: ({ reportDueOn }) => longDate(reportDueOn) },
        {
          label: 'Report',
          cell: ({ id, meetsOn, reports }) =>
            reports.length > 0 ? (
              <ReportLinks reports={reports} />
            ) : mayStart ? (
              <StartReportButton meetingId={id} meetsOn={meetsOn} />
            ) : (
              'None'
            ),
        },
      ]}
    />
  );
}

/** Reports as links with their state; a correction beside the one it corrects. */
export function ReportLinks({ reports }: { reports: readonly ReportHead[] }) {
  return (
    <ul className="plain">
      {reports.map(({ id, number, state, correctsId }) => (
        <li key={id}>
          <PageLink href={`/panel-reports/${id}`}>Report {number}</PageLink>
          {correctsId ? ', a correction' : ''}{' '}
          <Tag kind={state === 'draft' || state === 'retracted' ? 'open' : 'done'}>{panelReportStateWords[state]}</Tag>
        </li>
      ))}
    </ul>
  );
}
