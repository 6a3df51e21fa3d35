import { PageLink } from '#components/ui/page-link.tsx';
import { Panel } from '#components/ui/panel.tsx';
import type { ProposedDisposal } from '#db/reads/retention/disposals.ts';
import { sentenceDate } from '#domain/dates/dates.ts';
import { dateInLondon } from '#domain/dates/london-time.ts';

/** Plans that an administrator proposes to dispose of: nothing goes without this person's word. */
export function DisposalsToConfirm({ disposals, today }: { disposals: readonly ProposedDisposal[]; today: string }) {
  if (disposals.length === 0) return null;
  return (
    <Panel title="Plans to dispose of" aside={String(disposals.length)}>
      <ul className="evid">
        {disposals.map(({ planId, title, proposedAt }) => (
          <li key={planId}>
            <PageLink href={`/plans/${planId}/retention`}>Read what would go of {title}</PageLink>
            <small>Proposed {sentenceDate(dateInLondon(proposedAt), today)}</small>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
