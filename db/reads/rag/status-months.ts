import { and, asc, eq, ne, type SQL } from 'drizzle-orm';
import { database } from '#db/database.ts';
import { recommendationsOfPlan } from '#db/reads/inspections/recommendations.ts';
import { actionInScope, planInScope } from '#db/reads/plans/plan-visibility.ts';
import { actionRecommendations, actions } from '#db/schema/plans.ts';
import { statusRecords } from '#db/schema/rag-history.ts';
import type { Moment } from '#domain/dates/moment.ts';
import type { Actor } from '#domain/policy/actor.ts';
import { may } from '#domain/policy/policy.ts';
import {
  monthsBetween,
  type StatusMonth,
  type StatusRecord,
  statusByMonth,
  worstOf,
} from '#domain/rag/status-months.ts';
import type { ComputedRag } from '#domain/vocabulary.ts';

function recordsBy(where: SQL | undefined): Map<string, StatusRecord[]> {
  const found = new Map<string, StatusRecord[]>();
  const rows = database()
    .select({ record: statusRecords })
    .from(statusRecords)
    .innerJoin(actions, eq(actions.id, statusRecords.actionId))
    .where(where)
    .orderBy(asc(statusRecords.onDate))
    .all();
  for (const { record } of rows) {
    const { actionId, ...standing } = record;
    const own = found.get(actionId);
    if (own) own.push(standing);
    else found.set(actionId, [standing]);
  }
  return found;
}

/**
 * Declared and computed by month for one action, from its first record to today (issue D, line 4). Empty for a panel: what it reads of
 * months past is in its published reports.
 * @throws NotFound
 */
export function getActionMonths(actor: Actor, actionId: string, moment: Moment): StatusMonth[] {
  if (actionInScope(actor, actionId).extent === 'routed') return [];
  const records = recordsBy(eq(actions.id, actionId)).get(actionId) ?? [];
  const [first] = records;
  return first ? statusByMonth(records, monthsBetween(first.onDate, moment.today)) : [];
}

/** One line of the period grid. `worst`: of its actions' computed colours at the end of the month; null where none was recorded. */
export type RecommendationMonths = {
  id: string;
  number: number;
  text: string;
  months: { month: string; worst: ComputedRag | null; actions: number }[];
};

/**
 * Recommendation × month for a plan: the worst computed colour among the actions that answer each, withdrawn ones left out. A partner's
 * owner gets their own actions only.
 * @throws NotFound
 */
export function listPlanMonths(actor: Actor, planId: string, moment: Moment): RecommendationMonths[] {
  planInScope(actor, planId);
  const answers = database()
    .select({
      actionId: actions.id,
      recommendationId: actionRecommendations.recommendationId,
      owner: actions.ownerPostId,
      deputy: actions.deputyPostId,
    })
    .from(actions)
    .innerJoin(actionRecommendations, eq(actionRecommendations.actionId, actions.id))
    .where(and(eq(actions.planId, planId), ne(actions.stage, 'withdrawn')))
    .all()
    .filter(({ owner, deputy }) => {
      const ownerPostIds = [owner, deputy].filter((post) => post !== null);
      return may(actor, 'read-plan', { planId, ownerPostIds });
    });
  const records = recordsBy(eq(actions.planId, planId));
  const firstDays = answers.flatMap(({ actionId }) => records.get(actionId)?.[0]?.onDate ?? []).sort();
  const months = firstDays[0] ? monthsBetween(firstDays[0], moment.today) : [];
  const byAction = new Map(
    answers.map(({ actionId }) => [actionId, statusByMonth(records.get(actionId) ?? [], months)]),
  );
  return recommendationsOfPlan(planId)
    .map(({ id, text, setAsideReason }, place) => ({ id, text, setAsideReason, number: place + 1 }))
    .filter(({ id, setAsideReason }) => setAsideReason === null && answers.some((row) => row.recommendationId === id))
    .map(({ id, text, number }) => {
      const own = answers.filter((row) => row.recommendationId === id);
      return {
        id,
        number,
        text,
        months: months.map((month, place) => {
          const found = own.flatMap(({ actionId }) => byAction.get(actionId)?.[place]?.record?.computed ?? []);
          return { month, worst: worstOf(found), actions: found.length };
        }),
      };
    });
}

/**
 * How every action of a plan stood at the end of each month since the first record. A partner's owner gets their own only.
 * @throws NotFound
 */
export function listActionMonths(actor: Actor, planId: string, moment: Moment): Map<string, StatusMonth[]> {
  planInScope(actor, planId);
  const records = recordsBy(eq(actions.planId, planId));
  const owners = database()
    .select({ id: actions.id, owner: actions.ownerPostId, deputy: actions.deputyPostId })
    .from(actions)
    .where(eq(actions.planId, planId))
    .all();
  const first = [...records.values()].flatMap((own) => own[0]?.onDate ?? []).sort()[0];
  const months = first ? monthsBetween(first, moment.today) : [];
  return new Map(
    owners
      .filter(({ owner, deputy }) =>
        may(actor, 'read-plan', { planId, ownerPostIds: [owner, deputy].filter((post) => post !== null) }),
      )
      .map(({ id }) => [id, statusByMonth(records.get(id) ?? [], months)]),
  );
}
