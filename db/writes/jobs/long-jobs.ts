import { and, count, eq, inArray } from 'drizzle-orm';
import { ring } from '#db/bell.ts';
import { database } from '#db/database.ts';
import { getLongJob } from '#db/reads/jobs/long-jobs.ts';
import { openToFreeze } from '#db/reads/panel-reports/panel-report-freezing.ts';
import { assertMayMakePack } from '#db/reads/plans/inspection-pack.ts';
import { ownerPostsOf, planInScope } from '#db/reads/plans/plan-visibility.ts';
import { assertMaySeal } from '#db/reads/submissions/sealing.ts';
import { longJobs } from '#db/schema/jobs.ts';
import { plans } from '#db/schema/plans.ts';
import { transaction } from '#db/transaction.ts';
import { recordAudit } from '#db/writes/audit/audit.ts';
import { judgeDraft } from '#db/writes/submissions/consultation-drafts.ts';
import type { Moment } from '#domain/dates/moment.ts';
import {
  type ExportJobInput,
  formNames,
  type InspectionPackInput,
  type LongJobKind,
  type LongTask,
  longJobLimit,
  type PlanTask,
  unitsOf,
} from '#domain/jobs/long-jobs.ts';
import type { ReportSignOffInput } from '#domain/panel-reports/panel-reports.ts';
import type { Actor } from '#domain/policy/actor.ts';
import { may } from '#domain/policy/policy.ts';
import { NotAllowed, NotPossible, NotValid, TooMany } from '#domain/policy/refusals.ts';
import type { SendDraftInput } from '#domain/submissions/consultation.ts';
import type { SealInput } from '#domain/submissions/submissions.ts';
import { fromTheStart } from './long-job-runs.ts';

const unfinished = inArray(longJobs.state, ['waiting', 'running']);

/** What the trail calls each kind of work. */
const told: Record<LongJobKind, string> = {
  'plan-export': 'export',
  'plan-sealing': 'sealing',
  'draft-sending': 'draft-sending',
  'inspection-pack': 'inspection-pack',
  'report-freezing': 'report-freezing',
};

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

/** What is done once at a time: whoever asks second would seal what the first has sealed. */
const onceAtATime: Partial<Record<LongJobKind, string>> = {
  'plan-sealing': 'This plan is being sealed already. Load the page again to see how far it is.',
  'draft-sending': 'A draft of this plan is being sent already. Load the page again to see how far it is.',
  'report-freezing': 'This report is being frozen already. Load the page again to see how far it is.',
};

/** What a job is of: a plan, or a panel report. */
type Of = { planId: string; reportId: null } | { planId: null; reportId: string };

function assertNotUnderWay(kind: LongJobKind, of: Of): void {
  const words = onceAtATime[kind];
  if (!words) return;
  const own = of.planId === null ? eq(longJobs.reportId, of.reportId) : eq(longJobs.planId, of.planId);
  const same = and(own, eq(longJobs.kind, kind), unfinished);
  if (database().select({ id: longJobs.id }).from(longJobs).where(same).get()) throw new NotPossible(words);
}

function askOfPlan(actor: Actor, planId: string, task: PlanTask, about: string, moment: Moment): { id: string } {
  const plan = database().select({ title: plans.title }).from(plans).where(eq(plans.id, planId)).get();
  return ask(actor, { planId, reportId: null }, task, `${plan?.title ?? ''}: ${about}`, moment);
}

function ask(actor: Actor, of: Of, task: LongTask, title: string, moment: Moment): { id: string } {
  assertNotUnderWay(task.kind, of);
  assertRoomFor(actor.personId);
  const job = database()
    .insert(longJobs)
    .values({
      kind: task.kind,
      ...of,
      askedBy: actor.personId,
      title,
      input: JSON.stringify(task.input),
      unitsTotal: unitsOf(task),
      createdAt: moment.clock,
      askedAt: moment.now,
    })
    .returning({ id: longJobs.id })
    .get();
  const subject = { kind: 'long-job', id: job.id };
  const event = `${told[task.kind]}-asked-for`;
  recordAudit({ actor: actor.personId, event, subject, planId: of.planId, content: task.input }, moment);
  ring('long-work');
  return job;
}

/**
 * Asks for a form of a plan to be written beside the requests; the plan is read when its turn comes (assurance REL-18).
 * @throws NotFound, NotAllowed; TooMany with one running and three waiting
 */
export function askForExport(actor: Actor, planId: string, input: ExportJobInput, moment: Moment): { id: string } {
  return transaction(() => {
    planInScope(actor, planId);
    if (!may(actor, 'export-plan', { planId, ownerPostIds: ownerPostsOf(planId) })) throw new NotAllowed();
    return askOfPlan(actor, planId, { kind: 'plan-export', input }, formNames[input.form], moment);
  });
}

/**
 * Asks for a plan to be sealed. Reading it and writing six documents takes seconds, so it is done beside the requests; everything
 * that can stand in its way is looked at there, and once more in the transaction that seals (rules §4).
 * @param number of the version this makes, as `nextVersionToSeal` told it
 * @throws NotFound, NotAllowed; NotPossible while this plan is being sealed; TooMany as `askForExport` does
 */
export function askForSealing(
  actor: Actor,
  planId: string,
  input: SealInput,
  number: number,
  moment: Moment,
): { id: string } {
  return transaction(() => {
    assertMaySeal(actor, planId);
    return askOfPlan(actor, planId, { kind: 'plan-sealing', input }, `version ${number}`, moment);
  });
}

/**
 * Asks for the draft of a large plan to be sent: it is read, kept and sent beside the requests, as `sendConsultationDraft` does.
 * @throws as `judgeDraft` does; NotPossible while a draft of this plan is being sent; TooMany as `askForExport` does
 */
export function askForDraft(actor: Actor, planId: string, input: SendDraftInput, moment: Moment): { id: string } {
  return transaction(() => {
    judgeDraft(actor, planId, input, moment);
    return askOfPlan(actor, planId, { kind: 'draft-sending', input }, 'draft for comment', moment);
  });
}

/**
 * Asks for the pack of a plan for the next inspection. It is read when its turn comes, and its files are packed beside the requests.
 * @throws NotFound, NotAllowed; NotValid for a day to come; TooMany as `askForExport` does
 */
export function askForPack(actor: Actor, planId: string, input: InspectionPackInput, moment: Moment): { id: string } {
  return transaction(() => {
    assertMayMakePack(actor, planId);
    if (input.sinceOn !== null && input.sinceOn > moment.today) {
      throw new NotValid([{ field: 'sinceOn', words: 'The day from which the pack tells cannot be in the future' }]);
    }
    return askOfPlan(actor, planId, { kind: 'inspection-pack', input }, 'pack for the next inspection', moment);
  });
}

/**
 * Asks for a panel report to be frozen. Composing it and writing its documents is done beside the requests; everything that can
 * stand in its way is looked at there, and once more in the transaction that freezes (rules §4).
 * @throws NotFound, NotAllowed; NotPossible once it is frozen, and while it is being frozen; TooMany as `askForExport` does
 */
export function askForFreezing(actor: Actor, reportId: string, input: ReportSignOffInput, moment: Moment) {
  return transaction(() => {
    const { panelName, number } = openToFreeze(actor, reportId);
    const title = `${panelName}: report ${number}`;
    return ask(actor, { planId: null, reportId }, { kind: 'report-freezing', input }, title, moment);
  });
}

/**
 * Cancels work that waits or runs; what was made so far is thrown away.
 * @throws NotFound for what is not one's own; NotPossible when it has ended
 */
export function cancelLongJob(actor: Actor, jobId: string, moment: Moment): { id: string } {
  return transaction(() => {
    const { kind, state, planId } = getLongJob(actor, jobId);
    if (state !== 'waiting' && state !== 'running') throw new NotPossible('This has ended already.');
    database()
      .update(longJobs)
      .set({ state: 'cancelled', finishedAt: moment.clock })
      .where(eq(longJobs.id, jobId))
      .run();
    const subject = { kind: 'long-job', id: jobId };
    recordAudit({ actor: actor.personId, event: `${told[kind]}-cancelled`, subject, planId }, moment);
    ring('long-work');
    return { id: jobId };
  });
}

/**
 * Begins work anew that failed or was cancelled.
 * @throws NotFound for what is not one's own; NotPossible when it runs or is done; NotPossible and TooMany as asking for it does
 */
export function tryLongJobAgain(actor: Actor, jobId: string, moment: Moment): { id: string } {
  return transaction(() => {
    const { kind, state, planId, reportId } = getLongJob(actor, jobId);
    if (state !== 'failed' && state !== 'cancelled') throw new NotPossible('This has not failed.');
    assertNotUnderWay(kind, { planId, reportId } as Of);
    assertRoomFor(actor.personId);
    database()
      .update(longJobs)
      .set({ ...fromTheStart, error: null, finishedAt: null, attempts: 0 })
      .where(eq(longJobs.id, jobId))
      .run();
    const subject = { kind: 'long-job', id: jobId };
    recordAudit({ actor: actor.personId, event: `${told[kind]}-asked-for-again`, subject, planId }, moment);
    ring('long-work');
    return { id: jobId };
  });
}
