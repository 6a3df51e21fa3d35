import { count, eq } from 'drizzle-orm';
import { database } from '#db/database.ts';
import { actions } from '#db/schema/plans.ts';

/**
 * From so many actions on, what reads a whole plan to check, approve, seal, send or compare it is done beside the server's loop:
 * 150 actions hold it for about 20 ms, 2,400 for 400.
 */
const LARGE_FROM_ACTIONS = 150;

/** How many actions a plan has. For callers that have checked the scope, or that show none of it. */
export function actionsOf(planId: string): number {
  return database().select({ found: count() }).from(actions).where(eq(actions.planId, planId)).get()?.found ?? 0;
}

/** Whether a plan is too large to be read whole on the server's loop. For callers as of `actionsOf`. */
export function isLargePlan(planId: string): boolean {
  return isLarge([planId]);
}

/** The same of plans that are read together. */
export function isLarge(planIds: readonly string[]): boolean {
  return planIds.reduce((sum, planId) => sum + actionsOf(planId), 0) > LARGE_FROM_ACTIONS;
}
