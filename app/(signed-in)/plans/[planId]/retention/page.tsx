import type { Metadata } from 'next';
import { Certificate } from '#components/retention/certificate.tsx';
import { HoldsPanel } from '#components/retention/holds-panel.tsx';
import { ProposalPanel } from '#components/retention/proposal-panel.tsx';
import { RecordPanel } from '#components/retention/record-panel.tsx';
import { retentionTitle, ruleWords } from '#components/retention/retention-words.ts';
import { SealedCopies } from '#components/retention/sealed-copies.tsx';
import { Breadcrumbs } from '#components/ui/breadcrumbs.tsx';
import { PageHead } from '#components/ui/page-head.tsx';
import { Panel } from '#components/ui/panel.tsx';
import { getPlanRetention } from '#db/reads/retention/plan-retention.ts';
import { pageOf } from '#request/page.ts';

export const metadata: Metadata = { title: 'How long the plan is kept' };

export default async function PlanRetentionPage({ params }: { params: Promise<{ planId: string }> }) {
  const { planId } = await params;
  const { session: _, ...retention } = await pageOf(({ actor, moment }) => getPlanRetention(actor, planId, moment));
  const { plan, rule, proposal, disposed } = retention;
  const home = disposed ? { label: plan.title } : { label: plan.title, href: `/plans/${plan.id}` };
  return (
    <div className="reading">
      <Breadcrumbs crumbs={[home, { label: 'Retention' }]} />
      <PageHead title={retentionTitle(retention)} lead={disposed ? plan.title : undefined} />
      {disposed ? (
        <>
          <Certificate disposed={disposed} />
          <SealedCopies versions={retention.versions} />
        </>
      ) : (
        <>
          {proposal ? (
            <ProposalPanel
              retention={retention}
              proposal={proposal}
              may={retention.may}
              confirmedByAnother={retention.confirmedByAnother}
            />
          ) : null}
          {proposal ? <RecordPanel retention={retention} /> : null}
          <HoldsPanel retention={retention} change />
          <Panel title="Rule">
            <p>
              {rule
                ? `${ruleWords(rule)}. It counts from the day the last action is closed or withdrawn.`
                : 'None yet. An administrator says how long plans are kept, by the council’s schedule.'}
            </p>
          </Panel>
        </>
      )}
    </div>
  );
}
