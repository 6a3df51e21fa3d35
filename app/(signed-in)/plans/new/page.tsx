import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { PlanForm } from '#components/plans/plan-form.tsx';
import { Breadcrumbs } from '#components/ui/breadcrumbs.tsx';
import { PageHead } from '#components/ui/page-head.tsx';
import { getInspection } from '#db/reads/inspections/inspections.ts';
import { listPostChoices } from '#db/reads/people/post-choices.ts';
import { may } from '#domain/policy/policy.ts';
import { NotAllowed } from '#domain/policy/refusals.ts';
import { pageOf } from '#request/page.ts';
import { askedOf, type Query } from '#request/query.ts';

export const metadata: Metadata = { title: 'Start a plan' };

export default async function NewPlanPage({ searchParams }: { searchParams: Promise<Query> }) {
  const { inspection: inspectionId } = await askedOf('/plans/new', searchParams);
  if (!inspectionId) notFound();
  const { inspection, posts } = await pageOf(({ actor }) => {
    const found = getInspection(actor, inspectionId);
    if (!may(actor, 'create-plan', { planId: null })) throw new NotAllowed();
    return { inspection: found, posts: listPostChoices() };
  });
  return (
    <div className="form">
      <Breadcrumbs
        crumbs={[
          { label: 'Inspections', href: '/inspections' },
          { label: inspection.title, href: `/inspections/${inspection.id}` },
          { label: 'Start a plan' },
        ]}
      />
      <PageHead title="Start the plan" lead="The due date is counted from the day the council received the report." />
      <PlanForm
        kind={inspection.kind}
        posts={posts}
        target={{ method: 'POST', address: '/api/plans', inspectionIds: [inspection.id] }}
        button="Start the plan"
        start={{
          title: `Post-inspection action plan ${(inspection.publishedOn ?? '').slice(0, 4)}`.trim(),
          overseenByPostId: null,
          receivedOn: null,
          receivedNote: '',
          publishedOn: inspection.publishedOn,
          statedDueOn: null,
          workingDays: null,
          statementAskedFor: false,
          principalAuthority: '',
          areaSendOutcome: null,
          endsOn: null,
        }}
      />
    </div>
  );
}
