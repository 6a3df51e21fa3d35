import { and, asc, eq, lt, sql } from 'drizzle-orm';
import { database } from '#db/database.ts';
import { longJobs } from '#db/schema/jobs.ts';
import { transaction } from '#db/transaction.ts';
import { recordAudit } from '#db/writes/audit/audit.ts';
import type { Moment } from '#domain/dates/moment.ts';
import { HOURS_KEPT, MOST_ATTEMPTS, type PlanTask, type ReportTask } from '#domain/jobs/long-jobs.ts';

/* The course of a long job: begun, on its way, ended. Nobody asks for these but the process that does the work. */

/** What a job is set back to when it is begun anew. */
export const fromTheStart = { state: 'waiting', unitsDone: 0, unitWords: '', startedAt: null } as const;

type Asked = { id: string; askedBy: string; unitsTotal: number };
/** Work with a plan, or with a panel report. */
export type LongJobToDo = Asked & ((PlanTask & { planId: string }) | (ReportTask & { reportId: string }));

/** Takes the job that waits longest; null when none waits. One runs at a time. */
export function startNextLongJob(moment: Moment): LongJobToDo | null {
  return transaction(() => {
    const row = database()
      .select()
      .from(longJobs)
      .where(eq(longJobs.state, 'waiting'))
      .orderBy(asc(longJobs.createdAt), sql`rowid`)
      .limit(1)
      .get();
    if (!row) return null;
    database()
      .update(longJobs)
      .set({ state: 'running', startedAt: moment.clock, attempts: sql`${longJobs.attempts} + 1` })
      .where(eq(longJobs.id, row.id))
      .run();
    const { id, kind, planId, reportId, askedBy, unitsTotal } = row;
    return { id, kind, planId, reportId, askedBy, unitsTotal, input: JSON.parse(row.input) } as LongJobToDo;
  });
}

const running = (jobId: string) => and(eq(longJobs.id, jobId), eq(longJobs.state, 'running'));

/** What has really been done of a job, and what is being done now. */
export function noteProgress(jobId: string, unitsDone: number, unitWords: string): void {
  database().update(longJobs).set({ unitsDone, unitWords }).where(running(jobId)).run();
}

/** @returns false when the job was cancelled in between */
function end(job: LongJobToDo, result: Partial<MadeResult>, moment: Moment): boolean {
  const done = { state: 'done', unitsDone: job.unitsTotal, unitWords: '', finishedAt: moment.clock } as const;
  const { changes } = database()
    .update(longJobs)
    .set({ ...done, ...result })
    .where(running(job.id))
    .run();
  return changes > 0;
}

export type MadeResult = { fileName: string; mediaType: string; bytes: number; sha256: string };

/** The file of an export is kept and whole. Nothing, when the job was cancelled in between. */
export function finishLongJob(job: LongJobToDo, result: MadeResult, moment: Moment): void {
  transaction(() => {
    if (!end(job, result, moment)) return;
    const { bytes, sha256 } = result;
    const content = { ...job.input, bytes, sha256 };
    const subject = { kind: 'long-job', id: job.id };
    const planId = 'planId' in job ? job.planId : null;
    recordAudit({ actor: 'system', event: 'export-written', subject, planId, content }, moment);
  });
}

/** The job is no longer to be done: it was cancelled, or its end came first. */
export class NoLongerWanted extends Error {
  override name = 'NoLongerWanted';
}

/**
 * Does what a job is for and ends it, in one transaction: neither a kill nor a cancelling leaves one without the other. What is
 * done has its own audit row.
 * @throws NoLongerWanted when the job was cancelled, with nothing done; what `act` throws
 */
export function finishWith<T>(job: LongJobToDo, act: () => T, moment: Moment): T {
  return transaction(() => {
    if (!end(job, {}, moment)) throw new NoLongerWanted();
    return act();
  });
}

/** It could not be done; `error` is the sentence for the screen. Nothing, when the job was cancelled in between. */
export function failLongJob(jobId: string, error: string, moment: Moment): void {
  const failed = { state: 'failed', error, unitWords: '', finishedAt: moment.clock } as const;
  database().update(longJobs).set(failed).where(running(jobId)).run();
}

/** At the start of the server: work that its end cut off is begun anew once, and fails with a sentence the second time. */
export function resumeCutOffLongJobs(moment: Moment): void {
  transaction(() => {
    const cutOff = database().select().from(longJobs).where(eq(longJobs.state, 'running')).all();
    for (const { id, attempts } of cutOff) {
      if (attempts < MOST_ATTEMPTS) database().update(longJobs).set(fromTheStart).where(eq(longJobs.id, id)).run();
      else failLongJob(id, 'The server stopped twice while this was being made. Try again.', moment);
    }
  });
}

/** Forgets what ended longer than a day ago. @returns the ids of the jobs that are kept, whose results must stay */
export function pruneLongJobs(moment: Moment): Set<string> {
  return transaction(() => {
    const before = new Date(Date.parse(moment.clock) - HOURS_KEPT * 3_600_000).toISOString();
    database().delete(longJobs).where(lt(longJobs.finishedAt, before)).run();
    const kept = database().select({ id: longJobs.id }).from(longJobs).all();
    return new Set(kept.map(({ id }) => id));
  });
}
