import type { Metadata } from 'next';
import { MeasureForm } from '#components/measures/measure-form.tsx';
import { Breadcrumbs } from '#components/ui/breadcrumbs.tsx';
import { PageHead } from '#components/ui/page-head.tsx';
import { getNewMeasureForm } from '#db/reads/measures/measures.ts';
import type { MeasureInput } from '#domain/measures/measures.ts';
import { pageOf } from '#request/page.ts';
import { askedOf, type Query } from '#request/query.ts';

export const metadata: Metadata = { title: 'Add a measure' };

const empty: MeasureInput = {
  ...{ name: '', unit: '', direction: 'higher-is-better', baseline: null, baselineOn: null, target: null },
  ...{ targetOn: null, frequency: 'monthly', source: '', definition: '', ownerPostId: null, actionIds: [] },
  recommendationIds: [],
};

type Props = { params: Promise<{ planId: string }>; searchParams: Promise<Query> };

export default async function NewMeasurePage({ params, searchParams }: Props) {
  const { planId } = await params;
  const { area } = await askedOf('/plans/[planId]/measures/new', searchParams);
  const { plan, choices } = await pageOf(({ actor }) => getNewMeasureForm(actor, planId));
  const chosen = choices.recommendations.filter(({ id }) => id === area).map(({ id }) => id);
  return (
    <div className="form">
      <Breadcrumbs
        crumbs={[
          { label: plan.title, href: `/plans/${planId}` },
          { label: 'Measures', href: `/plans/${planId}/measures` },
          { label: 'Add' },
        ]}
      />
      <PageHead title="Add a measure" />
      <MeasureForm
        choices={choices}
        start={{ ...empty, recommendationIds: chosen }}
        target={{ method: 'POST', address: `/api/plans/${planId}/measures` }}
        button="Add the measure"
      />
    </div>
  );
}
