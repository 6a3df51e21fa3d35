import type { Metadata } from 'next';
import { ActionForm } from '#components/actions/action-form.tsx';
import { Breadcrumbs } from '#components/ui/breadcrumbs.tsx';
import { PageHead } from '#components/ui/page-head.tsx';
import { getNewActionForm } from '#db/reads/actions/actions.ts';
import { NotAllowed } from '#domain/policy/refusals.ts';
import { pageOf } from '#request/page.ts';
import { askedOf, type Query } from '#request/query.ts';

export const metadata: Metadata = { title: 'Add an action' };

type Props = { params: Promise<{ planId: string }>; searchParams: Promise<Query> };

export default async function NewActionPage({ params, searchParams }: Props) {
  const { planId } = await params;
  const { answers } = await askedOf('/plans/[planId]/actions/new', searchParams);
  const offers = await pageOf(({ actor }) => {
    const found = getNewActionForm(actor, planId);
    if (!found.mayCreate) throw new NotAllowed();
    return { posts: found.posts, recommendations: found.recommendations };
  });
  const chosen = offers.recommendations.filter((recommendation) => recommendation.id === answers).map(({ id }) => id);
  return (
    <div className="form">
      <Breadcrumbs crumbs={[{ label: 'Plan', href: `/plans/${planId}` }, { label: 'Add an action' }]} />
      <PageHead
        title="Add an action"
        lead="An action has a period and an owner. What is missing is shown on the plan."
      />
      <ActionForm
        offers={{ posts: offers.posts, recommendations: offers.recommendations }}
        target={{ method: 'POST', address: `/api/plans/${planId}/actions` }}
        button="Add the action"
        start={{
          title: '',
          outcome: '',
          successMeasure: '',
          ownerPostId: null,
          deputyPostId: null,
          partnerBody: '',
          priority: 'standard',
          startOn: null,
          deadlineOn: null,
          recommendationIds: chosen,
          milestones: [],
          confirmed: false,
        }}
      />
    </div>
  );
}
