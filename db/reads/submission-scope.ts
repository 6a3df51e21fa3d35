import { eq } from 'drizzle-orm';
import type { Actor } from '#domain/actor.ts';
import { NotFound } from '#domain/refusals.ts';
import { database } from '../database.ts';
import { planVersions } from '../schema/submissions.ts';
import { planInScope } from './plan-visibility.ts';

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

/** @throws NotFound when the version is unknown, or of a plan this person does not read whole */
export function versionInScope(actor: Actor, versionId: string): VersionInScope {
  const { id, planId, number, sealedOn } = planVersions;
  const version = database().select({ id, planId, number, sealedOn }).from(planVersions).where(eq(id, versionId)).get();
  if (!version) throw new NotFound();
  submissionInScope(actor, version.planId);
  return version;
}
