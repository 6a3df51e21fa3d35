import type { Metadata } from 'next';
import { StoryDays } from '#components/histories/story-days.tsx';
import { ListPages } from '#components/paging/list-pages.tsx';
import { Breadcrumbs } from '#components/ui/breadcrumbs.tsx';
import { PageHead } from '#components/ui/page-head.tsx';
import { getRecommendationHistory } from '#db/reads/actions/item-history.ts';
import { placeOfPage, rowsOfPage } from '#domain/paging.ts';
import { pageOf } from '#request/page.ts';
import { askedOf, type Query } from '#request/query.ts';

export const metadata: Metadata = { title: 'History of a recommendation' };

type Props = { params: Promise<{ recommendationId: string }>; searchParams: Promise<Query> };

export default async function RecommendationHistoryPage({ params, searchParams }: Props) {
  const { recommendationId } = await params;
  const asked = await askedOf('/recommendations/[recommendationId]/history', searchParams);
  const { inspectionId, inspectionTitle, name, text, days } = await pageOf(({ actor }) =>
    getRecommendationHistory(actor, recommendationId),
  );
  const place = placeOfPage(asked, days.length);
  return (
    <div className="reading">
      <Breadcrumbs
        crumbs={[
          { label: 'Inspections', href: '/inspections' },
          { label: inspectionTitle, href: `/inspections/${inspectionId}` },
          { label: 'History' },
        ]}
      />
      <PageHead over={`${name}: history`} title={text} />
      <StoryDays days={rowsOfPage(days, place)} />
      <ListPages label="days" address={`/recommendations/${recommendationId}/history`} place={place} />
    </div>
  );
}
