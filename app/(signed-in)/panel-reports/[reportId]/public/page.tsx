import type { Metadata } from 'next';
import { PanelReportDocument } from '#components/panel-reports/report-document.tsx';
import { ReportStateLine } from '#components/panel-reports/report-state-line.tsx';
import { Breadcrumbs } from '#components/ui/breadcrumbs.tsx';
import { readWholeReport } from '#db/beside/whole-plan.ts';
import { pageOf } from '#request/page.ts';

export const metadata: Metadata = { title: 'Public copy' };

export default async function PublicPreviewPage({ params }: { params: Promise<{ reportId: string }> }) {
  const { reportId } = await params;
  const { head, document } = await pageOf(({ actor, moment }) =>
    readWholeReport('getPublicCopy', actor, reportId, moment),
  );
  return (
    <>
      <Breadcrumbs
        crumbs={[
          { label: `Report ${head.number}`, href: `/panel-reports/${reportId}` },
          { label: 'As the public will read it' },
        ]}
      />
      {document ? (
        <PanelReportDocument document={document} beside={{ state: <ReportStateLine head={head} /> }} />
      ) : null}
    </>
  );
}
