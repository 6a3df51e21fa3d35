import type { Actor } from '#domain/policy/actor.ts';
import { may } from '#domain/policy/policy.ts';
import { NotAllowed } from '#domain/policy/refusals.ts';

/**
 * People, posts, panels and the calendar belong to the installation: only who administers it reads these lists whole.
 * @throws NotAllowed for everybody else
 */
export function assertAdministers(actor: Actor): void {
  if (!may(actor, 'administer', { planId: null })) {
    throw new NotAllowed('Only an administrator can do this. Ask yours.');
  }
}
