import type { Metadata } from 'next';
import { StoryDays } from '#components/histories/story-days.tsx';
import { Breadcrumbs } from '#components/ui/breadcrumbs.tsx';
import { PageHead } from '#components/ui/page-head.tsx';
import { getRecommendationHistory } from '#db/reads/item-history.ts';
import { pageOf } from '#request/page.ts';

export const metadata: Metadata = { title: 'History of a recommendation' };

export default async function RecommendationHistoryPage({ params }: { params: Promise<{ recommendationId: string }> }) {
  const { recommendationId } = await params;
  const { inspectionId, inspectionTitle, name, text, days } = await pageOf(({ actor }) =>
    getRecommendationHistory(actor, recommendationId),
  );
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
      <StoryDays days={days} />
    </div>
  );
}
