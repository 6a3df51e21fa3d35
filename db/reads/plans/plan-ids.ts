import { database } from '#db/database.ts';
import { notDisposed } from '#db/reads/retention/disposed-plans.ts';
import { plans } from '#db/schema/plans.ts';

/** Every plan there is that was not disposed of. No scope: for jobs, which show nobody anything. */
export function listPlanIds(): string[] {
  return database()
    .select({ id: plans.id })
    .from(plans)
    .where(notDisposed(plans.id))
    .all()
    .map((plan) => plan.id);
}
