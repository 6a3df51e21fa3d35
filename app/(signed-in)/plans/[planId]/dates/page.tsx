import type { Metadata } from 'next';
import { DeadlineDeciderForm } from '#components/deadline-changes/deadline-decider-form.tsx';
import { PlanForm } from '#components/plans/plan-form.tsx';
import { Breadcrumbs } from '#components/ui/breadcrumbs.tsx';
import { PageHead } from '#components/ui/page-head.tsx';
import { Panel } from '#components/ui/panel.tsx';
import { deadlineDeciderOf } from '#db/reads/actions/deadline-deciders.ts';
import { listPostChoices } from '#db/reads/people/post-choices.ts';
import { getPlan } from '#db/reads/plans/plans.ts';
import { NotAllowed } from '#domain/policy/refusals.ts';
import { pageOf } from '#request/page.ts';

export const metadata: Metadata = { title: 'Dates of the plan' };

export default async function PlanDatesPage({ params }: { params: Promise<{ planId: string }> }) {
  const { planId } = await params;
  const { plan, posts, decidedBy } = await pageOf(({ actor, moment }) => {
    const found = getPlan(actor, planId, moment);
    if (!found.maySetDates) throw new NotAllowed();
    return { plan: found.plan, posts: listPostChoices(), decidedBy: deadlineDeciderOf(planId) };
  });
  return (
    <div className="form">
      <Breadcrumbs crumbs={[{ label: plan.title, href: `/plans/${planId}` }, { label: 'Dates' }]} />
      <PageHead
        title="Dates of the plan"
        lead="Received, published and due are kept apart. The due date is counted from the day of receipt."
      />
      <PlanForm
        kind={plan.inspections[0]?.kind ?? 'other'}
        posts={posts}
        target={{ method: 'PATCH', address: `/api/plans/${planId}`, version: plan.version }}
        button="Save the dates"
        start={{
          title: plan.title,
          overseenByPostId: plan.overseenByPostId,
          receivedOn: plan.receivedOn,
          receivedNote: plan.receivedNote ?? '',
          publishedOn: plan.publishedOn,
          statedDueOn: plan.statedDueOn,
          workingDays: plan.workingDays,
          statementAskedFor: plan.statementAskedFor,
          principalAuthority: plan.principalAuthority ?? '',
          areaSendOutcome: plan.areaSendOutcome as 1 | 2 | 3 | null,
          endsOn: plan.endsOn,
        }}
      />
      <Panel title="New dates of actions">
        <DeadlineDeciderForm planId={planId} decidedBy={decidedBy} />
      </Panel>
    </div>
  );
}
