import { eq } from 'drizzle-orm';
import { database } from '#db/database.ts';
import { keptJson } from '#db/kept-bytes.ts';
import { itemsOfDraft } from '#db/reads/submissions/consultation-drafts.ts';
import {
  consultationDraftInScope,
  type DraftInScope,
  panelsSpokenFor,
  writerWords,
} from '#db/reads/submissions/consultation-scope.ts';
import { commentsWhere, visibleComments } from '#db/reads/submissions/draft-comments.ts';
import { commentAnswers, consultationDrafts, draftComments } from '#db/schema/consultation.ts';
import { transaction } from '#db/transaction.ts';
import { recordAudit } from '#db/writes/audit/audit.ts';
import type { Moment } from '#domain/dates/moment.ts';
import type { PlanDocumentFacts } from '#domain/plan-document/facts.ts';
import type { Actor } from '#domain/policy/actor.ts';
import { may } from '#domain/policy/policy.ts';
import { NotAllowed, NotFound, NotPossible, NotValid, Questioned } from '#domain/policy/refusals.ts';
import {
  type CommentAnswerInput,
  type CommentInput,
  questionedText,
  refusedSaidOn,
} from '#domain/submissions/consultation.ts';

/**
 * Comments on a consultation draft: on a recommendation or an action that stands in it, or on the whole. A member may speak for
 * their panel; who answers comments may record what a panel said at a meeting. Kept as said, with the post of that day.
 * @returns the new comment's id
 * @throws NotFound, NotAllowed; NotPossible once the draft is closed; NotValid for what does not stand in the draft, another's
 *   panel, or a meeting to come; Questioned for a text that may name a child
 */
export function commentOnConsultationDraft(
  actor: Actor,
  draftId: string,
  input: CommentInput,
  moment: Moment,
): { id: string } {
  return transaction(() => {
    const scope = consultationDraftInScope(actor, draftId);
    const { draft, subject } = scope;
    if (!may(actor, 'comment-on-consultation-draft', subject)) throw new NotAllowed();
    if (draft.closedAt !== null) throw new NotPossible('This draft is closed, so it takes no more comments.');
    const { confirmed, ...said } = input;
    assertInDraft(draftId, input);
    assertSpeaksFor(actor, scope, input, moment);
    const questions = questionedText('text', said.text);
    if (questions.length > 0 && !confirmed) throw new Questioned(questions);
    const { planId } = draft;
    const postTitle = writerWords(actor, scope, moment.today);
    const comment = database()
      .insert(draftComments)
      .values({ ...said, draftId, planId, postTitle, writtenBy: actor.personId, writtenAt: moment.now })
      .returning({ id: draftComments.id })
      .get();
    recordAudit(
      {
        actor: actor.personId,
        event: 'draft-commented-on',
        subject: { kind: 'draft-comment', id: comment.id },
        planId,
        content: { draftId, ...said, postTitle, askedAboutIdentifiers: questions.length },
      },
      moment,
    );
    return comment;
  });
}

function assertInDraft(draftId: string, { recommendationId, actionId }: CommentInput): void {
  if (recommendationId === null && actionId === null) return;
  const stored = database()
    .select({ facts: keptJson<PlanDocumentFacts>(consultationDrafts.factsId) })
    .from(consultationDrafts)
    .where(eq(consultationDrafts.id, draftId))
    .get();
  if (!stored) throw new NotFound();
  const items = itemsOfDraft(stored.facts);
  const stands = items.some((item) => item.recommendationId === recommendationId && item.actionId === actionId);
  if (stands) return;
  const [field, what] = actionId === null ? ['recommendationId', 'a recommendation'] : ['actionId', 'an action'];
  throw new NotValid([{ field, words: `Choose ${what} of this draft` }]);
}

function assertSpeaksFor(actor: Actor, scope: DraftInScope, input: CommentInput, moment: Moment): void {
  const { forPanelId, saidOn } = input;
  if (forPanelId === null) return;
  if (!panelsSpokenFor(actor, scope).includes(forPanelId)) {
    throw new NotValid([{ field: 'forPanelId', words: 'Choose whose words these are' }]);
  }
  const refused = refusedSaidOn(saidOn, { today: moment.today, recorded: !actor.memberPanelIds.includes(forPanelId) });
  if (refused.length > 0) throw new NotValid(refused);
}

/**
 * Answers a comment, once: accepted, in part or not, always with the reason. The sealed plan lists both.
 * @throws NotFound, NotAllowed; NotPossible when it was answered before; Questioned for a reason that may name a child
 */
export function answerComment(
  actor: Actor,
  commentId: string,
  input: CommentAnswerInput,
  moment: Moment,
): { id: string } {
  return transaction(() => {
    const comment = database()
      .select({ draftId: draftComments.draftId, planId: draftComments.planId })
      .from(draftComments)
      .where(eq(draftComments.id, commentId))
      .get();
    if (!comment) throw new NotFound();
    const { planId } = comment;
    consultationDraftInScope(actor, comment.draftId);
    const read = commentsWhere(visibleComments(actor, planId), actor.personId).find(({ id }) => id === commentId);
    if (!read) throw new NotFound();
    if (!may(actor, 'answer-comment', { planId })) throw new NotAllowed();
    if (read.answer) throw new NotPossible('This comment was answered already.');
    const { confirmed, decision, reason } = input;
    const questions = questionedText('reason', reason);
    if (questions.length > 0 && !confirmed) throw new Questioned(questions);
    database()
      .insert(commentAnswers)
      .values({ commentId, decision, reason, answeredBy: actor.personId, answeredAt: moment.now })
      .run();
    recordAudit(
      {
        actor: actor.personId,
        event: 'comment-answered',
        subject: { kind: 'draft-comment', id: commentId },
        planId,
        content: { decision, reason },
      },
      moment,
    );
    return { id: commentId };
  });
}
