import type { Metadata } from 'next';
import { ReportReasonForm } from '#components/panel-reports/report-reason-form.tsx';
import { Breadcrumbs } from '#components/ui/breadcrumbs.tsx';
import { PageHead } from '#components/ui/page-head.tsx';
import { getCorrectionStart } from '#db/reads/panel-reports/panel-report-forms.ts';
import { pageOf } from '#request/page.ts';

export const metadata: Metadata = { title: 'Correct a report' };

export default async function CorrectReportPage({ params }: { params: Promise<{ reportId: string }> }) {
  const { reportId } = await params;
  const { number } = await pageOf(({ actor }) => getCorrectionStart(actor, reportId));
  return (
    <>
      <Breadcrumbs crumbs={[{ label: `Report ${number}`, href: `/panel-reports/${reportId}` }, { label: 'Correct' }]} />
      <PageHead
        title={`Correct report ${number}`}
        lead="A frozen report never changes. This begins another one to the same meeting, with the next number, which names each difference."
      />
      <ReportReasonForm reportId={reportId} act="corrections" />
    </>
  );
}
