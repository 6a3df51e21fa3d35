import type { Metadata } from 'next';
import { ViewFilter } from '#components/inspector-links/view-filter.tsx';
import { ViewTable } from '#components/inspector-links/view-table.tsx';
import { Breadcrumbs } from '#components/ui/breadcrumbs.tsx';
import { EmptyState } from '#components/ui/empty-state.tsx';
import { PageHead } from '#components/ui/page-head.tsx';
import { PageLink } from '#components/ui/page-link.tsx';
import { getViewLog } from '#db/reads/audit/view-log.ts';
import { pageOf } from '#request/page.ts';
import { askedOf, type Query } from '#request/query.ts';

export const metadata: Metadata = { title: 'Who looked' };

type Props = { params: Promise<{ planId: string }>; searchParams: Promise<Query> };

export default async function WhoLookedPage({ params, searchParams }: Props) {
  const { planId } = await params;
  const asked = await askedOf('/plans/[planId]/who-looked', searchParams);
  const page = await pageOf(({ actor }) => getViewLog(actor, planId, asked));
  const older = new URLSearchParams({ ...(page.item ? { item: page.item } : {}), before: page.olderThan ?? '' });
  return (
    <>
      <Breadcrumbs
        crumbs={[
          { label: page.title, href: `/plans/${planId}` },
          { label: 'Links for inspectors', href: `/plans/${planId}/inspector-links` },
          { label: 'Who looked' },
        ]}
      />
      <PageHead
        title="Who looked"
        lead="Every view by a link, of exempt text and of the inspection-ready pack: who, what, when and from where. What they read is not kept."
      />
      <div className="stack">
        <ViewFilter items={page.items} item={page.item} />
        {page.views.length === 0 ? (
          <EmptyState what="Nobody has looked at this." />
        ) : (
          <ViewTable caption="Views, newest first" views={page.views} />
        )}
        {page.olderThan ? <PageLink href={`/plans/${planId}/who-looked?${older}`}>Older views</PageLink> : null}
      </div>
    </>
  );
}
