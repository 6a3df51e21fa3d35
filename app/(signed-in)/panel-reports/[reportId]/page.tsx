import type { Metadata } from 'next';
import { DeskBar } from '#components/desk/desk-bar.tsx';
import { placeAt } from '#components/desk/desk-notes.ts';
import { ItemDesk } from '#components/desk/item-desk.tsx';
import { WholeReportDesk } from '#components/desk/whole-report-desk.tsx';
import { CoveringTextLink } from '#components/panel-reports/covering-text-link.tsx';
import { ReportCourse } from '#components/panel-reports/report-course.tsx';
import { PanelReportDocument } from '#components/panel-reports/report-document.tsx';
import { ReportFiles } from '#components/panel-reports/report-files.tsx';
import { ReportNotes } from '#components/panel-reports/report-notes.tsx';
import { ReportStateLine } from '#components/panel-reports/report-state-line.tsx';
import { Breadcrumbs } from '#components/ui/breadcrumbs.tsx';
import { PageHead } from '#components/ui/page-head.tsx';
import { readWholeReport } from '#db/beside/whole-plan.ts';
import { findDesk } from '#db/reads/panels/private-notes.ts';
import { recordExemptView } from '#request/exempt-view.ts';
import { readsLargerText } from '#request/larger-text.ts';
import { pageOf } from '#request/page.ts';
import { askedOf, type Query } from '#request/query.ts';

export const metadata: Metadata = { title: 'Panel report' };

type Asked = { params: Promise<{ reportId: string }>; searchParams: Promise<Query> };

export default async function PanelReportPage({ params, searchParams }: Asked) {
  const { reportId } = await params;
  const asked = await askedOf('/panel-reports/[reportId]', searchParams);
  const { page, desk, session } = await pageOf(async ({ actor, moment }) => ({
    page: await readWholeReport('getPanelReport', actor, reportId, moment, asked.page),
    desk: findDesk(actor, reportId),
  }));
  const { head, document, pages, draft, may } = page;
  if (page.copy !== 'public') await recordExemptView(session, head.id);
  const larger = await readsLargerText();
  return (
    <div className={larger ? 'larger' : undefined}>
      <Breadcrumbs
        crumbs={[
          { label: head.panelName, href: `/panels/${head.panelId}/reports` },
          { label: `Report ${head.number}` },
        ]}
      />
      {may.works ? (
        <div className="not-print">
          <ReportCourse page={page} />
        </div>
      ) : null}
      <ReportNotes page={page} />
      {document && pages ? (
        <>
          <DeskBar itemPages={pages.itemPages} larger={larger} />
          <PanelReportDocument
            document={document}
            pages={pages}
            beside={{
              state: (
                <>
                  <ReportStateLine head={head} />
                  <ReportFiles reportId={head.id} files={page.files} keptBack={page.filesKeptBack} />
                </>
              ),
              part: (part) =>
                draft && may.write ? <CoveringTextLink reportId={head.id} part={part} texts={draft.texts} /> : null,
              item: (number) => (desk ? <ItemDesk {...placeAt(desk, head.id, number)} /> : null),
            }}
          />
          {desk ? <WholeReportDesk {...placeAt(desk, head.id, null)} /> : null}
        </>
      ) : (
        <PageHead title={`Report ${head.number} was retracted`} />
      )}
    </div>
  );
}
