import type { Metadata } from 'next';
import { FigureForm } from '#components/measures/figure-form.tsx';
import { Breadcrumbs } from '#components/ui/breadcrumbs.tsx';
import { PageHead } from '#components/ui/page-head.tsx';
import { getCorrectionForm } from '#db/reads/measures/measures.ts';
import { longDate } from '#domain/dates/dates.ts';
import { pageOf } from '#request/page.ts';

export const metadata: Metadata = { title: 'Correct a figure' };

export default async function CorrectFigurePage({ params }: { params: Promise<{ pointId: string }> }) {
  const { pointId } = await params;
  const { id, name, unit, point } = await pageOf(({ actor }) => getCorrectionForm(actor, pointId));
  return (
    <div className="form">
      <Breadcrumbs crumbs={[{ label: name, href: `/measures/${id}` }, { label: 'Correct a figure' }]} />
      <PageHead title={`Correct the figure of ${longDate(point.on)}`} lead={name} />
      <FigureForm measureId={id} unit={unit} source={point.source} correcting={point} />
    </div>
  );
}
