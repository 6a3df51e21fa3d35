import { asc } from 'drizzle-orm';
import { database } from '../database.ts';
import { plans } from '../schema/plans.ts';

/** The ids of all plans, oldest first: for jobs that go through them one by one. */
export function listEveryPlanId(): string[] {
  return database()
    .select({ id: plans.id })
    .from(plans)
    .orderBy(asc(plans.createdAt), asc(plans.id))
    .all()
    .map(({ id }) => id);
}
