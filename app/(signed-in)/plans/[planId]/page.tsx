import type { Metadata } from 'next';
import { groupByRecommendation } from '#components/plans/action-groups.ts';
import { PlanHead } from '#components/plans/plan-head.tsx';
import { planLinesOf } from '#components/plans/plan-rows.ts';
import { PlanStrip } from '#components/plans/plan-strip.tsx';
import { PlanTable } from '#components/plans/plan-table.tsx';
import { PlanTools } from '#components/plans/plan-tools.tsx';
import { isInView, matches, viewAddress, viewWords } from '#components/plans/plan-views.ts';
import { subOfPlan } from '#components/plans/plan-words.ts';
import { Breadcrumbs } from '#components/ui/breadcrumbs.tsx';
import { ButtonLink } from '#components/ui/button.tsx';
import { EmptyState } from '#components/ui/empty-state.tsx';
import { TabsNav } from '#components/ui/tabs-nav.tsx';
import { namingsFor } from '#db/reads/inspections/namings.ts';
import { getPlanPage } from '#db/reads/plans/plans.ts';
import { findTimetable } from '#db/reads/timetable/timetables.ts';
import { planViews } from '#domain/plans/plan-views.ts';
import { namedBeforeBy } from '#domain/themes/namings.ts';
import { pageOf } from '#request/page.ts';
import { askedOf, type Query } from '#request/query.ts';

export const metadata: Metadata = { title: 'Plan' };

type Props = { params: Promise<{ planId: string }>; searchParams: Promise<Query> };

export default async function PlanPage({ params, searchParams }: Props) {
  const { planId } = await params;
  const asked = await askedOf('/plans/[planId]', searchParams);
  const { session, timetable, namings, ...page } = await pageOf(({ actor, moment }) => {
    const found = getPlanPage(actor, planId, moment);
    const ids = found.recommendations.map(({ id }) => id);
    return { ...found, timetable: findTimetable(actor, planId, moment, found.plan), namings: namingsFor(actor, ids) };
  });
  const { today } = session.moment;
  const { view = 'all' } = asked;
  const find = (asked.find ?? '').trim();
  const shown = page.actions.filter(
    (action) => isInView(view, action, today) && (find === '' || matches(action, find)),
  );
  const groups = groupByRecommendation(page.recommendations, shown, view === 'all' && find === '');
  const numbers = new Map(page.recommendations.map((recommendation, place) => [recommendation.id, place + 1]));
  const namedBefore = namedBeforeBy(namings);
  const tabs = planViews
    .map((name) => ({
      href: viewAddress(planId, name),
      label: viewWords[name],
      count: page.actions.filter((action) => isInView(name, action, today)).length,
      current: name === view,
    }))
    .filter((tab, place) => place === 0 || tab.count > 0 || tab.current);
  return (
    <div className="planpage">
      <Breadcrumbs
        crumbs={[{ label: 'Plans', href: '/plans' }, { label: page.plan.inspections[0]?.title ?? page.plan.title }]}
      />
      <PlanHead page={page} timetable={timetable} today={today} sub={subOfPlan(page)} />
      <PlanStrip page={page} />
      <TabsNav label="Views" tabs={tabs} />
      <PlanTools page={page} view={view} find={find} />
      {page.actions.length === 0 && page.may.createAction ? (
        <EmptyState
          what="This plan has no actions."
          next={`${page.recommendations.length} areas wait for their first action.`}
        >
          <ButtonLink href={`/plans/${planId}/actions/new`}>Add the first action</ButtonLink>
        </EmptyState>
      ) : null}
      {shown.length === 0 && page.actions.length > 0 ? (
        <EmptyState what="No action fits." next="Choose another view, or search for fewer words." />
      ) : (
        <PlanTable groups={planLinesOf(groups, numbers, today, namedBefore)} />
      )}
      <p className="small quiet">
        {shown.length} of {page.actions.length} actions. Days late are working days.
      </p>
      <p className="small">
        <a href={`/plans/${planId}/compare`}>What changed between two versions</a>, or{' '}
        <a href={`/plans/${planId}/as-it-stood`}>the plan as it stood on a date</a>
      </p>
    </div>
  );
}
