import { eq } from 'drizzle-orm';
import { database } from '#db/database.ts';
import { type ActionInScope, actionInScope } from '#db/reads/plans/plan-visibility.ts';
import { evidence } from '#db/schema/evidence.ts';
import { actions } from '#db/schema/plans.ts';
import { assertOpen } from '#domain/actions/open-actions.ts';
import type { Actor } from '#domain/policy/actor.ts';
import { may } from '#domain/policy/policy.ts';
import { NotAllowed, NotFound } from '#domain/policy/refusals.ts';

export type EvidenceInScope = ActionInScope & { evidenceId: string; actionId: string; addedBy: string };

/**
 * A piece of evidence in the actor's scope, through its action. Panels see none of it yet.
 * @throws NotFound when it is unknown, or not theirs to know of: the two are the same
 */
export function evidenceInScope(actor: Actor, evidenceId: string): EvidenceInScope {
  const row = database()
    .select({ actionId: evidence.actionId, addedBy: evidence.addedBy })
    .from(evidence)
    .where(eq(evidence.id, evidenceId))
    .get();
  if (!row) throw new NotFound();
  const scope = actionInScope(actor, row.actionId);
  if (scope.extent === 'routed') throw new NotFound();
  return { ...scope, evidenceId, ...row };
}

/**
 * That somebody may attach evidence to an action now: asked before the first byte of a file is taken, and again by the write.
 * @throws NotFound, NotAllowed; NotPossible for an action that is closed or withdrawn
 */
export function assertMayAttach(actor: Actor, actionId: string): ActionInScope {
  const scope = actionInScope(actor, actionId);
  const { planId, ownerPostIds } = scope;
  if (!may(actor, 'attach-evidence', { planId, ownerPostIds })) {
    throw new NotAllowed('Only the action’s owner, a deputy, a plan lead or a checker can attach evidence.');
  }
  const action = database().select({ stage: actions.stage }).from(actions).where(eq(actions.id, actionId)).get();
  if (!action) throw new NotFound();
  assertOpen(action.stage, 'it takes no evidence');
  return scope;
}
