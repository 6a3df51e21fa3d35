import { database } from '../database.ts';
import { plans } from '../schema/plans.ts';

/** Every plan there is. No scope: for jobs, which show nobody anything. */
export function listPlanIds(): string[] {
  return database()
    .select({ id: plans.id })
    .from(plans)
    .all()
    .map((plan) => plan.id);
}
