import type { Metadata } from 'next';
import { PanelMatters } from '#components/panel-questions/panel-matters.tsx';
import { DeliveryAndImpact } from '#components/recommendations/delivery-and-impact.tsx';
import { Breadcrumbs } from '#components/ui/breadcrumbs.tsx';
import { PageHead } from '#components/ui/page-head.tsx';
import { listMattersOn } from '#db/reads/panel-matters.ts';
import { getRecommendationPage } from '#db/reads/recommendation-page.ts';
import { words } from '#domain/vocabulary.ts';
import { pageOf } from '#request/page.ts';

export const metadata: Metadata = { title: 'Delivery and impact' };

type Props = { params: Promise<{ recommendationId: string }>; searchParams: Promise<{ plan?: string }> };

/** On the plan asked for, else on the first that this person sees. */
export default async function RecommendationPage({ params, searchParams }: Props) {
  const { recommendationId } = await params;
  const { plan } = await searchParams;
  const { plans, asked, session } = await pageOf(({ actor, moment }) => ({
    plans: getRecommendationPage(actor, recommendationId, moment),
    asked: listMattersOn(actor, { recommendationId }, moment.today),
  }));
  const on = plans.find((each) => each.plan.id === plan) ?? plans[0];
  if (!on) return null;
  const { recommendation } = on;
  const where = recommendation.page === null ? '' : `, page ${recommendation.page} of the report`;
  return (
    <>
      <Breadcrumbs crumbs={[{ label: on.plan.title, href: `/plans/${on.plan.id}` }, { label: `Area ${on.number}` }]} />
      <PageHead
        over={`${words.recommendationKind[recommendation.kind]} ${on.number}${where}`}
        title={recommendation.text}
        lead={recommendation.setAsideReason ? `Set aside: ${recommendation.setAsideReason}` : undefined}
      />
      <DeliveryAndImpact on={on} today={session.moment.today} />
      <PanelMatters {...asked} today={session.moment.today} />
    </>
  );
}
