import { ChairWords } from '#components/panels/panel-facts.tsx';
import { FactList } from '#components/ui/fact-list.tsx';
import { PageLink } from '#components/ui/page-link.tsx';
import type { MeetingPage } from '#db/reads/panels/meetings.ts';
import { weekdayDate } from '#domain/dates/dates.ts';
import { timeWords } from '#domain/panels/meeting-time.ts';
import { meetingStateWords } from '#domain/panels/meetings.ts';
import { counted } from '#domain/texts/count-in-words.ts';
import { words } from '#domain/vocabulary.ts';
import { ReportProgressTag } from './report-progress-tag.tsx';

/** The facts of a meeting, and the days that lead to it. */
export function MeetingFacts({ page }: { page: Pick<MeetingPage, 'meeting' | 'panel' | 'progress'> }) {
  const { meeting, panel, progress } = page;
  return (
    <FactList
      facts={[
        {
          term: 'Panel',
          detail: (
            <>
              <PageLink href={`/panels/${panel.id}/meetings`}>{panel.name}</PageLink>
              <small>{words.panelKind[panel.kind]}</small>
            </>
          ),
        },
        { term: 'Chair', detail: <ChairWords chair={panel.chair} /> },
        {
          term: 'State',
          detail:
            meeting.calledOffReason === null
              ? meetingStateWords[meeting.state]
              : `Called off: ${meeting.calledOffReason}`,
        },
        { term: 'Date', detail: weekdayDate(meeting.meetsOn) },
        { term: 'Time', detail: timeWords(meeting.startsAt) || 'Not stated' },
        { term: 'Place', detail: meeting.place ? meeting.place : 'Not stated' },
        { term: 'Report due', detail: weekdayDate(meeting.reportDueOn) },
        {
          term: 'Agenda out by',
          detail: (
            <>
              {weekdayDate(meeting.agendaOn)}
              <small>{counted(panel.clearDays, 'clear day', 'clear days')} before the meeting</small>
            </>
          ),
        },
        ...(progress ? [{ term: 'Report', detail: <ReportProgressTag progress={progress} /> }] : []),
      ]}
    />
  );
}
