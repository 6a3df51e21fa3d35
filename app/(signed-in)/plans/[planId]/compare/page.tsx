import type { Metadata } from 'next';
import { askedState } from '#components/comparisons/asked-states.ts';
import { ComparisonChooser } from '#components/comparisons/comparison-chooser.tsx';
import { ComparisonEntries } from '#components/comparisons/comparison-entries.tsx';
import { Breadcrumbs } from '#components/ui/breadcrumbs.tsx';
import { ErrorSummary } from '#components/ui/error-summary.tsx';
import { PageHead } from '#components/ui/page-head.tsx';
import { Panel } from '#components/ui/panel.tsx';
import { readWholePlan } from '#db/beside/whole-plan.ts';
import { getComparisonChoices } from '#db/reads/plans/plan-comparisons.ts';
import { summaryOf } from '#domain/plan-comparison/sentences.ts';
import { codeOf } from '#domain/plans/plan-standpoints.ts';
import { NotValid } from '#domain/policy/refusals.ts';
import { pageOf } from '#request/page.ts';
import { askedOf, type Query } from '#request/query.ts';

export const metadata: Metadata = { title: 'Compare' };

type Props = {
  params: Promise<{ planId: string }>;
  searchParams: Promise<Query>;
};

export default async function ComparePage({ params, searchParams }: Props) {
  const { planId } = await params;
  const asked = await askedOf('/plans/[planId]/compare', searchParams);
  const { choices, from, to, shown } = await pageOf(async ({ actor, moment }) => {
    const choices = getComparisonChoices(actor, planId, moment);
    const sides = { from: askedState(asked, 'from', choices.first), to: askedState(asked, 'to', 'live') };
    const [from, to] = [sides.from.state, sides.to.state];
    if (!from || !to) return { choices, ...sides, shown: null };
    try {
      const shown = await readWholePlan('getPlanComparison', actor, planId, from, to, moment);
      return { choices, ...sides, shown };
    } catch (error) {
      if (!(error instanceof NotValid)) throw error;
      for (const { field, words } of error.fields) sides[field as 'from' | 'to'].error = words;
      return { choices, ...sides, shown: null };
    }
  });
  const errors = Object.entries({ from, to }).flatMap(([side, { chosen, error }]) =>
    error ? [{ field: chosen === 'on' ? `${side}-date` : side, message: error }] : [],
  );
  const query =
    from.state && to.state ? new URLSearchParams({ from: codeOf(from.state), to: codeOf(to.state) }).toString() : '';
  return (
    <>
      <Breadcrumbs crumbs={[{ label: choices.title, href: `/plans/${planId}` }, { label: 'Compare' }]} />
      <ErrorSummary errors={errors} />
      <PageHead
        over={shown ? `From ${shown.from} to ${shown.to}` : undefined}
        title={shown ? summaryOf(shown.comparison) : 'Choose what to compare'}
      />
      <div className="cols">
        <div>{shown ? <ComparisonEntries comparison={shown.comparison} /> : null}</div>
        <aside aria-label="What is compared">
          <ComparisonChooser choices={choices} from={from} to={to} />
          {shown ? (
            <Panel title="Take it away">
              <p>
                <a href={`/api/plans/${planId}/comparisons/word?${query}`} download>
                  The comparison as a Word document
                </a>
              </p>
            </Panel>
          ) : null}
        </aside>
      </div>
    </>
  );
}
