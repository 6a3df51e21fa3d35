import type { Metadata } from 'next';
import { Breadcrumbs } from '#components/ui/breadcrumbs.tsx';
import { PageHead } from '#components/ui/page-head.tsx';
import { PageLink } from '#components/ui/page-link.tsx';
import { getPlan } from '#db/reads/plans/plans.ts';
import { NotAllowed } from '#domain/policy/refusals.ts';
import { pageOf } from '#request/page.ts';

export const metadata: Metadata = { title: 'Settings of the plan' };

const settings = [
  { to: 'dates', name: 'Dates', what: 'Received, published and due, and who decides new deadlines' },
  {
    to: 'reporting',
    name: 'When owners are asked',
    what: 'Each month, before a panel’s report deadline, or not at all',
  },
  {
    to: 'escalation',
    name: 'Who is told of a delay',
    what: 'After how many working days the deputy, the plan lead and the director',
  },
  { to: 'retention', name: 'How long it is kept', what: 'Legal holds, the rule, and what is proposed' },
  { to: 'panels', name: 'Panels', what: 'Which panel sees which recommendation' },
];

export default async function PlanSettingsPage({ params }: { params: Promise<{ planId: string }> }) {
  const { planId } = await params;
  const { plan } = await pageOf(({ actor, moment }) => {
    const found = getPlan(actor, planId, moment);
    if (!found.maySetDates) throw new NotAllowed();
    return { plan: found.plan };
  });
  return (
    <div className="reading">
      <Breadcrumbs crumbs={[{ label: plan.title, href: `/plans/${planId}` }, { label: 'Settings' }]} />
      <PageHead title="Settings of the plan" />
      <ul className="evid">
        {settings.map(({ to, name, what }) => (
          <li key={to}>
            <PageLink href={`/plans/${planId}/${to}`}>{name}</PageLink>
            <small>{what}</small>
          </li>
        ))}
      </ul>
    </div>
  );
}
