import { setTimeout as pause } from 'node:timers/promises';
import { closeWholePlanReading, readWholePlan } from '#db/beside/whole-plan.ts';
import { database } from '#db/database.ts';
import { getLongJob } from '#db/reads/jobs/long-jobs.ts';
import { findActorOfPerson } from '#db/reads/people/actors.ts';
import { benchPlanId } from '#db/seed/bench-world.ts';
import type { SeatKey } from '#db/seed/people-and-posts.ts';
import { personIdOf } from '#db/seed/people-rows.ts';
import { askForDraft, askForSealing } from '#db/writes/jobs/long-jobs.ts';
import { approveSubmission } from '#db/writes/submissions/plan-approvals.ts';
import { closeWritingPool, writeComparison } from '#documents/write/writing-pool.ts';
import { changeCount } from '#domain/plan-comparison/compare.ts';
import { startCheckingApprovals, stopCheckingApprovals } from '#jobs/check-approvals.ts';
import { presentMoment } from '#jobs/clock.ts';
import { type Held, longestDelay, longestDelayOfSaves } from './loop-held.ts';
import { openBeside } from './world.ts';

export type LargePlanMeasured = ({ what: string } & Omit<Held<unknown>, 'result'>)[];

const planId = benchPlanId(0);

function seat(who: SeatKey) {
  const actor = findActorOfPerson(personIdOf(who), presentMoment().today);
  if (!actor) throw new Error(`Nobody is the ${who}.`);
  return actor;
}

/** Looks at it seldom: the looking, too, is done on this loop. */
export async function done(jobId: string, lookEveryMs = 250): Promise<void> {
  const lead = seat('plan-lead');
  for (;;) {
    await pause(lookEveryMs);
    const { state, error } = getLongJob(lead, jobId);
    if (state === 'done') return;
    if (error) throw new Error(error);
  }
}

/** As its route does: the draft is read, kept and sent by a job. */
export async function sendDraft(lookEveryMs?: number): Promise<void> {
  const panelIds = database().$client.prepare('select id from panels limit 1').pluck().all() as string[];
  const postIds = database().$client.prepare('select id from posts limit 1').pluck().all() as string[];
  const input = { panelIds, postIds: panelIds.length > 0 ? [] : postIds, note: '', commentsDueOn: '2024-07-07' };
  await done(askForDraft(seat('plan-lead'), planId, { ...input, confirmed: true }, presentMoment()).id, lookEveryMs);
}

/** As the page and the route of a comparison do. */
export async function compare(): Promise<number> {
  const [from, to] = [{ kind: 'draft', number: 1 } as const, { kind: 'live' } as const];
  const compared = await readWholePlan('getPlanComparison', seat('plan-lead'), planId, from, to, presentMoment());
  await writeComparison(compared);
  return changeCount(compared.comparison);
}

/** As its route does, the one after the other. */
export async function approveTwice(): Promise<string> {
  let contentHash = '';
  for (const capacity of ['director', 'lead-member'] as const) {
    const read = await readWholePlan('getApprovableContent', seat(capacity), planId, presentMoment());
    contentHash = read.contentHash;
    approveSubmission(seat(capacity), planId, { capacity, contentHash }, presentMoment(), read);
  }
  return contentHash;
}

/** As its route does. @returns the job's id, as soon as it is asked for */
export async function askToSeal(contentHash: string): Promise<string> {
  const [lead, input] = [seat('plan-lead'), { contentHash, why: '', minor: false }];
  const number = await readWholePlan('nextVersionToSeal', lead, planId, input, presentMoment());
  return askForSealing(lead, planId, input, number, presentMoment()).id;
}

/** One action in twenty is reworded, straight in the table. */
function rewordSome(): void {
  const client = openBeside();
  client
    .prepare("update actions set title = title || ', every quarter' where plan_id = ? and rowid % 20 = 0")
    .run(planId);
  client.close();
}

/**
 * What must not hold anybody's request however large a plan is, over one of 2,400 actions: sending its draft, comparing it on the
 * screen and as Word, approving it twice, sealing it. The jobs of this process must have been started.
 */
export async function measureLargePlan(): Promise<LargePlanMeasured> {
  startCheckingApprovals();
  const drafted = await longestDelayOfSaves(() => sendDraft());
  rewordSome();
  const compared = await longestDelay(compare);
  const approved = await longestDelay(approveTwice);
  const sealed = await longestDelayOfSaves(async () => done(await askToSeal(approved.result)));
  stopCheckingApprovals();
  closeWholePlanReading();
  closeWritingPool();
  return [
    { what: 'Sending the draft of 2,400 actions', ...drafted },
    { what: `Comparing 2,400 actions, ${compared.result} changes, and as Word`, ...compared },
    { what: 'Approving 2,400 actions, twice', ...approved },
    { what: 'Sealing 2,400 actions as a job, six forms', ...sealed },
  ];
}
