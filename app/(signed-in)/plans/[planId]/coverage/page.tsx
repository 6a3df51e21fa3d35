import type { Metadata } from 'next';
import { AnswersWithoutAction } from '#components/consultation/answer-without-action.tsx';
import { measuredAreas } from '#components/measures/measured-areas.ts';
import { ActionsBeside } from '#components/plans/actions-beside.tsx';
import { CoverageMatrix, coverageRows, unanswering } from '#components/plans/coverage-matrix.tsx';
import { partedBy } from '#components/plans/parted-by.ts';
import { inWords } from '#components/plans/plan-words.ts';
import { Breadcrumbs } from '#components/ui/breadcrumbs.tsx';
import { PageHead } from '#components/ui/page-head.tsx';
import { namingsFor } from '#db/reads/inspections/namings.ts';
import { getAnswersWithoutAction } from '#db/reads/inspections/recommendation-answers.ts';
import { listMeasures } from '#db/reads/measures/measures.ts';
import { getPlanPage } from '#db/reads/plans/plans.ts';
import { namedBeforeBy } from '#domain/themes/namings.ts';
import { pageOf } from '#request/page.ts';

export const metadata: Metadata = { title: 'Coverage' };

export default async function CoveragePage({ params }: { params: Promise<{ planId: string }> }) {
  const { planId } = await params;
  const { page, answers, mayAnswer, measures, namings } = await pageOf(({ actor, moment }) => {
    const found = getPlanPage(actor, planId, moment);
    const ids = found.recommendations.map(({ id }) => id);
    return {
      page: found,
      measures: listMeasures(actor, planId),
      namings: namingsFor(actor, ids),
      ...getAnswersWithoutAction(actor, planId),
    };
  });
  const rows = coverageRows(page);
  const answered = answers.flatMap((answer) => {
    const row = rows.find(({ id }) => id === answer.recommendationId);
    return row ? [{ number: row.number, text: row.text, ...answer }] : [];
  });
  const reasoned = new Set(answered.map(({ recommendationId }) => recommendationId));
  const bareRows = rows.filter((row) => row.actions.length === 0 && !reasoned.has(row.id));
  const bare = bareRows.length;
  const [ofPanels, loose] = partedBy(unanswering(page), ({ answersPanels }) => answersPanels !== undefined);
  return (
    <>
      <Breadcrumbs crumbs={[{ label: page.plan.title, href: `/plans/${planId}` }, { label: 'Coverage' }]} />
      <PageHead
        title={
          rows.length === 0
            ? 'The report names nothing to answer'
            : bare === 0
              ? `All ${rows.length} areas ${reasoned.size === 0 ? 'have an action' : 'are answered'}`
              : `${inWords(bare)} of ${rows.length} areas ${bare === 1 ? 'has' : 'have'} no action`
        }
        lead="By law each area needs an action and the period within which it will be taken, or a reason why none is."
      />
      <CoverageMatrix
        page={page}
        answered={reasoned}
        measured={measuredAreas(page.actions, measures)}
        namedBefore={namedBeforeBy(namings)}
      />
      <AnswersWithoutAction planId={planId} bare={bareRows} answered={answered} may={mayAnswer} />
      <ActionsBeside title="Answers a panel’s recommendation" actions={ofPanels} />
      <ActionsBeside title="Answers nothing yet" actions={loose} />
    </>
  );
}
