import type { Metadata } from 'next';
import { PasteForm } from '#components/measures/paste-form.tsx';
import { Breadcrumbs } from '#components/ui/breadcrumbs.tsx';
import { PageHead } from '#components/ui/page-head.tsx';
import { getFigureForm } from '#db/reads/measures/measures.ts';
import { pageOf } from '#request/page.ts';

export const metadata: Metadata = { title: 'Paste figures' };

export default async function PasteFiguresPage({ params }: { params: Promise<{ measureId: string }> }) {
  const { measureId } = await params;
  const { name, unit, source, points, session } = await pageOf(({ actor }) => getFigureForm(actor, measureId));
  return (
    <div className="form">
      <Breadcrumbs crumbs={[{ label: name, href: `/measures/${measureId}` }, { label: 'Paste figures' }]} />
      <PageHead title="Paste figures from Excel" lead={name} />
      <PasteForm
        measureId={measureId}
        unit={unit}
        source={source}
        today={session.moment.today}
        standing={points.map(({ on, value }) => ({ on, value }))}
      />
    </div>
  );
}
