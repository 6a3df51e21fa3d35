import { PageLink } from '#components/ui/page-link.tsx';
import { DataTable } from '#components/ui/table.tsx';
import { Tag } from '#components/ui/tag.tsx';
import type { LinkRow } from '#db/reads/links/inspector-links.ts';
import { longDate } from '#domain/dates/dates.ts';
import { dateAndTimeInLondon, dateInLondon } from '#domain/dates/london-time.ts';
import { linkStateWords } from '#domain/panels/inspector-links.ts';
import { counted } from '#domain/texts/count-in-words.ts';

type Shows = Pick<LinkRow, 'showsLivePosition' | 'showsEvidenceIndex'>;

/** "Sealed version, evidence index" */
export function whatItShows({ showsLivePosition, showsEvidenceIndex }: Shows): string {
  return [
    'Sealed version',
    ...(showsLivePosition ? ['cleared position'] : []),
    ...(showsEvidenceIndex ? ['evidence index'] : []),
  ].join(', ');
}

/** Every link of a plan, newest first, with how often it was used. */
export function LinkTable({ planId, links }: { planId: string; links: readonly LinkRow[] }) {
  return (
    <DataTable
      caption="Links of this plan"
      captionHidden
      rows={links}
      rowKey={({ id }) => id}
      columns={[
        {
          label: 'For',
          heading: true,
          cell: ({ id, heldBy }) => (
            <PageLink href={`/plans/${planId}/inspector-links/${id}`} className="pre">
              {heldBy}
            </PageLink>
          ),
        },
        {
          label: 'State',
          cell: ({ state }) => <Tag kind={state === 'open' ? 'open' : 'done'}>{linkStateWords[state]}</Tag>,
        },
        { label: 'Last day', cell: ({ expiresAt }) => longDate(dateInLondon(expiresAt)) },
        { label: 'Shows', cell: whatItShows },
        {
          label: 'Views',
          cell: ({ views, lastViewAt }) =>
            lastViewAt ? `${counted(views, 'view', 'views')}, last ${dateAndTimeInLondon(lastViewAt)}` : 'None yet',
        },
      ]}
    />
  );
}
