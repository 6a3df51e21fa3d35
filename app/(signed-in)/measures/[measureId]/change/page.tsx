import type { Metadata } from 'next';
import { MeasureForm } from '#components/measures/measure-form.tsx';
import { Breadcrumbs } from '#components/ui/breadcrumbs.tsx';
import { PageHead } from '#components/ui/page-head.tsx';
import { getMeasureForm } from '#db/reads/measures/measures.ts';
import { pageOf } from '#request/page.ts';

export const metadata: Metadata = { title: 'Change the measure' };

export default async function ChangeMeasurePage({ params }: { params: Promise<{ measureId: string }> }) {
  const { measureId } = await params;
  const { planId, input, version, choices } = await pageOf(({ actor }) => getMeasureForm(actor, measureId));
  return (
    <div className="form">
      <Breadcrumbs
        crumbs={[
          { label: 'Measures', href: `/plans/${planId}/measures` },
          { label: 'Measure', href: `/measures/${measureId}` },
          { label: 'Change' },
        ]}
      />
      <PageHead title="Change the measure" lead="Its figures stay as they are." />
      <MeasureForm
        choices={choices}
        start={input}
        target={{ method: 'PATCH', address: `/api/measures/${measureId}`, version }}
        button="Save the measure"
      />
    </div>
  );
}
