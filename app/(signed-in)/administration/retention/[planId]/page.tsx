import type { Metadata } from 'next';
import { Certificate } from '#components/retention/certificate.tsx';
import { HoldsPanel } from '#components/retention/holds-panel.tsx';
import { Obstacles } from '#components/retention/obstacles.tsx';
import { ProposalPanel } from '#components/retention/proposal-panel.tsx';
import { RecordPanel } from '#components/retention/record-panel.tsx';
import { RetentionForm } from '#components/retention/retention-form.tsx';
import { retentionTitle, ruleWords } from '#components/retention/retention-words.ts';
import { WhyForm } from '#components/retention/why-form.tsx';
import { Breadcrumbs } from '#components/ui/breadcrumbs.tsx';
import { PageHead } from '#components/ui/page-head.tsx';
import { Panel } from '#components/ui/panel.tsx';
import { getRetentionForAdministration } from '#db/reads/retention/plan-retention.ts';
import { pageOf } from '#request/page.ts';

export const metadata: Metadata = { title: 'Retention of a plan' };

export default async function RetentionPage({ params }: { params: Promise<{ planId: string }> }) {
  const { planId } = await params;
  const { retention } = await pageOf(({ actor, moment }) => ({
    retention: getRetentionForAdministration(actor, planId, moment),
  }));
  const { plan, rule, obstacles, proposal, disposed } = retention;
  return (
    <div className="reading">
      <Breadcrumbs crumbs={[{ label: 'Retention', href: '/administration/retention' }, { label: plan.title }]} />
      <PageHead title={retentionTitle(retention)} lead={plan.title} />
      {disposed ? (
        <Certificate disposed={disposed} />
      ) : (
        <>
          {proposal ? (
            <ProposalPanel
              retention={retention}
              proposal={proposal}
              may={{ confirm: false, end: true }}
              confirmedByAnother="A director confirms it, or declines."
            />
          ) : null}
          <Panel title="Rule" aside={rule ? undefined : 'None yet'}>
            <div className="stack-4">
              {rule ? <p>{ruleWords(rule)}</p> : null}
              <RetentionForm planId={plan.id} rule={rule} />
            </div>
          </Panel>
          <HoldsPanel retention={retention} change={false} />
          {proposal ? null : (
            <Panel title="Disposal">
              {obstacles.length > 0 ? (
                <Obstacles obstacles={obstacles} />
              ) : (
                <WhyForm
                  opens="Propose that it is disposed of"
                  button="Propose it"
                  saved="It is proposed. The director sees it on My work; nothing is deleted before they confirm it."
                  address={`/api/plans/${plan.id}/disposals`}
                  label="Why now?"
                  hint="For example, its time has run out"
                />
              )}
            </Panel>
          )}
          <RecordPanel retention={retention} />
        </>
      )}
    </div>
  );
}
