import { setTimeout as pause } from 'node:timers/promises';
import { database } from '#db/database.ts';
import { findActorOfPerson } from '#db/reads/people/actors.ts';
import { composeDraft } from '#db/reads/submissions/composed-drafts.ts';
import { finishWith, type LongJobToDo } from '#db/writes/jobs/long-job-runs.ts';
import { sendConsultationDraft } from '#db/writes/submissions/consultation-drafts.ts';
import type { Moment } from '#domain/dates/moment.ts';
import { NotAllowed } from '#domain/policy/refusals.ts';
import type { Progress } from './written-forms.ts';

/** The server notes how far a job is in the same database: a note that met the writing of megabytes would hold its loop so long. */
const NOTED_WITHIN_MS = 200;

type DraftSending = LongJobToDo & { kind: 'draft-sending' };

/** Sends the draft of a large plan: read first, then kept, told of and the job ended in one transaction. */
export async function sendDraft(job: DraftSending, moment: Moment, tell: Progress): Promise<void> {
  tell(0, 'Reading the plan');
  const { actor, drafted } = database().transaction(() => {
    const actor = findActorOfPerson(job.askedBy, moment.today);
    if (!actor) throw new NotAllowed();
    return { actor, drafted: composeDraft(actor, job.planId, moment) };
  });
  tell(1, 'Keeping the draft and telling its readers');
  await pause(NOTED_WITHIN_MS);
  // Whatever was questioned was confirmed before the job was asked for.
  const input = { ...job.input, confirmed: true };
  finishWith(job, () => sendConsultationDraft(actor, job.planId, input, moment, drafted), moment);
}
