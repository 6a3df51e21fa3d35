import { ChangeInspectionForm } from '#components/inspections/change-inspection-form.tsx';
import { Breadcrumbs } from '#components/ui/breadcrumbs.tsx';
import { PageHead } from '#components/ui/page-head.tsx';
import { getInspection } from '#db/reads/inspections/inspections.ts';
import { NotAllowed } from '#domain/policy/refusals.ts';
import { pageOf } from '#request/page.ts';

export const metadata = { title: 'Change an inspection' };

export default async function ChangeInspectionPage({ params }: { params: Promise<{ inspectionId: string }> }) {
  const { inspectionId } = await params;
  const { session: _, ...inspection } = await pageOf(({ actor }) => {
    const found = getInspection(actor, inspectionId);
    if (!found.may.correct) throw new NotAllowed();
    return found;
  });
  return (
    <>
      <Breadcrumbs
        crumbs={[
          { label: 'Inspections', href: '/inspections' },
          { label: inspection.title, href: `/inspections/${inspection.id}` },
          { label: 'Change' },
        ]}
      />
      <div className="form">
        <PageHead title="Change what is known of this inspection" lead={inspection.title} />
        <ChangeInspectionForm inspection={inspection} />
      </div>
    </>
  );
}
