import type { Metadata } from 'next';
import { FigureForm } from '#components/measures/figure-form.tsx';
import { Breadcrumbs } from '#components/ui/breadcrumbs.tsx';
import { PageHead } from '#components/ui/page-head.tsx';
import { getFigureForm } from '#db/reads/measures/measures.ts';
import { pageOf } from '#request/page.ts';

export const metadata: Metadata = { title: 'Record a figure' };

export default async function NewFigurePage({ params }: { params: Promise<{ measureId: string }> }) {
  const { measureId } = await params;
  const { name, unit, source } = await pageOf(({ actor }) => getFigureForm(actor, measureId));
  return (
    <div className="form">
      <Breadcrumbs crumbs={[{ label: name, href: `/measures/${measureId}` }, { label: 'Record a figure' }]} />
      <PageHead title="Record a figure" lead={name} />
      <FigureForm measureId={measureId} unit={unit} source={source} />
    </div>
  );
}
