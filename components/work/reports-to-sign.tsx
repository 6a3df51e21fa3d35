import { PageLink } from '#components/ui/page-link.tsx';
import { Panel } from '#components/ui/panel.tsx';
import type { ReportHead } from '#db/reads/panel-reports/panel-reports.ts';
import { sentenceDate } from '#domain/dates/dates.ts';

const acts: Partial<Record<ReportHead['state'], string>> = {
  draft: 'Read and clear',
  cleared: 'Read and approve',
  approved: 'Freeze',
  frozen: 'Publish',
};

/** Reports to panels that wait for one's own act, the nearest agenda day first. */
export function ReportsToSign({ reports, today }: { reports: readonly ReportHead[]; today: string }) {
  return (
    <Panel title="Reports to panels" aside={String(reports.length)}>
      <ul className="evid">
        {reports.map(({ id, number, panelName, state, agendaOn }) => (
          <li key={id}>
            <PageLink href={`/panel-reports/${id}`}>
              {acts[state]} report {number} to the {panelName}
            </PageLink>
            <small>Agenda day {sentenceDate(agendaOn, today)}</small>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
