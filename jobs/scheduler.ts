import { closeWholePlanReading } from '#db/beside/whole-plan.ts';
import { one } from '#db/one.ts';
import { lastRunOf } from '#db/reads/jobs/job-runs.ts';
import { noteClockPutBack } from '#db/writes/audit/clock-jumps.ts';
import { noteJobRun } from '#db/writes/jobs/pruning.ts';
import { releaseInterruptedMessages } from '#db/writes/mail/outbox.ts';
import type { Moment } from '#domain/dates/moment.ts';
import { isJobDue } from '#domain/jobs/job-schedule.ts';
import { startCheckingApprovals, stopCheckingApprovals } from './check-approvals.ts';
import { followsTheClock, presentMoment } from './clock.ts';
import { type Job, jobs } from './jobs.ts';
import { startLongWork, stopLongWork } from './long-work.ts';

const LOOK_EVERY_MS = 5_000;
/** A job that failed is left alone for so long, by a clock that nobody can put back. */
const REST_AFTER_FAILURE_MS = 60_000;

type Scheduler = {
  timer: NodeJS.Timeout | null;
  running: Map<string, Promise<void>>;
  restUntil: Map<string, number>;
  /** The instant of the last look, by the clock as it was then. */
  lookedAt: string | null;
};

/** One for a process, however many copies of this module there are. */
const scheduler = () =>
  one<Scheduler>('scheduler', () => ({ timer: null, running: new Map(), restUntil: new Map(), lookedAt: null }));

async function runJob(job: Job, moment: Moment): Promise<void> {
  const last = lastRunOf(job.name);
  try {
    await job.run(moment);
    noteJobRun(job.name, { lastDayOn: moment.today, error: null }, moment);
  } catch (error) {
    scheduler().restUntil.set(job.name, performance.now() + REST_AFTER_FAILURE_MS);
    console.error(
      JSON.stringify({ job: job.name, at: moment.clock, error: String(error), stack: (error as Error)?.stack }),
    );
    noteJobRun(job.name, { lastDayOn: last?.lastDayOn ?? null, error: String(error).slice(0, 500) }, moment);
  }
}

function mayRun(job: Job, moment: Moment): boolean {
  const { running, restUntil } = scheduler();
  if (running.has(job.name) || (restUntil.get(job.name) ?? 0) > performance.now()) return false;
  if (job.of === 'the-day' && !followsTheClock()) return false;
  return isJobDue(job.times, lastRunOf(job.name), moment);
}

/** Starts every job that is due; none twice at once. Resolves when those have ended, which the scheduler does not wait for. */
export async function runDueJobs(moment: Moment, among: readonly Job[] = jobs): Promise<string[]> {
  const { running } = scheduler();
  const due = among.filter((job) => mayRun(job, moment));
  for (const job of due) {
    running.set(
      job.name,
      runJob(job, moment).finally(() => running.delete(job.name)),
    );
  }
  await Promise.all(due.map(({ name }) => running.get(name)));
  return due.map(({ name }) => name);
}

/** One look at the clock: whether it was put back is told before what is due runs. */
export async function lookAt(moment: Moment, among: readonly Job[] = jobs): Promise<void> {
  const held = scheduler();
  noteClockPutBack(moment, held.lookedAt);
  held.lookedAt = moment.clock;
  await runDueJobs(moment, among);
}

function look(): void {
  if (scheduler().timer === null) return;
  lookAt(presentMoment()).catch((error: unknown) => {
    // A full disk must not stop the looking.
    console.error(JSON.stringify({ scheduler: String(error) }));
  });
}

/** Starts what runs without a request, once the server listens. A second call changes nothing. */
export function startScheduler(): void {
  const held = scheduler();
  if (held.timer) return;
  held.timer = setInterval(look, LOOK_EVERY_MS);
  held.timer.unref();
  try {
    releaseInterruptedMessages();
    startLongWork();
    startCheckingApprovals();
  } catch (error) {
    // A server whose disk is full still shows what it holds.
    console.error(JSON.stringify({ scheduler: String(error) }));
  }
  setImmediate(look);
}

/** Starts nothing more, and waits a moment for what runs. What is cut off is begun anew at the next start. */
export async function stopScheduler(waitMs = 3_000): Promise<void> {
  const held = scheduler();
  if (held.timer) clearInterval(held.timer);
  held.timer = null;
  stopLongWork();
  stopCheckingApprovals();
  closeWholePlanReading();
  const late = new Promise<void>((resolve) => setTimeout(resolve, waitMs).unref());
  await Promise.race([Promise.all(held.running.values()), late]);
}
