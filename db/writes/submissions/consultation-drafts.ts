import { and, eq, inArray, isNull } from 'drizzle-orm';
import { database } from '#db/database.ts';
import { keptOf, type Laid } from '#db/kept-bytes.ts';
import { getCalendar } from '#db/reads/administration/installation.ts';
import { isUntouchedSince } from '#db/reads/audit/trail-position.ts';
import { planInScope } from '#db/reads/plans/plan-visibility.ts';
import { planFacts } from '#db/reads/plans/plans.ts';
import { type ComposedDraft, composeDraft } from '#db/reads/submissions/composed-drafts.ts';
import { consultationDraftInScope } from '#db/reads/submissions/consultation-scope.ts';
import { consultationDrafts, draftRecipients } from '#db/schema/consultation.ts';
import { panels } from '#db/schema/panels.ts';
import { posts } from '#db/schema/people.ts';
import { actions } from '#db/schema/plans.ts';
import { transaction } from '#db/transaction.ts';
import { recordAudit } from '#db/writes/audit/audit.ts';
import type { Moment } from '#domain/dates/moment.ts';
import type { Actor } from '#domain/policy/actor.ts';
import { may } from '#domain/policy/policy.ts';
import { NotAllowed, NotPossible, NotValid, Questioned } from '#domain/policy/refusals.ts';
import { judgeCommentsDue, questionedText, type SendDraftInput } from '#domain/submissions/consultation.ts';
import { tellOfDraft } from './consultation-mail.ts';

/**
 * Sends the plan out for comment: composes its document at this moment, marked as a numbered DRAFT, and keeps it as its readers
 * will read it (product §5.2). A draft that was still open is closed with it. What was said of earlier drafts is left out: one
 * panel’s words are not shown to another before the plan is sealed. Its readers are told, with the link.
 * @param composed what `composeDraft` gave before, where a plan is large: composed anew when anything was saved since
 * @param laid its facts and document where they were laid down ahead, so that this is done in a moment
 * @returns the draft's id, which is its address, and number
 * @throws as `judgeDraft` does
 */
export function sendConsultationDraft(
  actor: Actor,
  planId: string,
  input: SendDraftInput,
  moment: Moment,
  composed?: ComposedDraft,
  laid?: Laid,
): { id: string; number: number } {
  return transaction(() => {
    const { panelIds, postIds } = judgeDraft(actor, planId, input, moment);
    const { note, commentsDueOn } = input;
    const stands = composed && isUntouchedSince(composed.readAt);
    const { number, facts, document } = stands ? composed : composeDraft(actor, planId, moment);
    const earlier = openDraftOf(planId);
    if (earlier) close(actor, earlier, moment);
    const kept = keptOf(document, laid, moment);
    const draft = database()
      .insert(consultationDrafts)
      .values({
        planId,
        number,
        factsId: keptOf(facts, laid, moment).id,
        documentId: kept.id,
        note,
        commentsDueOn,
        sentBy: actor.personId,
        sentAt: moment.now,
      })
      .returning({ id: consultationDrafts.id, number: consultationDrafts.number })
      .get();
    const to = [...panelIds.map((panelId) => ({ panelId })), ...postIds.map((postId) => ({ postId }))];
    for (const recipient of to) {
      database()
        .insert(draftRecipients)
        .values({ draftId: draft.id, ...recipient })
        .run();
    }
    const told = tellOfDraft(actor, { id: draft.id, panelIds, postIds, commentsDueOn }, moment);
    const sent = {
      told,
      number,
      panelIds,
      postIds,
      note,
      commentsDueOn,
      documentHash: kept.sha256,
    };
    recordAudit(
      {
        actor: actor.personId,
        event: 'consultation-draft-sent',
        subject: { kind: 'consultation-draft', id: draft.id },
        planId,
        content: { ...sent, closed: earlier },
      },
      moment,
    );
    return draft;
  });
}

/**
 * Whether a draft can be sent so. Everything but the plan itself is looked at, which may be large.
 * @returns to whom it goes, each once
 * @throws NotFound, NotAllowed; NotValid for a panel or post that does not exist, or a day that has been; NotPossible for a plan
 *   without actions; Questioned for an unusual day or a note that may name a child
 */
export function judgeDraft(actor: Actor, planId: string, input: SendDraftInput, moment: Moment) {
  planInScope(actor, planId);
  if (!may(actor, 'send-consultation-draft', { planId })) throw new NotAllowed();
  const to = { panelIds: known('panelIds', input.panelIds), postIds: known('postIds', input.postIds) };
  const around = { today: moment.today, planDueOn: planFacts(planId, moment).clock.dueOn, calendar: getCalendar() };
  const judged = judgeCommentsDue(input.commentsDueOn, around);
  if (judged.refused.length > 0) throw new NotValid(judged.refused);
  if (!database().select({ id: actions.id }).from(actions).where(eq(actions.planId, planId)).limit(1).get()) {
    throw new NotPossible('This plan has no actions yet, so there is nothing to comment on.');
  }
  const questions = [...judged.questions, ...questionedText('note', input.note)];
  if (questions.length > 0 && !input.confirmed) throw new Questioned(questions);
  return to;
}

/**
 * Closes a draft: it can still be read, and takes no more comments. Comments that wait can still be answered.
 * @throws NotFound, NotAllowed; NotPossible when it is closed already
 */
export function closeConsultationDraft(actor: Actor, draftId: string, moment: Moment): { id: string } {
  return transaction(() => {
    const { draft } = consultationDraftInScope(actor, draftId);
    const { planId } = draft;
    if (!may(actor, 'send-consultation-draft', { planId })) throw new NotAllowed();
    if (draft.closedAt !== null) throw new NotPossible('This draft is closed already.');
    close(actor, draftId, moment);
    const subject = { kind: 'consultation-draft', id: draftId };
    recordAudit({ actor: actor.personId, event: 'consultation-draft-closed', subject, planId }, moment);
    return { id: draftId };
  });
}

function close(actor: Actor, draftId: string, moment: Moment): void {
  database()
    .update(consultationDrafts)
    .set({ closedAt: moment.now, closedBy: actor.personId })
    .where(eq(consultationDrafts.id, draftId))
    .run();
}

/** The ids, each once; all of them must exist. */
function known(field: 'panelIds' | 'postIds', named: readonly string[]): string[] {
  const ids = [...new Set(named)];
  const table = field === 'panelIds' ? panels : posts;
  const found = database().select({ id: table.id }).from(table).where(inArray(table.id, ids)).all();
  if (found.length !== ids.length) throw new NotValid([{ field, words: 'Choose from the list' }]);
  return ids;
}

function openDraftOf(planId: string): string | null {
  const open = database()
    .select({ id: consultationDrafts.id })
    .from(consultationDrafts)
    .where(and(eq(consultationDrafts.planId, planId), isNull(consultationDrafts.closedAt)))
    .get();
  return open?.id ?? null;
}
