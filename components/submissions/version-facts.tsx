import { FactList } from '#components/ui/fact-list.tsx';
import { Panel } from '#components/ui/panel.tsx';
import type { ApprovalRow, VersionRow } from '#db/reads/plans/plan-versions.ts';
import { dateAndTimeInLondon } from '#domain/dates/london-time.ts';

const given = ({ postTitle, approvedAt }: ApprovalRow) => `${postTitle}, ${dateAndTimeInLondon(approvedAt)}`;

/** Who approved and sealed a version, and why it amended the one before. */
export function VersionFacts({ version }: { version: VersionRow }) {
  const byDelegation = 'Not needed: only wording changed, and the council leaves that to the director';
  return (
    <Panel title="Approved and sealed">
      <FactList
        facts={[
          { term: 'Director', detail: given(version.director) },
          { term: 'Lead member', detail: version.leadMember ? given(version.leadMember) : byDelegation },
          { term: 'Sealed', detail: `${version.sealedByPost}, ${dateAndTimeInLondon(version.sealedAt)}` },
          ...(version.kind === 'amendment' ? [{ term: 'Amended', detail: version.note }] : []),
        ]}
      />
    </Panel>
  );
}
