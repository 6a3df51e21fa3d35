import type { Metadata } from 'next';
import { MeetingReports } from '#components/panel-reports/meeting-reports.tsx';
import { EmptyState } from '#components/ui/empty-state.tsx';
import { PageHead } from '#components/ui/page-head.tsx';
import { PageLink } from '#components/ui/page-link.tsx';
import { getPanelReports } from '#db/reads/panel-reports/panel-report-lists.ts';
import { pageOf } from '#request/page.ts';

export const metadata: Metadata = { title: 'Reports to a panel' };

export default async function PanelReportsPage({ params }: { params: Promise<{ panelId: string }> }) {
  const { panelId } = await params;
  const { panel, meetings, mayStart } = await pageOf(({ actor }) => getPanelReports(actor, panelId));
  return (
    <>
      <PageHead title={`Reports to the ${panel.name}`} lead="One to each meeting, composed from what was cleared." />
      <div className="stack-4">
        {meetings.length === 0 ? (
          <EmptyState what="No meeting of this panel is planned." next="Its clerk plans the meetings." />
        ) : (
          <MeetingReports meetings={meetings} mayStart={mayStart} />
        )}
        {mayStart ? (
          <p>
            <PageLink href={`/panels/${panelId}/headings`}>Headings of these reports, their order and words</PageLink>
          </p>
        ) : null}
      </div>
    </>
  );
}
