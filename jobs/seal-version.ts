import { database } from '#db/database.ts';
import { laidDown } from '#db/kept-bytes.ts';
import { findActorOfPerson } from '#db/reads/people/actors.ts';
import { composeVersion } from '#db/reads/submissions/sealing.ts';
import { finishWith, type LongJobToDo } from '#db/writes/jobs/long-job-runs.ts';
import { assertSame, sealPlan } from '#db/writes/submissions/plan-versions.ts';
import type { Moment } from '#domain/dates/moment.ts';
import { NotAllowed } from '#domain/policy/refusals.ts';
import { standing } from './standing.ts';
import { type Progress, writeForms } from './written-forms.ts';

type Sealing = LongJobToDo & { kind: 'plan-sealing' };

/**
 * Seals a plan (rules §4): composes the version, writes its six forms and lays all of it down first; then one transaction looks
 * whether it still stands, points to it, and ends the job. What ends before that transaction, by a cancelling or a kill, has
 * sealed nothing.
 * @throws as `composeVersion` and `sealPlan` do; NoLongerWanted when the job was cancelled
 */
export async function sealVersion(job: Sealing, moment: Moment, tell: Progress): Promise<void> {
  // One moment of the database each time. Who seals is looked up now: what was taken away is gone.
  const compose = () =>
    database().transaction(() => {
      const actor = findActorOfPerson(job.askedBy, moment.today);
      if (!actor) throw new NotAllowed();
      return { actor, composed: composeVersion(actor, job.planId, job.input, moment) };
    });
  tell(0, 'Reading the plan and its approvals');
  const { composed } = compose();
  const files = await writeForms(composed.document, 'all', tell);
  tell(job.unitsTotal - 1, 'Keeping the documents, checking once more, and sealing');
  const things = [composed.facts, composed.document, ...files.map(({ bytes }) => bytes)];
  await laidDown(things, moment, (laid) => {
    // Read again before the transaction, which then has a moment's writes to look at and not those of all the forms.
    const now = standing(compose);
    assertSame(composed, now.composed);
    const whole = { ...composed, readAt: now.composed.readAt };
    finishWith(job, () => sealPlan(now.actor, job.planId, job.input, whole, files, moment, laid), moment);
  });
}
