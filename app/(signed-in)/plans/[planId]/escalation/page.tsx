import type { Metadata } from 'next';
import { EscalationForm } from '#components/mail/escalation-form.tsx';
import { Breadcrumbs } from '#components/ui/breadcrumbs.tsx';
import { FactList } from '#components/ui/fact-list.tsx';
import { PageHead } from '#components/ui/page-head.tsx';
import { escalationOf } from '#db/reads/mail/escalations.ts';
import { getPlan } from '#db/reads/plans/plans.ts';
import { inWorkingDays } from '#domain/clocks/working-days.ts';
import { NotAllowed } from '#domain/policy/refusals.ts';
import { pageOf } from '#request/page.ts';

export const metadata: Metadata = { title: 'Who is told of delays' };

export default async function EscalationPage({ params }: { params: Promise<{ planId: string }> }) {
  const { planId } = await params;
  const { plan, escalation } = await pageOf(({ actor, moment }) => {
    const found = getPlan(actor, planId, moment);
    if (!found.maySetDates) throw new NotAllowed();
    return { plan: found.plan, escalation: escalationOf(planId) };
  });
  return (
    <div className="form stack">
      <Breadcrumbs crumbs={[{ label: plan.title, href: `/plans/${planId}` }, { label: 'Who is told of delays' }]} />
      <PageHead
        title="Who is told of delays"
        lead="Owners are reminded 7 days and 1 day before a deadline, on it, and then each week. Others are told once, when an action is this late."
      />
      <FactList
        facts={[
          { term: 'The deputy', detail: `${inWorkingDays(escalation.deputyAfter)} late` },
          { term: 'Plan leads', detail: `${inWorkingDays(escalation.planLeadAfter)} late` },
          { term: 'The director', detail: `${inWorkingDays(escalation.directorAfter)} late` },
        ]}
      />
      <EscalationForm planId={planId} escalation={escalation} />
    </div>
  );
}
