import { CardTable } from '#components/administration/card-table.tsx';
import { PageLink } from '#components/ui/page-link.tsx';
import { Tag } from '#components/ui/tag.tsx';
import type { ComingMeeting } from '#db/reads/panels/meetings-page.ts';
import { shortDate, weekdayName } from '#domain/dates/dates.ts';
import { DayAhead } from './day-ahead.tsx';
import { whereWords } from './meeting-words.ts';
import { ReportProgressTag } from './report-progress-tag.tsx';

/** The meetings to come with the days that lead to each. */
export function ComingMeetings({
  caption,
  meetings,
  today,
  namesPanel = true,
}: {
  caption: string;
  meetings: readonly ComingMeeting[];
  today: string;
  namesPanel?: boolean;
}) {
  return (
    <CardTable
      caption={caption}
      rows={meetings}
      rowKey={(meeting) => meeting.id}
      columns={[
        {
          label: 'Meeting',
          heading: true,
          cell: (meeting) => (
            <>
              <PageLink href={`/meetings/${meeting.id}`}>
                {namesPanel ? `${meeting.panelName}, ` : null}
                {shortDate(meeting.meetsOn)}
              </PageLink>
              <small>
                {weekdayName(meeting.meetsOn)}
                {whereWords(meeting) ? `, ${whereWords(meeting)}` : ''}
              </small>
            </>
          ),
        },
        { label: 'Report due', cell: ({ reportDueOn }) => <DayAhead day={reportDueOn} today={today} /> },
        { label: 'Agenda out by', cell: ({ agendaOn }) => <DayAhead day={agendaOn} today={today} /> },
        {
          label: 'Report',
          cell: ({ progress, isPublished }) =>
            progress ? (
              <ReportProgressTag progress={progress} />
            ) : isPublished ? (
              <Tag>Published</Tag>
            ) : (
              <span className="quiet">Not published yet</span>
            ),
        },
      ]}
    />
  );
}
