import type { Metadata } from 'next';
import { PanelMatters } from '#components/panel-questions/panel-matters.tsx';
import { AcrossInspections } from '#components/recommendations/across-inspections.tsx';
import { DeliveryAndImpact } from '#components/recommendations/delivery-and-impact.tsx';
import { UnderThemes } from '#components/themes/under-themes.tsx';
import { Breadcrumbs } from '#components/ui/breadcrumbs.tsx';
import { PageHead } from '#components/ui/page-head.tsx';
import { getRecommendation } from '#db/reads/inspections/recommendation-page.ts';
import { listMattersOn } from '#db/reads/panels/panel-matters.ts';
import { words } from '#domain/vocabulary.ts';
import { pageOf } from '#request/page.ts';
import { askedOf, type Query } from '#request/query.ts';

export const metadata: Metadata = { title: 'Delivery and impact' };

type Props = { params: Promise<{ recommendationId: string }>; searchParams: Promise<Query> };

/** On the plan asked for, else on the first that this person sees; one of an earlier report may be on none. */
export default async function RecommendationPage({ params, searchParams }: Props) {
  const { recommendationId } = await params;
  const { plan } = await askedOf('/recommendations/[recommendationId]', searchParams);
  const { session, asked, ...page } = await pageOf(({ actor, moment }) => ({
    ...getRecommendation(actor, recommendationId, moment),
    asked: listMattersOn(actor, { recommendationId }, moment.today),
  }));
  const { recommendation, memory } = page;
  const { today } = session.moment;
  const on = page.on.find((each) => each.plan.id === plan) ?? page.on[0];
  const number = on?.number ?? recommendation.position;
  const where = recommendation.page === null ? '' : `, page ${recommendation.page} of the report`;
  const crumbs = on
    ? [{ label: on.plan.title, href: `/plans/${on.plan.id}` }, { label: `Area ${number}` }]
    : [
        { label: 'Inspections', href: '/inspections' },
        { label: recommendation.inspectionTitle, href: `/inspections/${memory?.inspectionId}` },
        { label: `Recommendation ${number}` },
      ];
  return (
    <>
      <Breadcrumbs crumbs={crumbs} />
      <PageHead
        over={`${words.recommendationKind[recommendation.kind]} ${number}${where}`}
        title={recommendation.text}
        lead={recommendation.setAsideReason ? `Set aside: ${recommendation.setAsideReason}` : undefined}
      />
      {on ? (
        <DeliveryAndImpact on={on} today={today} />
      ) : (
        <p className="lead-line">No plan that answers it is held here.</p>
      )}
      <PanelMatters {...asked} today={today} />
      {memory ? (
        <AcrossInspections recommendationId={recommendationId} memory={memory} />
      ) : (
        <UnderThemes themes={page.themes} />
      )}
    </>
  );
}
