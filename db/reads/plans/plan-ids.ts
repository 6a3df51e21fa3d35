import { database } from '#db/database.ts';
import { plans } from '#db/schema/plans.ts';

/** Every plan there is. No scope: for jobs, which show nobody anything. */
export function listPlanIds(): string[] {
  return database()
    .select({ id: plans.id })
    .from(plans)
    .all()
    .map((plan) => plan.id);
}
