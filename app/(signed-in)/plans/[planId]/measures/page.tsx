import type { Metadata } from 'next';
import { MeasureTable } from '#components/measures/measure-table.tsx';
import { measuresTitle } from '#components/measures/measures-title.ts';
import { Breadcrumbs } from '#components/ui/breadcrumbs.tsx';
import { ButtonLink } from '#components/ui/button.tsx';
import { EmptyState } from '#components/ui/empty-state.tsx';
import { PageHead } from '#components/ui/page-head.tsx';
import { listMeasures } from '#db/reads/measures/measures.ts';
import { getPlanPage } from '#db/reads/plans/plans.ts';
import { pageOf } from '#request/page.ts';

export const metadata: Metadata = { title: 'Measures' };

export default async function MeasuresPage({ params }: { params: Promise<{ planId: string }> }) {
  const { planId } = await params;
  const { page, measures } = await pageOf(({ actor, moment }) => ({
    page: getPlanPage(actor, planId, moment),
    measures: listMeasures(actor, planId),
  }));
  const numbered = page.recommendations.map(({ id }, place) => ({ id, number: place + 1 }));
  const add = page.may.createAction ? (
    <ButtonLink href={`/plans/${planId}/measures/new`}>Add a measure</ButtonLink>
  ) : null;
  return (
    <>
      <Breadcrumbs crumbs={[{ label: page.plan.title, href: `/plans/${planId}` }, { label: 'Measures' }]} />
      <PageHead
        title={measuresTitle(measures)}
        lead="Measures tell whether what was delivered makes a difference to children."
        side={measures.length > 0 ? add : null}
      />
      {measures.length === 0 ? (
        <EmptyState what="No measure yet." next="The first one is linked to the areas and actions it tells of.">
          {add}
        </EmptyState>
      ) : (
        <MeasureTable measures={measures} recommendations={numbered} />
      )}
    </>
  );
}
