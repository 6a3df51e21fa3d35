import type { Metadata } from 'next';
import { AsItStoodForm } from '#components/comparisons/as-it-stood-form.tsx';
import { groupByRecommendation } from '#components/plans/action-groups.ts';
import { planLinesOf } from '#components/plans/plan-rows.ts';
import { PlanTable } from '#components/plans/plan-table.tsx';
import { subOfPlan } from '#components/plans/plan-words.ts';
import { Breadcrumbs } from '#components/ui/breadcrumbs.tsx';
import { ButtonLink } from '#components/ui/button.tsx';
import { ErrorSummary } from '#components/ui/error-summary.tsx';
import { InsetText } from '#components/ui/inset-text.tsx';
import { PageHead } from '#components/ui/page-head.tsx';
import { getPlanPageAsOf } from '#db/reads/plans/plan-as-of.ts';
import { getComparisonChoices } from '#db/reads/plans/plan-comparisons.ts';
import { longDate } from '#domain/dates/dates.ts';
import { dateFieldsOf, parseDateFields } from '#domain/inputs/date-fields.ts';
import { NotValid } from '#domain/policy/refusals.ts';
import { pageOf } from '#request/page.ts';
import { type Asked, askedOf, type Query } from '#request/query.ts';

export const metadata: Metadata = { title: 'The plan as it stood' };

type Props = {
  params: Promise<{ planId: string }>;
  searchParams: Promise<Query>;
};

/** The day asked for: as `on=2023-06-12`, or typed into three fields. */
function askedDay(asked: Asked<'/plans/[planId]/as-it-stood'>) {
  const text = (name: keyof typeof asked) => asked[name] ?? '';
  const on = text('on');
  if (on) return { on, typed: /^\d{4}-\d\d-\d\d$/.test(on) ? dateFieldsOf(on) : { day: '', month: '', year: '' } };
  const typed = { day: text('on-day'), month: text('on-month'), year: text('on-year') };
  const parsed = parseDateFields(typed, 'The date');
  if (parsed.kind === 'date') return { on: parsed.date, typed };
  return { on: null, typed, error: parsed.kind === 'wrong' ? parsed.words : undefined };
}

export default async function AsItStoodPage({ params, searchParams }: Props) {
  const { planId } = await params;
  const { on, typed, error: mistyped } = askedDay(await askedOf('/plans/[planId]/as-it-stood', searchParams));
  const { choices, page, refused } = await pageOf(({ actor, moment }) => {
    const choices = getComparisonChoices(actor, planId, moment);
    if (on === null) return { choices, page: null, refused: mistyped };
    try {
      return { choices, page: getPlanPageAsOf(actor, planId, on, moment), refused: undefined };
    } catch (error) {
      if (!(error instanceof NotValid)) throw error;
      return { choices, page: null, refused: error.message };
    }
  });
  const form = (
    <AsItStoodForm planId={planId} typed={typed} error={refused} begunOn={choices.begunOn} another={page !== null} />
  );
  if (!page || on === null) {
    return (
      <div className="reading">
        <Breadcrumbs crumbs={[{ label: choices.title, href: `/plans/${planId}` }, { label: 'As it stood' }]} />
        <ErrorSummary errors={refused ? [{ field: 'on', message: refused }] : []} />
        <PageHead
          title="The plan as it stood on a date"
          lead="Its words, owners, dates and cleared updates of that day."
        />
        {form}
      </div>
    );
  }
  const numbers = new Map(page.recommendations.map((recommendation, place) => [recommendation.id, place + 1]));
  const groups = groupByRecommendation(page.recommendations, page.actions, true);
  return (
    <div className="planpage">
      <Breadcrumbs crumbs={[{ label: choices.title, href: `/plans/${planId}` }, { label: 'As it stood' }]} />
      <PageHead
        over={page.plan.title}
        title={`As it stood on ${longDate(on)}`}
        lead={subOfPlan(page)}
        side={
          <ButtonLink look="secondary" tall href={`/plans/${planId}/compare?from=on-${on}&to=live`}>
            Compare with today
          </ButtonLink>
        }
      />
      <InsetText note>
        {page.actions.length} {page.actions.length === 1 ? 'action' : 'actions'}, in the words of the end of that day.
        Nothing here can be changed; an action’s title opens it as it is today.
      </InsetText>
      <PlanTable groups={planLinesOf(groups, numbers, on)} />
      {form}
    </div>
  );
}
