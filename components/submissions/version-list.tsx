import { PageLink } from '#components/ui/page-link.tsx';
import { Panel } from '#components/ui/panel.tsx';
import { Tag } from '#components/ui/tag.tsx';
import type { VersionRow } from '#db/reads/plans/plan-versions.ts';
import { longDate } from '#domain/dates/dates.ts';
import { dateAndTimeInLondon } from '#domain/dates/london-time.ts';
import { SealedFiles } from './sealed-files.tsx';
import { SendingList } from './sending-list.tsx';

/** Every sealed version, newest first, with its files, its sendings and what Ofsted said. */
export function VersionList({ planId, versions }: { planId: string; versions: readonly VersionRow[] }) {
  return versions.map((version) => (
    <Panel
      key={version.id}
      id={`version-${version.number}`}
      title={<PageLink href={`/plans/${planId}/versions/${version.number}`}>Version {version.number}</PageLink>}
      aside={<Tag kind="fixed">Sealed {longDate(version.sealedOn)}</Tag>}
    >
      <p className="small quiet">
        {version.kind === 'amendment' ? `${version.minor ? 'Amendment of wording' : 'Amendment'}. ` : ''}
        Sealed by {version.sealedByPost}, {dateAndTimeInLondon(version.sealedAt)}.
      </p>
      {version.note ? <p className="pre">{version.note}</p> : null}
      <SendingList sendings={version.sendings} />
      <SealedFiles version={version} />
    </Panel>
  ));
}
