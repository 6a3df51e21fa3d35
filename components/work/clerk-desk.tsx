import { CardTable } from '#components/administration/card-table.tsx';
import { DayAhead } from '#components/meetings/day-ahead.tsx';
import { ReportProgressTag } from '#components/meetings/report-progress-tag.tsx';
import { EmptyState } from '#components/ui/empty-state.tsx';
import { PageLink } from '#components/ui/page-link.tsx';
import { Panel } from '#components/ui/panel.tsx';
import type { ClerkDesk } from '#db/reads/panels/clerk-desk.ts';
import { sentenceDate } from '#domain/dates/dates.ts';
import { ChaseButton } from './chase-button.tsx';

const SHOWN = 8;
const NAMED = 6;

/** The next agendas across the panels somebody clerks, with how far each report is. */
export function NextAgendas({ desk, today }: { desk: ClerkDesk; today: string }) {
  return (
    <Panel title="Next agendas" aside={<a href="/meetings">All meetings</a>}>
      {desk.meetings.length === 0 ? (
        <EmptyState what="No meeting of your panels is planned." next="Plan one under Meetings and reports." />
      ) : (
        <CardTable
          caption="The next agendas, by the day they are published"
          rows={desk.meetings.slice(0, SHOWN)}
          rowKey={({ id }) => id}
          columns={[
            {
              label: 'Meeting',
              heading: true,
              cell: ({ id, panelName, meetsOn }) => (
                <>
                  <PageLink href={`/meetings/${id}`}>{panelName}</PageLink>
                  <small>{sentenceDate(meetsOn, today)}</small>
                </>
              ),
            },
            { label: 'Agenda out by', cell: ({ agendaOn }) => <DayAhead day={agendaOn} today={today} /> },
            { label: 'Report due', cell: ({ reportDueOn }) => <DayAhead day={reportDueOn} today={today} /> },
            { label: 'Report', cell: (meeting) => <ReportProgressTag progress={meeting} /> },
          ]}
        />
      )}
    </Panel>
  );
}

/** "1.1, due 23 June; 1.4, due 26 June; and 12 more" */
function lateWords(updates: readonly { ref: string; dueOn: string }[], today: string): string {
  const named = updates.slice(0, NAMED).map(({ ref, dueOn }) => `${ref}, due ${sentenceDate(dueOn, today)}`);
  const more = updates.length - named.length;
  return [...named, ...(more > 0 ? [`and ${more} more`] : [])].join('; ');
}

/** Who has not answered by their day, and the one button that reminds them all. */
export function LatePosts({ desk, today }: { desk: ClerkDesk; today: string }) {
  if (desk.late.length === 0) {
    return (
      <Panel title="Late with an update">
        <EmptyState what="Nobody is late with an update for your panels." />
      </Panel>
    );
  }
  return (
    <Panel title="Late with an update" aside={String(desk.late.length)}>
      <div className="stack-4">
        <ul className="evid">
          {desk.late.map(({ ownerPost, updates, chasedOn }) => (
            <li key={ownerPost}>
              {ownerPost ? ownerPost : 'No owner post'}
              <small>{lateWords(updates, today)}</small>
              {chasedOn ? (
                <small>Reminded {chasedOn === today ? 'today' : `on ${sentenceDate(chasedOn, today)}`}</small>
              ) : null}
            </li>
          ))}
        </ul>
        <ChaseButton everybodyWasToday={desk.chasedToday} />
      </div>
    </Panel>
  );
}
