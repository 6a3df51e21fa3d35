import type { Metadata } from 'next';
import { CoveringTextLink } from '#components/panel-reports/covering-text-link.tsx';
import { PanelReportDocument } from '#components/panel-reports/report-document.tsx';
import { ReportStateLine } from '#components/panel-reports/report-state-line.tsx';
import { Breadcrumbs } from '#components/ui/breadcrumbs.tsx';
import { getPanelReport } from '#db/reads/panel-reports.ts';
import { pageOf } from '#request/page.ts';

export const metadata: Metadata = { title: 'Panel report' };

export default async function PanelReportPage({ params }: { params: Promise<{ reportId: string }> }) {
  const { reportId } = await params;
  const { session: _, ...page } = await pageOf(({ actor, moment }) => getPanelReport(actor, reportId, moment));
  const { head, draft, may } = page;
  return (
    <>
      <Breadcrumbs
        crumbs={[
          { label: head.panelName, href: `/panels/${head.panelId}/reports` },
          { label: `Report ${head.number}` },
        ]}
      />
      <PanelReportDocument
        document={page.document}
        beside={{
          state: <ReportStateLine head={head} />,
          part: (part) =>
            draft && may.write ? <CoveringTextLink reportId={head.id} part={part} texts={draft.texts} /> : null,
        }}
      />
    </>
  );
}
