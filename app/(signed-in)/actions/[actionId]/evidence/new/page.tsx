import type { Metadata } from 'next';
import { AttachEvidenceForm } from '#components/evidence/attach-evidence-form.tsx';
import { Breadcrumbs } from '#components/ui/breadcrumbs.tsx';
import { PageHead } from '#components/ui/page-head.tsx';
import { getEvidenceForm } from '#db/reads/evidence.ts';
import { pageOf } from '#request/page.ts';

export const metadata: Metadata = { title: 'Attach evidence' };

export default async function AttachEvidencePage({ params }: { params: Promise<{ actionId: string }> }) {
  const { actionId } = await params;
  const { plan, action, measures, milestones } = await pageOf(({ actor }) => getEvidenceForm(actor, actionId));
  return (
    <div className="form">
      <Breadcrumbs
        crumbs={[
          { label: plan.title },
          { label: `Action ${action.ref}`, href: `/actions/${actionId}` },
          { label: 'Attach evidence' },
        ]}
      />
      <PageHead title="Attach evidence" lead={`${action.ref} ${action.title}`} />
      <AttachEvidenceForm actionId={actionId} choices={{ measures, milestones }} />
    </div>
  );
}
