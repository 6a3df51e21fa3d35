import type { Metadata } from 'next';
import { ReportLinks } from '#components/panel-reports/meeting-reports.tsx';
import { PanelPosition } from '#components/panels/panel-position.tsx';
import { ButtonLink } from '#components/ui/button.tsx';
import { EmptyState } from '#components/ui/empty-state.tsx';
import { PageHead } from '#components/ui/page-head.tsx';
import { Panel } from '#components/ui/panel.tsx';
import { listReportsTo } from '#db/reads/panel-reports/panel-report-lists.ts';
import { getPanelPage } from '#db/reads/panels/panels.ts';
import { weekdayDate } from '#domain/dates/dates.ts';
import { pageOf } from '#request/page.ts';

export const metadata: Metadata = { title: 'What your panel is shown' };

export default async function PanelPage({ params }: { params: Promise<{ panelId: string }> }) {
  const { panelId } = await params;
  const { panel, plans, reports, session } = await pageOf(({ actor, moment }) => ({
    ...getPanelPage(actor, panelId, moment),
    reports: listReportsTo(actor, panelId),
  }));
  const { today } = session.moment;
  return (
    <div className="position">
      <PageHead
        title={panel.name}
        lead={panel.showsLivePosition ? `The position as cleared, on ${weekdayDate(today)}.` : undefined}
        side={
          <ButtonLink look="secondary" tall href={`/panels/${panelId}/questions`}>
            Asked and recommended
          </ButtonLink>
        }
      />
      {reports.length > 0 ? (
        <Panel title="Reports to your panel" aside={String(reports.length)}>
          <ReportLinks reports={reports} />
        </Panel>
      ) : null}
      {!panel.showsLivePosition ? (
        reports.length > 0 ? null : (
          <EmptyState what="This panel reads published reports only." next="None has been published yet." />
        )
      ) : plans.length === 0 ? (
        <EmptyState what="Nothing has been routed to this panel yet." next="The plan lead decides what it is shown." />
      ) : (
        plans.map((plan) => <PanelPosition key={plan.planId} plan={plan} today={today} />)
      )}
    </div>
  );
}
