import { and, asc, count, eq, inArray, or, type SQL, sql } from 'drizzle-orm';
import { database } from '#db/database.ts';
import type { Database } from '#db/open.ts';
import { prepared } from '#db/prepared.ts';
import { type ActionRow, listActionRows, type Shown } from '#db/reads/actions/action-rows.ts';
import { type Calendars, getCalendars } from '#db/reads/administration/installation.ts';
import { type PlanRecommendation, recommendationsOfPlan } from '#db/reads/inspections/recommendations.ts';
import { firstSending, latestSealed } from '#db/reads/submissions/submission-scope.ts';
import { inspections, judgements } from '#db/schema/inspections.ts';
import { posts } from '#db/schema/people.ts';
import { actions, planInspections, plans } from '#db/schema/plans.ts';
import type { HolidayCalendar } from '#domain/clocks/bank-holidays.ts';
import { clockOfPlan, type PlanClock } from '#domain/clocks/clock-of-plan.ts';
import type { Moment } from '#domain/dates/moment.ts';
import type { Actor } from '#domain/policy/actor.ts';
import { may } from '#domain/policy/policy.ts';
import { NotFound } from '#domain/policy/refusals.ts';
import { ownerPostsOf, type PlanView, planInScope, plansVisibleTo } from './plan-visibility.ts';

export type PlanFacts = Omit<typeof plans.$inferSelect, 'createdAt'> & {
  overseenBy: string | null;
  /** The latest sealed version; null before the submission. */
  sealed: { number: number; on: string } | null;
  inspections: (typeof inspections.$inferSelect)[];
  clock: PlanClock;
};

/** Whether a plan's inspections name an area for priority action: a focused visit then has a clock. */
const namesPriorityAction = sql<number>`exists (select 1 from recommendations r join plan_inspections p on p.inspection_id = r.inspection_id where p.plan_id = ${plans.id} and r.kind = 'area-for-priority-action')`;

function planRows(db: Database, where: SQL | undefined) {
  return db
    .select({
      plan: plans,
      overseenBy: posts.title,
      kind: inspections.kind,
      namesPriorityAction,
      submittedOn: firstSending.on,
      submittedAt: firstSending.at,
      sealedNumber: latestSealed.number,
      sealedOn: latestSealed.on,
    })
    .from(plans)
    .leftJoin(posts, eq(posts.id, plans.overseenByPostId))
    .leftJoin(planInspections, and(eq(planInspections.planId, plans.id), eq(planInspections.position, 1)))
    .leftJoin(inspections, eq(inspections.id, planInspections.inspectionId))
    .where(where);
}

const planRow = prepared((db) => planRows(db, eq(plans.id, sql.placeholder('planId'))).prepare());

const answeredInspections = prepared((db) =>
  db
    .select({ inspection: inspections })
    .from(planInspections)
    .innerJoin(inspections, eq(inspections.id, planInspections.inspectionId))
    .where(eq(planInspections.planId, sql.placeholder('planId')))
    .orderBy(asc(planInspections.position))
    .prepare(),
);

type PlanRow = Awaited<ReturnType<typeof planRows>>[number];

/** As it counts today; once the plan is submitted, as it counted then, and says where the calendar changed since (rules §1). */
function clockOf(row: PlanRow, moment: Moment, calendars: Calendars): PlanClock {
  const { plan, submittedOn, submittedAt } = row;
  const countedBy = (calendar: HolidayCalendar) =>
    clockOfPlan(
      { ...plan, submittedOn },
      {
        kind: row.kind ?? 'other',
        hasAreaForPriorityAction: row.namesPriorityAction === 1,
        statementAskedFor: plan.statementAskedFor,
        areaSendOutcome: plan.areaSendOutcome as 1 | 2 | 3 | null,
        workingDays: plan.workingDays,
      },
      moment.today,
      calendar,
      plan.principalAuthority ? { name: plan.principalAuthority, isCouncil: false } : null,
    );
  const now = countedBy(calendars.today);
  if (submittedAt === null) return now;
  const then = countedBy(calendars.at(submittedAt));
  return then.dueOn === now.dueOn ? then : { ...then, warnings: [...then.warnings, 'Calendar changed since.'] };
}

/** A plan's own facts with its clock as of today. For callers that have checked the scope. */
export function planFacts(planId: string, moment: Moment): PlanFacts {
  const row = planRow().get({ planId });
  if (!row) throw new NotFound();
  const answered = answeredInspections()
    .all({ planId })
    .map(({ inspection }) => inspection);
  const { createdAt: _, ...plan } = row.plan;
  const sealed = row.sealedNumber && row.sealedOn ? { number: row.sealedNumber, on: row.sealedOn } : null;
  const clock = clockOf(row, moment, getCalendars());
  return { ...plan, overseenBy: row.overseenBy, sealed, inspections: answered, clock };
}

export type PlanPage = {
  plan: PlanFacts;
  extent: PlanView['extent'];
  recommendations: PlanRecommendation[];
  actions: ActionRow[];
  may: { createAction: boolean; exportPlan: boolean; setDates: boolean; route: boolean };
};

/** Actions of a plan as far as the view goes. */
function scopeOf(view: PlanView, actor: Actor) {
  const ofPlan = eq(actions.planId, view.planId);
  if (view.extent === 'whole') return ofPlan;
  return and(ofPlan, ofOwnPosts(actor));
}

/** Actions whose post this person holds or deputises. */
function ofOwnPosts(actor: Actor) {
  return or(inArray(actions.ownerPostId, actor.postIds), inArray(actions.deputyPostId, actor.postIds));
}

/** Plans on which this person is an owner, as a condition on `plans.id`. */
function ownsOn(actor: Actor): SQL {
  const held = actor.roles.filter(({ role }) => role === 'owner').map(({ planId }) => planId);
  if (held.includes(null)) return sql`1 = 1`;
  return inArray(
    plans.id,
    held.filter((planId) => planId !== null),
  );
}

/**
 * The plan with all its actions, as far as the actor sees it: a partner's owner gets their own actions and the
 * recommendations these answer.
 * @throws NotFound when it is unknown or not theirs to know of
 */
export function getPlanPage(actor: Actor, planId: string, moment: Moment, show: Shown = {}): PlanPage {
  const view = planInScope(actor, planId);
  const actionRows = listActionRows(actor, scopeOf(view, actor), moment, show);
  const all = recommendationsOfPlan(planId);
  const answered = new Set(actionRows.flatMap((action) => action.recommendationIds));
  return {
    plan: planFacts(planId, moment),
    extent: view.extent,
    recommendations: view.extent === 'whole' ? all : all.filter((recommendation) => answered.has(recommendation.id)),
    actions: actionRows,
    may: {
      createAction: may(actor, 'create-action', { planId }),
      exportPlan: may(actor, 'export-plan', { planId, ownerPostIds: ownerPostsOf(planId) }),
      setDates: may(actor, 'set-plan-dates', { planId }),
      route: may(actor, 'route-to-panel', { planId }),
    },
  };
}

/** A plan's facts for its clock page and its forms; 404 as everywhere. */
export function getPlan(actor: Actor, planId: string, moment: Moment) {
  planInScope(actor, planId);
  return { plan: planFacts(planId, moment), maySetDates: may(actor, 'set-plan-dates', { planId }) };
}

/** Judgements of a plan's inspections, in the report's order. For callers that have checked the scope. */
export function judgementsOfPlan(planId: string) {
  return database()
    .select({ inspectionId: judgements.inspectionId, area: judgements.area, grade: judgements.grade })
    .from(judgements)
    .innerJoin(planInspections, eq(planInspections.inspectionId, judgements.inspectionId))
    .where(eq(planInspections.planId, planId))
    .orderBy(asc(planInspections.position), asc(judgements.position))
    .all();
}

export type PlanInList = {
  id: string;
  title: string;
  actions: number;
  dueOn: string | null;
  daysLeftWords: string | null;
};

/** Every plan the actor sees, newest first, with as many actions as they see of it. */
export function listPlans(actor: Actor, moment: Moment): PlanInList[] {
  const whole = plansVisibleTo(actor);
  const own = database().selectDistinct({ planId: actions.planId }).from(actions).where(ofOwnPosts(actor));
  const visible = or(whole, and(ownsOn(actor), inArray(plans.id, own)));
  const counts = new Map(
    database()
      .select({ planId: actions.planId, found: count() })
      .from(actions)
      .innerJoin(plans, eq(plans.id, actions.planId))
      .where(or(whole, ofOwnPosts(actor)))
      .groupBy(actions.planId)
      .all()
      .map((row) => [row.planId, row.found]),
  );
  const calendars = getCalendars();
  return planRows(database(), visible)
    .all()
    .sort((one, other) => other.plan.createdAt.localeCompare(one.plan.createdAt))
    .map((row) => {
      const clock = clockOf(row, moment, calendars);
      return {
        id: row.plan.id,
        title: row.plan.title,
        actions: counts.get(row.plan.id) ?? 0,
        dueOn: clock.dueOn,
        daysLeftWords: clock.daysLeftWords,
      };
    });
}
