import { database } from '#db/database.ts';
import { laidDown } from '#db/kept-bytes.ts';
import { findActorOfPerson } from '#db/reads/people/actors.ts';
import { composeDraft } from '#db/reads/submissions/composed-drafts.ts';
import { finishWith, type LongJobToDo } from '#db/writes/jobs/long-job-runs.ts';
import { sendConsultationDraft } from '#db/writes/submissions/consultation-drafts.ts';
import type { Moment } from '#domain/dates/moment.ts';
import { NotAllowed } from '#domain/policy/refusals.ts';
import type { Progress } from './written-forms.ts';

type DraftSending = LongJobToDo & { kind: 'draft-sending' };

/** Sends the draft of a large plan: read and laid down first, then kept, told of and the job ended in one transaction. */
export async function sendDraft(job: DraftSending, moment: Moment, tell: Progress): Promise<void> {
  const compose = () =>
    database().transaction(() => {
      const actor = findActorOfPerson(job.askedBy, moment.today);
      if (!actor) throw new NotAllowed();
      return { actor, drafted: composeDraft(actor, job.planId, moment) };
    });
  tell(0, 'Reading the plan');
  const { drafted } = compose();
  tell(1, 'Keeping the draft and telling its readers');
  // Whatever was questioned was confirmed before the job was asked for.
  const input = { ...job.input, confirmed: true };
  await laidDown([drafted.facts, drafted.document], moment, (laid) => {
    // Read again: what changed while it was laid down is in the draft, which then is kept in the transaction itself.
    const now = compose();
    const stands = JSON.stringify(now.drafted.facts) === JSON.stringify(drafted.facts);
    const newest = stands ? { ...drafted, readAt: now.drafted.readAt } : now.drafted;
    finishWith(job, () => sendConsultationDraft(now.actor, job.planId, input, moment, newest, laid), moment);
  });
}
