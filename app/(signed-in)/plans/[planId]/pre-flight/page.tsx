import type { Metadata } from 'next';
import { FindingList } from '#components/submissions/finding-list.tsx';
import { preFlightTitle } from '#components/submissions/pre-flight-title.ts';
import { Breadcrumbs } from '#components/ui/breadcrumbs.tsx';
import { PageHead } from '#components/ui/page-head.tsx';
import { PageLink } from '#components/ui/page-link.tsx';
import { Panel } from '#components/ui/panel.tsx';
import { readWholePlan } from '#db/beside/whole-plan.ts';
import { pageOf } from '#request/page.ts';

export const metadata: Metadata = { title: 'Pre-flight' };

export default async function PreFlightPage({ params }: { params: Promise<{ planId: string }> }) {
  const { planId } = await params;
  const { plan, findings } = await pageOf(({ actor, moment }) =>
    readWholePlan('getPreFlightPage', actor, planId, moment),
  );
  return (
    <div className="reading">
      <Breadcrumbs
        crumbs={[
          { label: plan.title, href: `/plans/${planId}` },
          { label: 'Submission', href: `/plans/${planId}/submission` },
          { label: 'Pre-flight' },
        ]}
      />
      <PageHead
        title={preFlightTitle(findings)}
        lead="Checked against section 137(3) of the Education and Inspections Act 2006: the action for each area, and its period."
      />
      <Panel title="Findings" aside={String(findings.length)}>
        <FindingList findings={findings} />
      </Panel>
      <p>
        <PageLink href={`/plans/${planId}/submission`}>Back to the submission</PageLink>
      </p>
    </div>
  );
}
