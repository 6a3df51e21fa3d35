import type { Metadata } from 'next';
import { StoryDays } from '#components/histories/story-days.tsx';
import { ListPages } from '#components/paging/list-pages.tsx';
import { Breadcrumbs } from '#components/ui/breadcrumbs.tsx';
import { PageHead } from '#components/ui/page-head.tsx';
import { getActionHistory } from '#db/reads/actions/item-history.ts';
import { longDate } from '#domain/dates/dates.ts';
import { placeOfPage, rowsOfPage } from '#domain/paging.ts';
import { pageOf } from '#request/page.ts';
import { askedOf, type Query } from '#request/query.ts';

export const metadata: Metadata = { title: 'History of an action' };

type Props = { params: Promise<{ actionId: string }>; searchParams: Promise<Query> };

export default async function ActionHistoryPage({ params, searchParams }: Props) {
  const { actionId } = await params;
  const asked = await askedOf('/actions/[actionId]/history', searchParams);
  const history = await pageOf(({ actor }) => getActionHistory(actor, actionId));
  const first = history.days.at(-1);
  const place = placeOfPage(asked, history.days.length);
  return (
    <div className="reading">
      <Breadcrumbs
        crumbs={[
          { label: history.planTitle, href: `/plans/${history.planId}` },
          { label: `Action ${history.ref}`, href: `/actions/${actionId}` },
          { label: 'History' },
        ]}
      />
      <PageHead
        over={`Action ${history.ref}: history`}
        title={history.title}
        lead={first ? `Everything since ${longDate(first.on)}, newest first.` : undefined}
      />
      <StoryDays days={rowsOfPage(history.days, place)} />
      <ListPages label="days" address={`/actions/${actionId}/history`} place={place} />
    </div>
  );
}
