import { and, asc, eq, inArray, isNull, lt, max, min, or, type SQL } from 'drizzle-orm';
import { database } from '#db/database.ts';
import { plansVisibleTo } from '#db/reads/plans/plan-visibility.ts';
import { posts } from '#db/schema/people.ts';
import { actions, plans } from '#db/schema/plans.ts';
import { planReporting, updateRequests } from '#db/schema/update-requests.ts';
import type { Actor } from '#domain/policy/actor.ts';
import { may } from '#domain/policy/policy.ts';
import type { RagRequest } from '#domain/rag/rag-facts.ts';
import { asRagRequest, defaultReporting, type Reporting } from '#domain/updates/update-requests.ts';

/** The requests made for each action of a scope, oldest first, as the rules of colour see them. */
export function requestsByAction(where: SQL | undefined): Map<string, RagRequest[]> {
  const rows = database()
    .select({
      actionId: updateRequests.actionId,
      dueOn: updateRequests.dueOn,
      answeredAt: updateRequests.answeredAt,
    })
    .from(actions)
    .innerJoin(updateRequests, eq(updateRequests.actionId, actions.id))
    .where(where)
    .orderBy(asc(updateRequests.dueOn))
    .all();
  const byAction = new Map<string, RagRequest[]>();
  for (const { actionId, ...request } of rows) {
    const requests = byAction.get(actionId) ?? [];
    requests.push(asRagRequest(request));
    byAction.set(actionId, requests);
  }
  return byAction;
}

/** When a plan asks its owners; version 0 where nothing was set and the default holds. */
export function reportingOf(planId: string): Reporting & { version: number } {
  const row = database()
    .select({
      cycle: planReporting.cycle,
      askOnWorkingDay: planReporting.askOnWorkingDay,
      daysToAnswer: planReporting.daysToAnswer,
      version: planReporting.version,
    })
    .from(planReporting)
    .where(eq(planReporting.planId, planId))
    .get();
  return row ?? { ...defaultReporting, version: 0 };
}

/** The actions of a plan that were asked about in a round, answered or not. */
export function actionsAskedIn(planId: string, cycle: string): Set<string> {
  const rows = database()
    .select({ actionId: updateRequests.actionId })
    .from(updateRequests)
    .where(and(eq(updateRequests.planId, planId), eq(updateRequests.cycle, cycle)))
    .all();
  return new Set(rows.map(({ actionId }) => actionId));
}

/** The newest request of each action of a plan. */
export function latestRequests(planId: string) {
  const rows = database()
    .select({
      actionId: updateRequests.actionId,
      cycle: updateRequests.cycle,
      answeredAt: updateRequests.answeredAt,
      dueOn: max(updateRequests.dueOn),
    })
    .from(updateRequests)
    .where(eq(updateRequests.planId, planId))
    .groupBy(updateRequests.actionId)
    .all();
  return new Map(rows.map(({ actionId, dueOn, ...row }) => [actionId, { ...row, dueOn: dueOn ?? '' }]));
}

export type AskedAction = { actionId: string; ref: string; title: string; askedOn: string; dueOn: string };

/** The actions this person's posts own or deputise for that an update is asked of and not yet posted, the most urgent first. */
export function listAskedActions(actor: Actor): AskedAction[] {
  if (actor.postIds.length === 0) return [];
  return database()
    .select({
      actionId: actions.id,
      ref: actions.ref,
      title: actions.title,
      askedOn: updateRequests.askedOn,
      dueOn: max(updateRequests.dueOn),
    })
    .from(updateRequests)
    .innerJoin(actions, eq(actions.id, updateRequests.actionId))
    .where(
      and(
        isNull(updateRequests.answeredAt),
        inArray(actions.stage, ['not-started', 'in-progress']),
        or(inArray(actions.ownerPostId, actor.postIds), inArray(actions.deputyPostId, actor.postIds)),
      ),
    )
    .groupBy(actions.id)
    .orderBy(asc(max(updateRequests.dueOn)), asc(actions.position))
    .all()
    .map((row) => ({ ...row, dueOn: row.dueOn ?? row.askedOn }));
}

export type UnansweredRequest = { actionId: string; ref: string; ownerPost: string | null; dueOn: string };

/** Requests past their date with nothing posted, on plans where this person clears, oldest first. */
export function listUnansweredRequests(actor: Actor, today: string): UnansweredRequest[] {
  return database()
    .select({
      actionId: actions.id,
      planId: actions.planId,
      ref: actions.ref,
      ownerPost: posts.title,
      dueOn: min(updateRequests.dueOn),
    })
    .from(updateRequests)
    .innerJoin(actions, eq(actions.id, updateRequests.actionId))
    .innerJoin(plans, eq(plans.id, actions.planId))
    .leftJoin(posts, eq(posts.id, actions.ownerPostId))
    .where(
      and(
        isNull(updateRequests.answeredAt),
        lt(updateRequests.dueOn, today),
        inArray(actions.stage, ['not-started', 'in-progress']),
        plansVisibleTo(actor),
      ),
    )
    .groupBy(actions.id)
    .orderBy(asc(min(updateRequests.dueOn)), asc(actions.position))
    .all()
    .filter(({ planId }) => may(actor, 'clear-update', { planId, authorId: null }))
    .map(({ planId: _, dueOn, ...row }) => ({ ...row, dueOn: dueOn ?? today }));
}
