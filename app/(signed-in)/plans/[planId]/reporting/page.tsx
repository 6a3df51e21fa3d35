import type { Metadata } from 'next';
import { Breadcrumbs } from '#components/ui/breadcrumbs.tsx';
import { PageHead } from '#components/ui/page-head.tsx';
import { PageLink } from '#components/ui/page-link.tsx';
import { Panel } from '#components/ui/panel.tsx';
import { ReportDeadlines } from '#components/update-requests/report-deadlines.tsx';
import { ReportingForm } from '#components/update-requests/reporting-form.tsx';
import { comingReportDeadlines } from '#db/reads/panel-reports/report-deadlines.ts';
import { getPlan } from '#db/reads/plans/plans.ts';
import { reportingOf } from '#db/reads/updates/update-requests.ts';
import { NotAllowed } from '#domain/policy/refusals.ts';
import { pageOf } from '#request/page.ts';

export const metadata: Metadata = { title: 'When owners are asked' };

export default async function ReportingPage({ params }: { params: Promise<{ planId: string }> }) {
  const { planId } = await params;
  const { plan, reporting, deadlines, session } = await pageOf(({ actor, moment }) => {
    const found = getPlan(actor, planId, moment);
    if (!found.maySetDates) throw new NotAllowed();
    const deadlines = comingReportDeadlines(planId, moment.today);
    return { plan: found.plan, reporting: reportingOf(planId), deadlines };
  });
  const { version, ...start } = reporting;
  return (
    <div className="form">
      <Breadcrumbs crumbs={[{ label: plan.title, href: `/plans/${planId}` }, { label: 'When owners are asked' }]} />
      <PageHead
        title="When owners are asked"
        lead="Each owner gets one message with all their actions. An action that waits for an answer is not asked about again."
      />
      <ReportingForm planId={planId} reporting={start} version={version} />
      <p>
        <PageLink href={`/plans/${planId}/escalation`}>Who is told of delays</PageLink>
      </p>
      <Panel title="Before each panel’s report deadline">
        <ReportDeadlines deadlines={deadlines} today={session.moment.today} />
      </Panel>
    </div>
  );
}
