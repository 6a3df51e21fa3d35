import type { Metadata } from 'next';
import { CoveringTextForm } from '#components/panel-reports/covering-text-form.tsx';
import { Breadcrumbs } from '#components/ui/breadcrumbs.tsx';
import { PageHead } from '#components/ui/page-head.tsx';
import { getCoveringTextForm } from '#db/reads/panel-reports/panel-report-forms.ts';
import { pageOf } from '#request/page.ts';

export const metadata: Metadata = { title: 'Covering text' };

export default async function CoveringTextPage({ params }: { params: Promise<{ reportId: string; part: string }> }) {
  const { reportId, part } = await params;
  const { session: _, ...form } = await pageOf(({ actor }) => getCoveringTextForm(actor, reportId, part));
  return (
    <>
      <Breadcrumbs
        crumbs={[
          { label: `Report ${form.number}`, href: `/panel-reports/${reportId}#${part}` },
          { label: form.heading },
        ]}
      />
      <PageHead
        title={`Covering text: ${form.heading}`}
        lead="It stands above the figures of this part. Figures and tables are composed from what was cleared and cannot be typed over."
      />
      <CoveringTextForm form={form} />
    </>
  );
}
