import { and, eq, inArray, or } from 'drizzle-orm';
import { database } from '#db/database.ts';
import { actionRowsAt } from '#db/reads/actions/action-rows-at.ts';
import { getCalendar } from '#db/reads/administration/installation.ts';
import { actions } from '#db/schema/plans.ts';
import { clockOfPlan } from '#domain/clocks/clock-of-plan.ts';
import { isRealDate, longDate } from '#domain/dates/dates.ts';
import { dateInLondon, endOfDayInLondon } from '#domain/dates/london-time.ts';
import type { Moment } from '#domain/dates/moment.ts';
import type { PlanDocumentFacts } from '#domain/plan-document/facts.ts';
import type { KeptPlan } from '#domain/plans/kept-states.ts';
import type { Actor } from '#domain/policy/actor.ts';
import { may } from '#domain/policy/policy.ts';
import { NotAllowed, NotFound, NotValid } from '#domain/policy/refusals.ts';
import { factsOf } from './plan-document.ts';
import { ownerPostsOf, type PlanView, planInScope } from './plan-visibility.ts';
import { type PlanFacts, type PlanPage, planFacts } from './plans.ts';
import {
  actionStatesAt,
  answersWithoutActionAt,
  firstPlanState,
  measureFiguresAt,
  planStateAt,
  recommendationStatesAt,
} from './states-at.ts';

/** The plan in scope of somebody who may look back at it and compare. */
export function comparableInScope(actor: Actor, planId: string): PlanView {
  const view = planInScope(actor, planId);
  if (!may(actor, 'compare-versions', { planId, ownerPostIds: ownerPostsOf(planId) })) throw new NotAllowed();
  return view;
}

/** @throws NotValid, in words for the date's field, for a day that is not real, has not come, or is before the plan */
function assertKept(planId: string, on: string, today: string): void {
  const refuse = (words: string): never => {
    throw new NotValid([{ field: 'on', words }]);
  };
  if (!isRealDate(on)) refuse('Enter a real date, like 12 6 2023');
  if (on > today) refuse(`That day has not come. Choose ${longDate(today)} or an earlier day`);
  const first = firstPlanState(planId);
  if (!first) throw new NotFound();
  const begins = dateInLondon(first.at);
  if (on >= begins) return;
  refuse(
    first.isBeginning
      ? `The plan was begun on ${longDate(begins)}. Choose that day or a later one`
      : `How the plan stood has been kept since ${longDate(begins)}. Choose that day or a later one`,
  );
}

/** The plan's own facts of then, with the clock as it was read on that day. */
function planThen(planId: string, kept: KeptPlan, priorityAction: boolean, moment: Moment): PlanFacts {
  const now = planFacts(planId, moment);
  const plan = { ...now, ...kept };
  const clock = clockOfPlan(
    plan,
    {
      kind: now.inspections[0]?.kind ?? 'other',
      hasAreaForPriorityAction: priorityAction,
      statementAskedFor: plan.statementAskedFor,
      areaSendOutcome: plan.areaSendOutcome as 1 | 2 | 3 | null,
      workingDays: plan.workingDays,
    },
    moment.today,
    getCalendar(),
    plan.principalAuthority ? { name: plan.principalAuthority, isCouncil: false } : null,
  );
  return { ...plan, clock };
}

/** Of a partner's owner: the actions that are theirs today, as they stood then. */
function ownActions(actor: Actor, planId: string): Set<string> {
  const rows = database()
    .select({ id: actions.id })
    .from(actions)
    .where(
      and(
        eq(actions.planId, planId),
        or(inArray(actions.ownerPostId, actor.postIds), inArray(actions.deputyPostId, actor.postIds)),
      ),
    )
    .all();
  return new Set(rows.map(({ id }) => id));
}

type VisiblePart = { actionIds: ReadonlySet<string>; recommendationIds: ReadonlySet<string> };

/** What of the plan's actions and recommendations somebody sees today; null: all of it. */
function visiblePartOf(actor: Actor, { planId, extent }: PlanView): VisiblePart | null {
  if (extent === 'whole') return null;
  const actionIds = ownActions(actor, planId);
  const states = actionStatesAt(planId, '9999');
  const answered = [...states].flatMap(([id, { recommendationIds }]) => (actionIds.has(id) ? recommendationIds : []));
  return { actionIds, recommendationIds: new Set(answered) };
}

/**
 * The plan as it stood at the end of a day: words, owners, period, stages and milestones of then, updates cleared until then,
 * corrections not yet made. Inspections, judgements and what a measure is are as they stand now. Changes nothing and offers nothing to change.
 * @param on `YYYY-MM-DD`, not in the future and not before the plan
 * @throws NotFound, NotAllowed; NotValid for a day that cannot be shown
 */
export function getPlanPageAsOf(actor: Actor, planId: string, on: string, moment: Moment): PlanPage {
  const view = comparableInScope(actor, planId);
  assertKept(planId, on, moment.today);
  const at = endOfDayInLondon(on);
  const kept = planStateAt(planId, at);
  if (!kept) throw new NotFound();
  const part = visiblePartOf(actor, view);
  const stood = recommendationStatesAt(planId, at);
  const then: Moment = { ...moment, today: on };
  const recommendations = stood
    .filter(({ id }) => part === null || part.recommendationIds.has(id))
    .map(({ id, inspectionId, facts: { position: _, ...facts } }) => ({ id, inspectionId, ...facts }));
  const shown = actionRowsAt(planId, on, at)
    .filter(({ id }) => part === null || part.actionIds.has(id))
    .map((action) => ({
      ...action,
      recommendationIds: action.recommendationIds.filter((id) => part === null || part.recommendationIds.has(id)),
    }));
  const priority = stood.some(({ facts }) => facts.kind === 'area-for-priority-action');
  return {
    plan: planThen(planId, kept, priority, then),
    extent: view.extent,
    recommendations,
    actions: shown,
    may: { createAction: false, exportPlan: false, setDates: false, route: false },
  };
}

/** The same as the facts of its document, for comparing it. */
export function getPlanFactsAsOf(actor: Actor, planId: string, on: string, moment: Moment): PlanDocumentFacts {
  const page = getPlanPageAsOf(actor, planId, on, moment);
  const at = endOfDayInLondon(on);
  const facts = factsOf(page, { ...moment, today: on }, at);
  const figures = measureFiguresAt(planId, at);
  const unanswered = answersWithoutActionAt(planId, at);
  return {
    ...facts,
    plan: { ...facts.plan, versionLabel: `As it stood on ${longDate(on)}` },
    recommendations: facts.recommendations.map((each) => ({
      ...each,
      answeredWithoutAction: unanswered.get(each.id) ?? null,
    })),
    measures: (facts.measures ?? []).flatMap((measure) => {
      const points = figures.get(measure.id);
      return points ? [{ ...measure, points }] : [];
    }),
  };
}
