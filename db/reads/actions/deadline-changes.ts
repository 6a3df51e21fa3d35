import { asc, eq, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/sqlite-core';
import { database } from '#db/database.ts';
import { planLeadsOf } from '#db/reads/plans/plan-leads.ts';
import { actionInScope } from '#db/reads/plans/plan-visibility.ts';
import { deadlineChanges } from '#db/schema/deadline-changes.ts';
import { panels } from '#db/schema/panels.ts';
import { people } from '#db/schema/people.ts';
import type { Actor } from '#domain/policy/actor.ts';
import { may } from '#domain/policy/policy.ts';
import { selfInvolvement } from '#domain/policy/self-involvement.ts';
import { deadlineDeciderOf, panelsOfAction } from './deadline-deciders.ts';

/** Every new date asked for, in the order it was asked, with what was decided. No scope: the caller has checked it. */
function changesOf(actionId: string) {
  const decider = alias(people, 'decider');
  return database()
    .select({
      id: deadlineChanges.id,
      fromOn: deadlineChanges.fromOn,
      toOn: deadlineChanges.toOn,
      reason: deadlineChanges.reason,
      askedBy: people.name,
      askedById: deadlineChanges.askedBy,
      askedAt: deadlineChanges.askedAt,
      decision: deadlineChanges.decision,
      grantedOn: deadlineChanges.grantedOn,
      decisionReason: deadlineChanges.decisionReason,
      decidedBy: decider.name,
      decidedOn: deadlineChanges.decidedOn,
      panel: panels.name,
    })
    .from(deadlineChanges)
    .innerJoin(people, eq(people.id, deadlineChanges.askedBy))
    .leftJoin(decider, eq(decider.id, deadlineChanges.decidedBy))
    .leftJoin(panels, eq(panels.id, deadlineChanges.decidedByPanelId))
    .where(eq(deadlineChanges.actionId, actionId))
    .orderBy(asc(deadlineChanges.askedAt), sql`${deadlineChanges}.rowid`)
    .all();
}

/**
 * The new dates of an action and who decides them. Null for a panel: what it reads is the agreed deadline and the first.
 * @throws NotFound
 */
export function getDeadlineChanges(actor: Actor, actionId: string) {
  const { planId, ownerPostIds, extent } = actionInScope(actor, actionId);
  if (extent === 'routed') return null;
  const changes = changesOf(actionId);
  const pending = changes.find((change) => change.decision === null) ?? null;
  const decidedBy = deadlineDeciderOf(planId);
  const routed = panelsOfAction(actionId);
  const subject = {
    planId,
    ownerPostIds,
    askedById: pending?.askedById ?? null,
    planLeadIds: planLeadsOf(planId),
    panelIds: decidedBy === 'panel' ? routed.map((panel) => panel.id) : [],
  };
  const verb = 'decide-deadline-change';
  // In whose hands it lies is the plan's setting: the panel's clerk, or the plan lead and the director.
  const roles = actor.roles.filter(({ role }) => (role === 'clerk') === (decidedBy === 'panel'));
  const could = may({ ...actor, roles }, verb, { ...subject, askedById: null });
  const mayDecide = pending !== null && may({ ...actor, roles }, verb, subject);
  const told = changes.map(({ askedById: _, ...change }) => change);
  return {
    // Who reads no history of the action learns the agreed date and how often it was changed, and no reasons.
    changes: mayDecide || may(actor, 'read-item-history', subject) ? told : [],
    pending: pending && { id: pending.id, toOn: pending.toOn },
    decidedBy,
    panels: routed.filter((panel) => actor.clerkPanelIds.includes(panel.id)),
    mayAsk: may(actor, 'ask-deadline-change', { planId, ownerPostIds }),
    mayDecide,
    /** For who could decide, were it not their own: whom to ask. */
    whyNot: pending !== null && could ? selfInvolvement(verb, actor, subject) : null,
  };
}
export type DeadlineHistory = NonNullable<ReturnType<typeof getDeadlineChanges>>;
