import type { Metadata } from 'next';
import { PanelReportDocument } from '#components/panel-reports/report-document.tsx';
import { ReportStateLine } from '#components/panel-reports/report-state-line.tsx';
import { Breadcrumbs } from '#components/ui/breadcrumbs.tsx';
import { readWholeReport } from '#db/beside/whole-plan.ts';
import { pageOf } from '#request/page.ts';
import { askedOf, type Query } from '#request/query.ts';

export const metadata: Metadata = { title: 'Public copy' };

type Asked = { params: Promise<{ reportId: string }>; searchParams: Promise<Query> };

export default async function PublicPreviewPage({ params, searchParams }: Asked) {
  const { reportId } = await params;
  const { page } = await askedOf('/panel-reports/[reportId]/public', searchParams);
  const { head, document, pages } = await pageOf(({ actor, moment }) =>
    readWholeReport('getPublicCopy', actor, reportId, moment, page),
  );
  return (
    <>
      <Breadcrumbs
        crumbs={[
          { label: `Report ${head.number}`, href: `/panel-reports/${reportId}` },
          { label: 'As the public will read it' },
        ]}
      />
      {document && pages ? (
        <PanelReportDocument document={document} pages={pages} beside={{ state: <ReportStateLine head={head} /> }} />
      ) : null}
    </>
  );
}
