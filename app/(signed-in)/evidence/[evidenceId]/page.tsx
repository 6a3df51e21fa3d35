import type { Metadata } from 'next';
import { EvidenceActs } from '#components/evidence/evidence-acts.tsx';
import { EvidenceFacts } from '#components/evidence/evidence-facts.tsx';
import { Breadcrumbs } from '#components/ui/breadcrumbs.tsx';
import { InsetText } from '#components/ui/inset-text.tsx';
import { PageHead } from '#components/ui/page-head.tsx';
import { Panel } from '#components/ui/panel.tsx';
import { getEvidencePage } from '#db/reads/evidence/evidence.ts';
import { longDate } from '#domain/dates/dates.ts';
import { dateInLondon } from '#domain/dates/london-time.ts';
import { pageOf } from '#request/page.ts';

export const metadata: Metadata = { title: 'Evidence' };

export default async function EvidencePage({ params }: { params: Promise<{ evidenceId: string }> }) {
  const { evidenceId } = await params;
  const { session: _, ...page } = await pageOf(({ actor, moment }) => getEvidencePage(actor, evidenceId, moment));
  const { plan, action, item, decisions } = page;
  const planCrumb = page.extent === 'whole' ? { label: plan.title, href: `/plans/${plan.id}` } : { label: plan.title };
  return (
    <>
      <Breadcrumbs
        crumbs={[planCrumb, { label: `Action ${action.ref}`, href: `/actions/${action.id}` }, { label: 'Evidence' }]}
      />
      <PageHead title={item.title} lead={`Evidence of ${action.ref} ${action.title}`} />
      {item.reason ? (
        <InsetText>
          <p>{item.reason}</p>
        </InsetText>
      ) : null}
      <EvidenceFacts page={page} />
      <EvidenceActs evidenceId={evidenceId} state={item.state} may={page.may} />
      {decisions.length > 0 ? (
        <Panel title="Decisions" aside={`${decisions.length}`}>
          <ul className="evid">
            {decisions.map(({ id, decision, reason, decidedAt, by }) => (
              <li key={id}>
                {decision === 'accepted' ? 'Accepted' : 'Rejected'} on {longDate(dateInLondon(decidedAt))}
                {by ? ` by ${by}` : ''}
                {reason ? <small>{reason}</small> : null}
              </li>
            ))}
          </ul>
        </Panel>
      ) : null}
    </>
  );
}
