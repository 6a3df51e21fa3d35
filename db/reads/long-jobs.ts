import { and, desc, eq } from 'drizzle-orm';
import type { Actor } from '#domain/actor.ts';
import type { LongJobState } from '#domain/long-jobs.ts';
import { may } from '#domain/policy.ts';
import { NotFound } from '#domain/refusals.ts';
import { database } from '../database.ts';
import { longJobs } from '../schema/jobs.ts';
import { ownerPostsOf, planInScope } from './plan-visibility.ts';

export type LongJobRow = {
  id: string;
  planId: string | null;
  title: string;
  state: LongJobState;
  unitsDone: number;
  unitsTotal: number;
  unitWords: string;
  error: string | null;
  fileName: string | null;
  bytes: number | null;
  createdAt: string;
  startedAt: string | null;
  finishedAt: string | null;
};

const shown = {
  id: longJobs.id,
  planId: longJobs.planId,
  title: longJobs.title,
  state: longJobs.state,
  unitsDone: longJobs.unitsDone,
  unitsTotal: longJobs.unitsTotal,
  unitWords: longJobs.unitWords,
  error: longJobs.error,
  fileName: longJobs.fileName,
  bytes: longJobs.bytes,
  createdAt: longJobs.createdAt,
  startedAt: longJobs.startedAt,
  finishedAt: longJobs.finishedAt,
};

/**
 * Work somebody asked for, with its progress. Only theirs.
 * @throws NotFound for an unknown one and for another person's alike
 */
export function getLongJob(actor: Actor, jobId: string): LongJobRow {
  const own = and(eq(longJobs.id, jobId), eq(longJobs.askedBy, actor.personId));
  const row = database().select(shown).from(longJobs).where(own).get();
  if (!row) throw new NotFound();
  return row;
}

/** All of one's own that are kept, newest first. */
export function listOwnLongJobs(actor: Actor): LongJobRow[] {
  return database()
    .select(shown)
    .from(longJobs)
    .where(eq(longJobs.askedBy, actor.personId))
    .orderBy(desc(longJobs.createdAt))
    .limit(20)
    .all();
}

export type LongJobResult = { id: string; fileName: string; mediaType: string; sha256: string };

/**
 * What one's work made, as long as one may still take the plan away.
 * @throws NotFound when it is not one's own, not done, or no longer theirs to take
 */
export function getLongJobResult(actor: Actor, jobId: string): LongJobResult {
  const { id, planId } = getLongJob(actor, jobId);
  if (planId !== null) {
    planInScope(actor, planId);
    if (!may(actor, 'export-plan', { planId, ownerPostIds: ownerPostsOf(planId) })) throw new NotFound();
  }
  const row = database()
    .select({ fileName: longJobs.fileName, mediaType: longJobs.mediaType, sha256: longJobs.sha256 })
    .from(longJobs)
    .where(eq(longJobs.id, id))
    .get();
  if (!row?.fileName || !row.mediaType || !row.sha256) throw new NotFound();
  return { id, fileName: row.fileName, mediaType: row.mediaType, sha256: row.sha256 };
}

/** Whether a job is still to be done: asked by whoever does it, since it may be cancelled at any time. */
export function isLongJobRunning(jobId: string): boolean {
  const row = database().select({ state: longJobs.state }).from(longJobs).where(eq(longJobs.id, jobId)).get();
  return row?.state === 'running';
}
