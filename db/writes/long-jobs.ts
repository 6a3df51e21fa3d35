import { and, asc, count, eq, inArray, lt, sql } from 'drizzle-orm';
import type { Actor } from '#domain/actor.ts';
import {
  type ExportForm,
  type ExportJobInput,
  formNames,
  HOURS_KEPT,
  longJobLimit,
  MOST_ATTEMPTS,
  unitsOfExport,
} from '#domain/long-jobs.ts';
import type { Moment } from '#domain/moment.ts';
import { may } from '#domain/policy.ts';
import { NotAllowed, NotPossible, TooMany } from '#domain/refusals.ts';
import { ring } from '../bell.ts';
import { database } from '../database.ts';
import { getLongJob } from '../reads/long-jobs.ts';
import { ownerPostsOf, planInScope } from '../reads/plan-visibility.ts';
import { longJobs } from '../schema/jobs.ts';
import { plans } from '../schema/plans.ts';
import { transaction } from '../transaction.ts';
import { recordAudit } from './audit.ts';

const unfinished = inArray(longJobs.state, ['waiting', 'running']);

function assertRoomFor(personId: string): void {
  const row = database()
    .select({ found: count() })
    .from(longJobs)
    .where(and(eq(longJobs.askedBy, personId), unfinished))
    .get();
  if ((row?.found ?? 0) < longJobLimit.unfinished) return;
  throw new TooMany(
    'You have one document being made and three that wait. Wait for one of them, or cancel it.',
    longJobLimit.retryAfterSeconds,
  );
}

/**
 * Asks for a form of a plan to be written beside the requests; the plan is read when its turn comes (assurance REL-18).
 * @throws NotFound, NotAllowed; TooMany with one running and three waiting
 */
export function askForExport(actor: Actor, planId: string, { form }: ExportJobInput, moment: Moment): { id: string } {
  return transaction(() => {
    planInScope(actor, planId);
    if (!may(actor, 'export-plan', { planId, ownerPostIds: ownerPostsOf(planId) })) throw new NotAllowed();
    assertRoomFor(actor.personId);
    const plan = database().select({ title: plans.title }).from(plans).where(eq(plans.id, planId)).get();
    const job = database()
      .insert(longJobs)
      .values({
        kind: 'plan-export',
        planId,
        askedBy: actor.personId,
        title: `${plan?.title ?? ''}: ${formNames[form]}`,
        input: JSON.stringify({ form }),
        unitsTotal: unitsOfExport(form),
        createdAt: moment.clock,
      })
      .returning({ id: longJobs.id })
      .get();
    const subject = { kind: 'long-job', id: job.id };
    recordAudit({ actor: actor.personId, event: 'export-asked-for', subject, planId, content: { form } }, moment);
    ring('long-work');
    return job;
  });
}

/**
 * Cancels work that waits or runs; what was made so far is thrown away.
 * @throws NotFound for what is not one's own; NotPossible when it has ended
 */
export function cancelLongJob(actor: Actor, jobId: string, moment: Moment): { id: string } {
  return transaction(() => {
    const { state, planId } = getLongJob(actor, jobId);
    if (state !== 'waiting' && state !== 'running') throw new NotPossible('This has ended already.');
    database()
      .update(longJobs)
      .set({ state: 'cancelled', finishedAt: moment.clock })
      .where(eq(longJobs.id, jobId))
      .run();
    const subject = { kind: 'long-job', id: jobId };
    recordAudit({ actor: actor.personId, event: 'export-cancelled', subject, planId }, moment);
    ring('long-work');
    return { id: jobId };
  });
}

/**
 * Begins work anew that failed or was cancelled.
 * @throws NotFound for what is not one's own; NotPossible when it runs or is done; TooMany as `askForExport` does
 */
export function tryLongJobAgain(actor: Actor, jobId: string, moment: Moment): { id: string } {
  return transaction(() => {
    const { state, planId } = getLongJob(actor, jobId);
    if (state !== 'failed' && state !== 'cancelled') throw new NotPossible('This has not failed.');
    assertRoomFor(actor.personId);
    database()
      .update(longJobs)
      .set({ ...fromTheStart, error: null, finishedAt: null, attempts: 0 })
      .where(eq(longJobs.id, jobId))
      .run();
    const subject = { kind: 'long-job', id: jobId };
    recordAudit({ actor: actor.personId, event: 'export-asked-for-again', subject, planId }, moment);
    ring('long-work');
    return { id: jobId };
  });
}

const fromTheStart = { state: 'waiting', unitsDone: 0, unitWords: '', startedAt: null } as const;

export type LongJobToDo = { id: string; planId: string; askedBy: string; form: ExportForm; unitsTotal: number };

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
    if (!row?.planId) return null;
    database()
      .update(longJobs)
      .set({ state: 'running', startedAt: moment.clock, attempts: sql`${longJobs.attempts} + 1` })
      .where(eq(longJobs.id, row.id))
      .run();
    const { form } = JSON.parse(row.input) as { form: ExportForm };
    return { id: row.id, planId: row.planId, askedBy: row.askedBy, form, unitsTotal: row.unitsTotal };
  });
}

const running = (jobId: string) => and(eq(longJobs.id, jobId), eq(longJobs.state, 'running'));

/** What has really been done of a job, and what is being done now. */
export function noteProgress(jobId: string, unitsDone: number, unitWords: string): void {
  database().update(longJobs).set({ unitsDone, unitWords }).where(running(jobId)).run();
}

export type MadeResult = { fileName: string; mediaType: string; bytes: number; sha256: string };

/** The result is kept and whole. Nothing, when the job was cancelled in between. */
export function finishLongJob(job: LongJobToDo, result: MadeResult, moment: Moment): void {
  transaction(() => {
    const done = { state: 'done', unitsDone: job.unitsTotal, unitWords: '', finishedAt: moment.clock } as const;
    const { changes } = database()
      .update(longJobs)
      .set({ ...done, ...result })
      .where(running(job.id))
      .run();
    if (changes === 0) return;
    const { bytes, sha256 } = result;
    const content = { form: job.form, bytes, sha256 };
    const subject = { kind: 'long-job', id: job.id };
    recordAudit({ actor: 'system', event: 'export-written', subject, planId: job.planId, content }, moment);
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
