import { and, asc, eq, inArray, isNull, or, sql } from 'drizzle-orm';
import { database } from '#db/database.ts';
import { type ActionRow, listActionRows } from '#db/reads/actions/action-rows.ts';
import { plansVisibleTo } from '#db/reads/plans/plan-visibility.ts';
import { actions, plans } from '#db/schema/plans.ts';
import { progressUpdates, updateClearings } from '#db/schema/progress-updates.ts';
import type { Moment } from '#domain/dates/moment.ts';
import type { Actor } from '#domain/policy/actor.ts';
import { may } from '#domain/policy/policy.ts';

/** The actions whose post this person holds or deputises, open ones only, with what was sent back first to be seen. */
export function listOwnActions(actor: Actor, moment: Moment): ActionRow[] {
  if (actor.postIds.length === 0) return [];
  const own = or(inArray(actions.ownerPostId, actor.postIds), inArray(actions.deputyPostId, actor.postIds));
  return listActionRows(actor, and(own, sql`${actions.stage} not in ('closed', 'withdrawn')`), moment).filter(
    (action) => action.mayPost,
  );
}

export type WaitingUpdate = {
  id: string;
  action: ActionRow;
  planTitle: string;
  authorIsMe: boolean;
  onBehalf: boolean;
  postedAt: string;
  postTitle: string;
  declaredRag: 'red' | 'amber' | 'green';
  noChange: boolean;
  done: string;
  difference: string;
  forecastOn: string | null;
  nextStep: string;
  proposedStage: 'not-started' | 'in-progress' | 'delivered' | null;
};

/** Every update that waits to be cleared, on plans where this person clears, oldest first. */
export function listWaitingUpdates(actor: Actor, moment: Moment): WaitingUpdate[] {
  const waiting = database()
    .select({ update: progressUpdates, planId: plans.id, planTitle: plans.title })
    .from(progressUpdates)
    .innerJoin(actions, eq(actions.id, progressUpdates.actionId))
    .innerJoin(plans, eq(plans.id, actions.planId))
    .leftJoin(updateClearings, eq(updateClearings.progressUpdateId, progressUpdates.id))
    .where(and(isNull(updateClearings.decision), plansVisibleTo(actor)))
    .orderBy(asc(progressUpdates.postedAt))
    .all()
    .filter((row) => may(actor, 'clear-update', { planId: row.planId, authorId: null }));
  if (waiting.length === 0) return [];
  const ofThem = inArray(actions.id, [...new Set(waiting.map((row) => row.update.actionId))]);
  const byId = new Map(listActionRows(actor, ofThem, moment).map((action) => [action.id, action]));
  return waiting.flatMap(({ update: { actionId, postedBy, ...update }, planTitle }) => {
    const action = byId.get(actionId);
    return action ? [{ ...update, action, planTitle, authorIsMe: postedBy === actor.personId }] : [];
  });
}

/** Every open action of the plans the person leads or directs: what is rosier than the facts or overdue is chosen from it. */
export function listLedActions(actor: Actor, moment: Moment): ActionRow[] {
  const open = sql`${actions.stage} not in ('closed', 'withdrawn')`;
  const visible = inArray(actions.planId, database().select({ id: plans.id }).from(plans).where(plansVisibleTo(actor)));
  return listActionRows(actor, and(open, visible), moment).filter((action) =>
    may(actor, 'clear-update', { planId: action.planId, authorId: null }),
  );
}

/** What this person leads or directs and is past its agreed deadline, undelivered; the longest first. */
export function overdueAmong(actions: readonly ActionRow[], today: string): ActionRow[] {
  return actions
    .filter(
      ({ stage, deadlineOn }) => (stage === 'not-started' || stage === 'in-progress') && (deadlineOn ?? today) < today,
    )
    .sort((one, other) => ((one.deadlineOn ?? '') < (other.deadlineOn ?? '') ? -1 : 1));
}
