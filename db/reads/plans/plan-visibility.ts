import { and, eq, inArray, type SQL, sql } from 'drizzle-orm';
import { database } from '#db/database.ts';
import { prepared } from '#db/prepared.ts';
import { routedActions } from '#db/reads/panels/routed-recommendations.ts';
import { notDisposed } from '#db/reads/retention/disposed-plans.ts';
import { panels } from '#db/schema/panels.ts';
import { actions, plans } from '#db/schema/plans.ts';
import type { Actor } from '#domain/policy/actor.ts';
import { columnsThatMay, isPartnerOnly, may } from '#domain/policy/policy.ts';
import { NotFound } from '#domain/policy/refusals.ts';

/**
 * How much of a plan somebody sees (rules §5): all of it; as a partner's owner, their own actions and the
 * recommendations these answer; as a panel member, only what is routed to a panel of theirs that shows the live position.
 */
export type PlanView = { planId: string; extent: 'whole' | 'own' | 'routed' };

const readers = new Set<string>(columnsThatMay('read-plan'));

/** The plans an actor sees whole or in part because of a role, as a condition on `plans.id`; panels have a page of their own. */
export function plansVisibleTo(actor: Actor): SQL {
  const roles = actor.roles.filter(
    (held) =>
      held.role !== 'panel-member' && readers.has(held.role) && (held.role !== 'owner' || !isPartnerOnly(actor)),
  );
  if (roles.some((held) => held.planId === null)) return notDisposed(plans.id);
  const held = roles.map(({ planId }) => planId).filter((planId) => planId !== null);
  return and(inArray(plans.id, held), notDisposed(plans.id)) ?? notDisposed(plans.id);
}

/** Posts that own or deputise for the actions of a plan. */
export function ownerPostsOf(planId: string): string[] {
  const rows = database()
    .selectDistinct({ owner: actions.ownerPostId, deputy: actions.deputyPostId })
    .from(actions)
    .where(eq(actions.planId, planId))
    .all();
  return [...new Set(rows.flatMap((row) => [row.owner, row.deputy]).filter((post) => post !== null))];
}

/** Whether an actor reads this plan whole, without looking at a single action: the most frequent case. */
export function seesWhole(actor: Actor, planId: string): boolean {
  return may(actor, 'read-plan', { planId });
}

const knownPlan = prepared((db) =>
  db
    .select({ id: plans.id })
    .from(plans)
    .where(and(eq(plans.id, sql.placeholder('planId')), notDisposed(plans.id)))
    .prepare(),
);

/**
 * The plan in the actor's scope.
 * @throws NotFound when it is unknown, disposed of, or not theirs to know of
 */
export function planInScope(actor: Actor, planId: string): PlanView {
  if (!knownPlan().get({ planId })) throw new NotFound();
  if (seesWhole(actor, planId)) return { planId, extent: 'whole' };
  if (may(actor, 'read-plan', { planId, ownerPostIds: ownerPostsOf(planId) })) return { planId, extent: 'own' };
  throw new NotFound();
}

/** The panels, showing the live position, to which an action is routed through a recommendation it answers. */
export function livePanelsOfAction(actionId: string): string[] {
  const routed = routedActions();
  return database()
    .selectDistinct({ id: panels.id })
    .from(routed)
    .innerJoin(panels, and(eq(panels.id, routed.panelId), eq(panels.showsLivePosition, true)))
    .where(eq(routed.actionId, actionId))
    .all()
    .map((row) => row.id);
}

const knownAction = prepared((db) =>
  db
    .select({ planId: actions.planId, owner: actions.ownerPostId, deputy: actions.deputyPostId })
    .from(actions)
    .where(and(eq(actions.id, sql.placeholder('actionId')), notDisposed(actions.planId)))
    .prepare(),
);

export type ActionInScope = { planId: string; extent: PlanView['extent']; ownerPostIds: string[] };

/**
 * An action in the actor's scope: of a plan they read whole, their own, or routed to a panel of theirs.
 * @throws NotFound when it is unknown, or not theirs to know of: the two are the same
 */
export function actionInScope(actor: Actor, actionId: string): ActionInScope {
  const row = knownAction().get({ actionId });
  if (!row) throw new NotFound();
  const { planId } = row;
  const ownerPostIds = [row.owner, row.deputy].filter((post) => post !== null);
  if (seesWhole(actor, planId)) return { planId, extent: 'whole', ownerPostIds };
  if (may(actor, 'read-plan', { planId, ownerPostIds })) return { planId, extent: 'own', ownerPostIds };
  if (may(actor, 'read-plan', { planId, livePanelIds: livePanelsOfAction(actionId) })) {
    return { planId, extent: 'routed', ownerPostIds };
  }
  throw new NotFound();
}

/**
 * The same for what hangs on an action and is no part of its cleared position (a dependency, a new date asked for, an override): a
 * panel that reads the action knows nothing of it (rules §5).
 * @throws NotFound
 */
export function recordOfActionInScope(actor: Actor, actionId: string): ActionInScope {
  const scope = actionInScope(actor, actionId);
  if (scope.extent === 'routed') throw new NotFound();
  return scope;
}

/** Whether an action is theirs to know of, where the answer is no refusal. */
export function seesAction(actor: Actor, actionId: string): boolean {
  try {
    actionInScope(actor, actionId);
    return true;
  } catch (error) {
    if (error instanceof NotFound) return false;
    throw error;
  }
}
