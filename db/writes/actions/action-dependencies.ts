import { and, eq, isNull } from 'drizzle-orm';
import { database } from '#db/database.ts';
import { actionInScope, recordOfActionInScope } from '#db/reads/plans/plan-visibility.ts';
import { actions } from '#db/schema/plans.ts';
import { actionDependencies } from '#db/schema/stage-changes.ts';
import { transaction } from '#db/transaction.ts';
import { recordAudit } from '#db/writes/audit/audit.ts';
import { circleClosedBy } from '#domain/actions/action-dependencies.ts';
import type { Moment } from '#domain/dates/moment.ts';
import type { Actor } from '#domain/policy/actor.ts';
import { may } from '#domain/policy/policy.ts';
import { Gone, NotAllowed, NotFound, NotPossible, NotValid } from '#domain/policy/refusals.ts';

/**
 * Says that an action waits on another one of its plan (issue D, line 8).
 * @throws NotFound; NotAllowed but for the plan lead; NotValid (422) for itself, for an action of another plan, and for a circle, whose
 *   chain is named (abuse case 43); NotPossible when it waits on it already
 */
export function addDependency(actor: Actor, actionId: string, waitsOnActionId: string, moment: Moment): { id: string } {
  return transaction(() => {
    const { planId, ownerPostIds } = actionInScope(actor, actionId);
    if (!may(actor, 'edit-action', { planId, ownerPostIds })) throw new NotAllowed();
    assertPossible(planId, actionId, waitsOnActionId);
    const added = database()
      .insert(actionDependencies)
      .values({ actionId, waitsOnActionId, addedBy: actor.personId, addedAt: moment.now })
      .returning({ id: actionDependencies.id })
      .get();
    const subject = { kind: 'action', id: actionId };
    const content = { dependencyId: added.id, waitsOnActionId };
    recordAudit({ actor: actor.personId, event: 'dependency-added', subject, planId, content }, moment);
    return added;
  });
}

function assertPossible(planId: string, actionId: string, waitsOnActionId: string): void {
  const refuse = (words: string) => new NotValid([{ field: 'waitsOnActionId', words }]);
  const ofPlan = new Map(
    database()
      .select({ id: actions.id, ref: actions.ref })
      .from(actions)
      .where(eq(actions.planId, planId))
      .all()
      .map(({ id, ref }) => [id, ref]),
  );
  if (!ofPlan.has(waitsOnActionId)) throw refuse('Choose another action of this plan');
  const standing = database()
    .select({ from: actionDependencies.actionId, to: actionDependencies.waitsOnActionId })
    .from(actionDependencies)
    .innerJoin(actions, eq(actions.id, actionDependencies.actionId))
    .where(and(eq(actions.planId, planId), isNull(actionDependencies.endedAt)))
    .all();
  if (standing.some(({ from, to }) => from === actionId && to === waitsOnActionId)) {
    throw new NotPossible(`This action waits on ${ofPlan.get(waitsOnActionId)} already.`);
  }
  const circle = circleClosedBy({ from: actionId, to: waitsOnActionId }, standing);
  if (!circle) return;
  const chain = circle.map((id) => ofPlan.get(id)).join(' waits on ');
  throw refuse(circle.length === 2 ? 'An action cannot wait on itself' : `The two would wait on each other: ${chain}`);
}

/**
 * Says that an action no longer waits on another one. What was is kept.
 * @throws NotFound; NotAllowed but for the plan lead; NotPossible when it was ended before
 */
export function endDependency(actor: Actor, dependencyId: string, moment: Moment): { id: string } {
  return transaction(() => {
    const found = database().select().from(actionDependencies).where(eq(actionDependencies.id, dependencyId)).get();
    if (!found) throw new NotFound();
    const { planId, ownerPostIds } = recordOfActionInScope(actor, found.actionId);
    if (!may(actor, 'edit-action', { planId, ownerPostIds })) throw new NotAllowed();
    if (found.endedAt !== null) throw new Gone('This action no longer waits on it.');
    database()
      .update(actionDependencies)
      .set({ endedBy: actor.personId, endedAt: moment.now })
      .where(eq(actionDependencies.id, dependencyId))
      .run();
    const subject = { kind: 'action', id: found.actionId };
    const content = { dependencyId, waitsOnActionId: found.waitsOnActionId };
    recordAudit({ actor: actor.personId, event: 'dependency-ended', subject, planId, content }, moment);
    return { id: dependencyId };
  });
}
