import type { Metadata } from 'next';
import { countedTitle } from '#components/inspections/found-words.ts';
import { InspectionFacts } from '#components/inspections/inspection-facts.tsx';
import { JudgementTable } from '#components/inspections/judgement-table.tsx';
import { RecommendationList } from '#components/inspections/recommendation-list.tsx';
import { SuggestionList } from '#components/recommendations/suggestion-list.tsx';
import { Breadcrumbs } from '#components/ui/breadcrumbs.tsx';
import { ButtonLink } from '#components/ui/button.tsx';
import { PageHead } from '#components/ui/page-head.tsx';
import { PageLink } from '#components/ui/page-link.tsx';
import { Panel } from '#components/ui/panel.tsx';
import { getInspection } from '#db/reads/inspections/inspections.ts';
import { shownText } from '#domain/texts/shown-text.ts';
import { pageOf } from '#request/page.ts';

type Props = { params: Promise<{ inspectionId: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { inspectionId } = await params;
  const { title } = await pageOf(({ actor }) => getInspection(actor, inspectionId));
  return { title: shownText(title) };
}

export default async function InspectionPage({ params }: Props) {
  const { inspectionId } = await params;
  const { session: _, ...inspection } = await pageOf(({ actor }) => getInspection(actor, inspectionId));
  const standing = inspection.recommendations.filter((each) => each.setAsideAt === null);
  const start = inspection.may.startPlan && inspection.plans.length === 0;
  return (
    <>
      <Breadcrumbs crumbs={[{ label: 'Inspections', href: '/inspections' }, { label: inspection.title }]} />
      <PageHead
        over={inspection.title}
        title={countedTitle(standing) ?? 'No recommendation is held'}
        side={start ? <ButtonLink href={`/plans/new?inspection=${inspection.id}`}>Start the plan</ButtonLink> : null}
      />
      <div className="cols">
        <div>
          {inspection.suggestions.length > 0 ? (
            <Panel title="Was it named before?" aside={`${inspection.suggestions.length} to decide`}>
              <p className="quiet">
                Suggested because the words are alike. You say whether it is the same weakness named again.
              </p>
              <SuggestionList suggestions={inspection.suggestions} />
            </Panel>
          ) : null}
          <Panel title="What must improve, as printed" aside={`${standing.length} standing`}>
            {inspection.recommendations.length === 0 ? (
              <p className="quiet">{inspection.note ?? 'No recommendation is recorded.'}</p>
            ) : null}
            <RecommendationList
              inspectionId={inspection.id}
              recommendations={inspection.recommendations}
              may={inspection.may}
            />
          </Panel>
        </div>
        <aside aria-label="About this inspection">
          <Panel
            title="The inspection"
            aside={
              inspection.may.correct ? <PageLink href={`/inspections/${inspection.id}/change`}>Change</PageLink> : null
            }
          >
            <InspectionFacts inspection={inspection} />
          </Panel>
          <JudgementTable judgements={inspection.judgements} />
        </aside>
      </div>
    </>
  );
}
