import type { Metadata } from 'next';
import { AttachEvidenceForm } from '#components/evidence/attach-evidence-form.tsx';
import { Breadcrumbs } from '#components/ui/breadcrumbs.tsx';
import { PageHead } from '#components/ui/page-head.tsx';
import { getEvidenceForm } from '#db/reads/evidence/evidence.ts';
import { pageOf } from '#request/page.ts';
import { askedOf, type Query } from '#request/query.ts';

export const metadata: Metadata = { title: 'Attach evidence' };

type Around = { params: Promise<{ actionId: string }>; searchParams: Promise<Query> };

export default async function AttachEvidencePage({ params, searchParams }: Around) {
  const { actionId } = await params;
  const forUpdate = (await askedOf('/actions/[actionId]/evidence/new', searchParams)).for === 'update';
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
      <AttachEvidenceForm
        actionId={actionId}
        choices={{ measures, milestones }}
        back={forUpdate ? `/actions/${actionId}/post-update` : `/actions/${actionId}`}
      />
    </div>
  );
}
