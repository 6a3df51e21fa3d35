import { database } from '#db/database.ts';
import { laidDown } from '#db/kept-bytes.ts';
import { findActorOfPerson } from '#db/reads/people/actors.ts';
import { type ComposedDraft, composeDraft } from '#db/reads/submissions/composed-drafts.ts';
import { finishWith, type LongJobToDo } from '#db/writes/jobs/long-job-runs.ts';
import { sendConsultationDraft } from '#db/writes/submissions/consultation-drafts.ts';
import type { Moment } from '#domain/dates/moment.ts';
import { NotAllowed } from '#domain/policy/refusals.ts';
import { standing } from './standing.ts';
import type { Progress } from './written-forms.ts';

type DraftSending = LongJobToDo & { kind: 'draft-sending' };

/** Where the plan changes all the time, the draft is kept in the transaction that sends it. */
const TURNS = 4;

/** The plan changed while its draft was laid down: what was laid down is forgotten, and the newest laid down instead. */
class Changed extends Error {
  readonly newest: ComposedDraft;
  constructor(newest: ComposedDraft) {
    super('The plan changed while its draft was laid down.');
    this.newest = newest;
  }
}

/** Sends the draft of a large plan: read and laid down first, then kept, told of and the job ended in one transaction. */
export async function sendDraft(job: DraftSending, moment: Moment, tell: Progress): Promise<void> {
  const compose = () =>
    database().transaction(() => {
      const actor = findActorOfPerson(job.askedBy, moment.today);
      if (!actor) throw new NotAllowed();
      return { actor, composed: composeDraft(actor, job.planId, moment) };
    });
  // Whatever was questioned was confirmed before the job was asked for.
  const input = { ...job.input, confirmed: true };
  const send = (draft: ComposedDraft, isLastTurn: boolean) =>
    laidDown([draft.facts, draft.document], moment, (laid) => {
      const { actor, composed } = standing(compose);
      const stands = JSON.stringify(composed.facts) === JSON.stringify(draft.facts);
      if (!stands && !isLastTurn) throw new Changed(composed);
      const newest = stands ? { ...draft, readAt: composed.readAt } : composed;
      finishWith(job, () => sendConsultationDraft(actor, job.planId, input, moment, newest, laid), moment);
    });
  tell(0, 'Reading the plan');
  let draft = compose().composed;
  tell(1, 'Keeping the draft and telling its readers');
  for (let turn = 1; ; turn += 1) {
    try {
      return await send(draft, turn === TURNS);
    } catch (error) {
      if (!(error instanceof Changed)) throw error;
      draft = error.newest;
    }
  }
}
