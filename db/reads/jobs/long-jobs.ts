import { and, count, desc, eq, type SQL, sql } from 'drizzle-orm';
import { database } from '#db/database.ts';
import { ownerPostsOf, planInScope } from '#db/reads/plans/plan-visibility.ts';
import { longJobs } from '#db/schema/jobs.ts';
import type { LongJobKind, LongJobState } from '#domain/jobs/long-jobs.ts';
import { firstPage, type PagePlace } from '#domain/paging.ts';
import type { Actor } from '#domain/policy/actor.ts';
import { may } from '#domain/policy/policy.ts';
import { NotFound } from '#domain/policy/refusals.ts';

export type LongJobRow = {
  id: string;
  kind: LongJobKind;
  planId: string | null;
  reportId: string | null;
  title: string;
  state: LongJobState;
  unitsDone: number;
  unitsTotal: number;
  unitWords: string;
  error: string | null;
  fileName: string | null;
  bytes: number | null;
  createdAt: string;
  /** On the domain's day; `createdAt` is the clock's. */
  askedAt: string;
  startedAt: string | null;
  finishedAt: string | null;
};

const shown = {
  id: longJobs.id,
  kind: longJobs.kind,
  planId: longJobs.planId,
  reportId: longJobs.reportId,
  title: longJobs.title,
  state: longJobs.state,
  unitsDone: longJobs.unitsDone,
  unitsTotal: longJobs.unitsTotal,
  unitWords: longJobs.unitWords,
  error: longJobs.error,
  fileName: longJobs.fileName,
  bytes: longJobs.bytes,
  createdAt: longJobs.createdAt,
  askedAt: sql<string>`coalesce(${longJobs.askedAt}, ${longJobs.createdAt})`,
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

/** How many of one's own are kept. */
export function countOwnLongJobs(actor: Actor): number {
  const row = database().select({ all: count() }).from(longJobs).where(eq(longJobs.askedBy, actor.personId)).get();
  return row?.all ?? 0;
}

/** One page of one's own that are kept, newest first. */
export function listOwnLongJobs(actor: Actor, { limit, offset }: PagePlace = firstPage): LongJobRow[] {
  return database()
    .select(shown)
    .from(longJobs)
    .where(eq(longJobs.askedBy, actor.personId))
    .orderBy(desc(longJobs.createdAt))
    .limit(limit)
    .offset(offset)
    .all();
}

/** A sealing or a freezing as the page of what it is of tells of it; `id` for who asked, to whom alone the job's own page is open. */
export type WorkUnderWay = { id: string | null; state: LongJobState; error: string | null };

/** The last sealing of a plan that was asked for, as `workUnderWay` tells of it. */
export function sealingUnderWay(actor: Actor, planId: string): WorkUnderWay | null {
  return workUnderWay(actor, and(eq(longJobs.planId, planId), eq(longJobs.kind, 'plan-sealing')));
}

/** The last freezing of a panel report that was asked for, as `workUnderWay` tells of it. */
export function freezingUnderWay(actor: Actor, reportId: string): WorkUnderWay | null {
  return workUnderWay(actor, eq(longJobs.reportId, reportId));
}

/** While it matters: under way, or failed for the person who asks. For callers that have checked the scope. */
function workUnderWay(actor: Actor, of: SQL | undefined): WorkUnderWay | null {
  const row = database()
    .select({ ...shown, askedBy: longJobs.askedBy })
    .from(longJobs)
    .where(of)
    .orderBy(desc(longJobs.createdAt), desc(sql`rowid`))
    .limit(1)
    .get();
  if (!row || row.state === 'done' || row.state === 'cancelled') return null;
  const own = row.askedBy === actor.personId;
  if (row.state === 'failed' && !own) return null;
  return { id: own ? row.id : null, state: row.state, error: own ? row.error : null };
}

/** `packOf`: the plan, where the result is a pack for an inspection. */
export type LongJobResult = {
  id: string;
  fileName: string;
  mediaType: string;
  sha256: string;
  bytes: number;
  packOf: string | null;
};

/**
 * What one's work made, as long as one may still take the plan away.
 * @throws NotFound when it is not one's own, not done, or no longer theirs to take
 */
export function getLongJobResult(actor: Actor, jobId: string): LongJobResult {
  const { id, kind, planId } = getLongJob(actor, jobId);
  if (planId !== null) {
    planInScope(actor, planId);
    const verb = kind === 'inspection-pack' ? 'make-inspection-pack' : 'export-plan';
    if (!may(actor, verb, { planId, ownerPostIds: ownerPostsOf(planId) })) throw new NotFound();
  }
  const { fileName, mediaType, sha256, bytes } = longJobs;
  const row = database().select({ fileName, mediaType, sha256, bytes }).from(longJobs).where(eq(longJobs.id, id)).get();
  if (!row?.fileName || !row.mediaType || !row.sha256 || row.bytes === null) throw new NotFound();
  const made = { fileName: row.fileName, mediaType: row.mediaType, sha256: row.sha256, bytes: row.bytes };
  return { id, ...made, packOf: kind === 'inspection-pack' ? planId : null };
}

/** Whether a job is still to be done: asked by whoever does it, since it may be cancelled at any time. */
export function isLongJobRunning(jobId: string): boolean {
  const row = database().select({ state: longJobs.state }).from(longJobs).where(eq(longJobs.id, jobId)).get();
  return row?.state === 'running';
}
