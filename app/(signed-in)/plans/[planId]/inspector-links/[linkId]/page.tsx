import type { Metadata } from 'next';
import { OneButton } from '#components/administration/one-button.tsx';
import { whatItShows } from '#components/inspector-links/link-table.tsx';
import { ViewTable } from '#components/inspector-links/view-table.tsx';
import { Breadcrumbs } from '#components/ui/breadcrumbs.tsx';
import { EmptyState } from '#components/ui/empty-state.tsx';
import { FactList } from '#components/ui/fact-list.tsx';
import { PageHead } from '#components/ui/page-head.tsx';
import { Panel } from '#components/ui/panel.tsx';
import { Tag } from '#components/ui/tag.tsx';
import { getInspectorLinkPage } from '#db/reads/links/inspector-links.ts';
import { longDate } from '#domain/dates/dates.ts';
import { dateAndTimeInLondon, dateInLondon } from '#domain/dates/london-time.ts';
import { linkStateWords } from '#domain/panels/inspector-links.ts';
import { counted } from '#domain/texts/count-in-words.ts';
import { pageOf } from '#request/page.ts';

export const metadata: Metadata = { title: 'Link for inspectors' };

export default async function InspectorLinkPage({ params }: { params: Promise<{ planId: string; linkId: string }> }) {
  const { planId, linkId } = await params;
  const page = await pageOf(({ actor, moment }) => getInspectorLinkPage(actor, planId, linkId, moment));
  const { link, views } = page;
  return (
    <>
      <Breadcrumbs
        crumbs={[
          { label: page.title, href: `/plans/${planId}` },
          { label: 'Links for inspectors', href: `/plans/${planId}/inspector-links` },
          { label: link.heldBy },
        ]}
      />
      <PageHead
        title={link.heldBy}
        lead={link.views === 0 ? 'Nobody has used this link yet.' : `Used for ${counted(link.views, 'view', 'views')}.`}
        side={
          page.mayRevoke ? (
            <OneButton address={`/api/inspector-links/${link.id}/revocation`} label="Revoke this link" />
          ) : (
            <Tag>{linkStateWords[link.state]}</Tag>
          )
        }
      />
      <div className="stack">
        <FactList
          facts={[
            { term: 'Shows', detail: whatItShows(link) },
            { term: 'Last day', detail: longDate(dateInLondon(link.expiresAt)) },
            { term: 'Granted', detail: `${dateAndTimeInLondon(link.grantedAt)}, by ${link.grantedBy}` },
            ...(link.revokedAt ? [{ term: 'Revoked', detail: dateAndTimeInLondon(link.revokedAt) }] : []),
          ]}
        />
        <Panel title="Views" aside={views.length === 100 ? 'The latest 100' : undefined}>
          {views.length === 0 ? (
            <EmptyState what="No views yet." next="Each page that is opened by this link is listed here." />
          ) : (
            <ViewTable caption={`Views by the link for ${link.heldBy}`} views={views} />
          )}
        </Panel>
      </div>
    </>
  );
}
