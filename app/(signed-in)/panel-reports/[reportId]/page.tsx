import type { Metadata } from 'next';
import { DeskBar } from '#components/desk/desk-bar.tsx';
import { placeAt } from '#components/desk/desk-notes.ts';
import { ItemDesk } from '#components/desk/item-desk.tsx';
import { itemNumbersIn } from '#components/desk/item-numbers.ts';
import { WholeReportDesk } from '#components/desk/whole-report-desk.tsx';
import { CoveringTextLink } from '#components/panel-reports/covering-text-link.tsx';
import { PanelReportDocument } from '#components/panel-reports/report-document.tsx';
import { ReportStateLine } from '#components/panel-reports/report-state-line.tsx';
import { Breadcrumbs } from '#components/ui/breadcrumbs.tsx';
import { getPanelReport } from '#db/reads/panel-reports.ts';
import { findDesk } from '#db/reads/private-notes.ts';
import { readsLargerText } from '#request/larger-text.ts';
import { pageOf } from '#request/page.ts';

export const metadata: Metadata = { title: 'Panel report' };

export default async function PanelReportPage({ params }: { params: Promise<{ reportId: string }> }) {
  const { reportId } = await params;
  const { page, desk } = await pageOf(({ actor, moment }) => ({
    page: getPanelReport(actor, reportId, moment),
    desk: findDesk(actor, reportId),
  }));
  const { head, draft, may } = page;
  const items = itemNumbersIn(page.document);
  const larger = await readsLargerText();
  return (
    <div className={larger ? 'larger' : undefined}>
      <Breadcrumbs
        crumbs={[
          { label: head.panelName, href: `/panels/${head.panelId}/reports` },
          { label: `Report ${head.number}` },
        ]}
      />
      <DeskBar items={items} larger={larger} />
      <PanelReportDocument
        document={page.document}
        beside={{
          state: <ReportStateLine head={head} />,
          part: (part) =>
            draft && may.write ? <CoveringTextLink reportId={head.id} part={part} texts={draft.texts} /> : null,
          item: (number) => (desk ? <ItemDesk {...placeAt(desk, head.id, number)} /> : null),
        }}
      />
      {desk ? <WholeReportDesk {...placeAt(desk, head.id, null)} /> : null}
    </div>
  );
}
