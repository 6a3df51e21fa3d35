import type { Metadata } from 'next';
import { HeadingsForm } from '#components/panel-reports/headings-form.tsx';
import { TemplateForm } from '#components/panel-reports/template-form.tsx';
import { Breadcrumbs } from '#components/ui/breadcrumbs.tsx';
import { PageHead } from '#components/ui/page-head.tsx';
import { getReportHeadings } from '#db/reads/panel-reports/panel-report-lists.ts';
import { pageOf } from '#request/page.ts';

export const metadata: Metadata = { title: 'Headings of reports' };

export default async function ReportHeadingsPage({ params }: { params: Promise<{ panelId: string }> }) {
  const { panelId } = await params;
  const { panel, headings, version, template } = await pageOf(({ actor }) => getReportHeadings(actor, panelId));
  return (
    <>
      <Breadcrumbs
        crumbs={[{ label: `Reports to the ${panel.name}`, href: `/panels/${panelId}/reports` }, { label: 'Headings' }]}
      />
      <PageHead
        title={`${headings.length} headings, in this order`}
        lead="Every report to this panel that is not frozen yet takes them; frozen reports keep theirs. What is composed stands in every report; what officers alone write can be left out."
      />
      <div className="stack-4">
        <HeadingsForm panelId={panelId} headings={headings} version={version} />
        <TemplateForm panelId={panelId} template={template} version={version} />
      </div>
    </>
  );
}
