import { eq, sql } from 'drizzle-orm';
import { database } from '#db/database.ts';
import { planInScope, seesWhole } from '#db/reads/plans/plan-visibility.ts';
import { plans } from '#db/schema/plans.ts';
import { planVersions } from '#db/schema/submissions.ts';
import type { Actor } from '#domain/policy/actor.ts';
import { NotFound } from '#domain/policy/refusals.ts';

const sendingsOfPlan = sql`from plan_sendings s join plan_versions v on v.id = s.version_id where v.plan_id = ${plans.id} and s.taken_back_at is null`;

/** When a plan was first sent to Ofsted, and when that was recorded; null before. Columns beside a query on `plans`. */
export const firstSending = {
  on: sql<string | null>`(select min(s.sent_on) ${sendingsOfPlan})`,
  at: sql<string | null>`(select min(s.recorded_at) ${sendingsOfPlan})`,
};

const latestOfPlan = sql`from plan_versions v where v.plan_id = ${plans.id} order by v.number desc limit 1`;

/** The latest sealed version: its number and day; null before the first. Columns beside a query on `plans`. */
export const latestSealed = {
  number: sql<number | null>`(select v.number ${latestOfPlan})`,
  on: sql<string | null>`(select v.sealed_on ${latestOfPlan})`,
};

/**
 * The submission of a plan, and what was sealed of it, is for those who read the plan whole: a partner's owner would read
 * others' actions in it, and panel members read what is published to them (rules §5).
 * @throws NotFound
 */
export function submissionInScope(actor: Actor, planId: string): void {
  if (planInScope(actor, planId).extent !== 'whole') throw new NotFound();
}

/** Of a version what the writes go by. */
export type VersionInScope = { id: string; planId: string; number: number; sealedOn: string };

/**
 * What was sealed outlasts the plan's working record: it is read after the plan was disposed of, by the same people.
 * @throws NotFound when the version is unknown, or of a plan this person does not read whole
 */
export function versionInScope(actor: Actor, versionId: string): VersionInScope {
  const { id, planId, number, sealedOn } = planVersions;
  const version = database().select({ id, planId, number, sealedOn }).from(planVersions).where(eq(id, versionId)).get();
  if (!version) throw new NotFound();
  if (!seesWhole(actor, version.planId)) throw new NotFound();
  return version;
}
