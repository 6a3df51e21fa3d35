import { database } from '#db/database.ts';
import { findActorOfPerson } from '#db/reads/actors.ts';
import { composeDraft } from '#db/reads/composed-drafts.ts';
import { sendConsultationDraft } from '#db/writes/consultation-drafts.ts';
import { finishWith, type LongJobToDo } from '#db/writes/long-job-runs.ts';
import type { Moment } from '#domain/moment.ts';
import { NotAllowed } from '#domain/refusals.ts';
import type { Progress } from './written-forms.ts';

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
  // Whatever was questioned was confirmed before the job was asked for.
  const input = { ...job.input, confirmed: true };
  finishWith(job, () => sendConsultationDraft(actor, job.planId, input, moment, drafted), moment);
}
