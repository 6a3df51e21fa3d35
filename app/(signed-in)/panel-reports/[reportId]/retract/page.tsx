import type { Metadata } from 'next';
import { ReportReasonForm } from '#components/panel-reports/report-reason-form.tsx';
import { Breadcrumbs } from '#components/ui/breadcrumbs.tsx';
import { PageHead } from '#components/ui/page-head.tsx';
import { getRetractionForm } from '#db/reads/panel-reports/panel-report-forms.ts';
import { pageOf } from '#request/page.ts';

export const metadata: Metadata = { title: 'Retract a report' };

export default async function RetractReportPage({ params }: { params: Promise<{ reportId: string }> }) {
  const { reportId } = await params;
  const { number, panelName } = await pageOf(({ actor }) => getRetractionForm(actor, reportId));
  return (
    <>
      <Breadcrumbs crumbs={[{ label: `Report ${number}`, href: `/panel-reports/${reportId}` }, { label: 'Retract' }]} />
      <PageHead
        title={`Retract report ${number}`}
        lead={`The members of the ${panelName} are told and can read it no more. It is kept, officers still read it, and a correction is begun.`}
      />
      <ReportReasonForm reportId={reportId} act="retraction" />
    </>
  );
}
