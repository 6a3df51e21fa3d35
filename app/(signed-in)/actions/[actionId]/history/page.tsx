import type { Metadata } from 'next';
import { StoryDays } from '#components/histories/story-days.tsx';
import { Breadcrumbs } from '#components/ui/breadcrumbs.tsx';
import { PageHead } from '#components/ui/page-head.tsx';
import { getActionHistory } from '#db/reads/item-history.ts';
import { longDate } from '#domain/dates.ts';
import { pageOf } from '#request/page.ts';

export const metadata: Metadata = { title: 'History of an action' };

export default async function ActionHistoryPage({ params }: { params: Promise<{ actionId: string }> }) {
  const { actionId } = await params;
  const history = await pageOf(({ actor }) => getActionHistory(actor, actionId));
  const first = history.days.at(-1);
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
      <StoryDays days={history.days} />
    </div>
  );
}
