import { and, asc, eq, inArray, or, type SQL } from 'drizzle-orm';
import { database } from '#db/database.ts';
import { commentAnswers, consultationDrafts, draftComments } from '#db/schema/consultation.ts';
import { panels } from '#db/schema/panels.ts';
import { dateInLondon } from '#domain/dates/london-time.ts';
import type { CommentFacts } from '#domain/plan-document/facts.ts';
import type { Actor } from '#domain/policy/actor.ts';
import { may } from '#domain/policy/policy.ts';
import type { CommentDecision } from '#domain/submissions/consultation-words.ts';

export type DraftComment = {
  id: string;
  draftId: string;
  draftNumber: number;
  recommendationId: string | null;
  actionId: string | null;
  text: string;
  /** The post it was written from. */
  from: string;
  /** The panel whose words these are, and the meeting at which it said them. */
  panel: string | null;
  saidOn: string | null;
  writtenAt: string;
  mine: boolean;
  answer: { decision: CommentDecision; reason: string; answeredAt: string } | null;
};

/** Comments as a condition chooses them, oldest first. For callers that have checked the scope. */
export function commentsWhere(where: SQL | undefined, personId: string | null): DraftComment[] {
  return database()
    .select({
      comment: draftComments,
      draftNumber: consultationDrafts.number,
      panel: panels.name,
      answer: commentAnswers,
    })
    .from(draftComments)
    .innerJoin(consultationDrafts, eq(consultationDrafts.id, draftComments.draftId))
    .leftJoin(panels, eq(panels.id, draftComments.forPanelId))
    .leftJoin(commentAnswers, eq(commentAnswers.commentId, draftComments.id))
    .where(where)
    .orderBy(asc(draftComments.writtenAt), asc(draftComments.id))
    .all()
    .map(({ comment, draftNumber, panel, answer }) => ({
      ...{ id: comment.id, draftId: comment.draftId, draftNumber },
      ...{ recommendationId: comment.recommendationId, actionId: comment.actionId, text: comment.text },
      ...{ from: comment.postTitle, panel, saidOn: comment.saidOn, writtenAt: comment.writtenAt },
      mine: comment.writtenBy === personId,
      answer: answer && { decision: answer.decision, reason: answer.reason, answeredAt: answer.answeredAt },
    }));
}

/** Who reads the whole plan reads every comment on it; everyone else their own, and those that are their panel’s words. */
export function visibleComments(actor: Actor, planId: string): SQL | undefined {
  if (may(actor, 'read-plan', { planId })) return eq(draftComments.planId, planId);
  const theirs = or(
    eq(draftComments.writtenBy, actor.personId),
    inArray(draftComments.forPanelId, actor.memberPanelIds),
  );
  return and(eq(draftComments.planId, planId), theirs);
}

const answerOfFacts = {
  accepted: 'accepted',
  'in-part': 'accepted-in-part',
  'not-accepted': 'not-accepted',
} as const satisfies Record<CommentDecision, CommentFacts['answer']>;

/**
 * Every comment on a plan's consultation drafts as the sealed plan lists it (product §5.2): who, for which panel on which day, on
 * what, the words, and what was answered and why. Oldest first. For callers that have checked the scope: the whole plan only.
 */
export function consultationCommentsOf(planId: string): (CommentFacts & { draftNumber: number })[] {
  return commentsWhere(eq(draftComments.planId, planId), null).map((comment) => ({
    draftNumber: comment.draftNumber,
    from: comment.from,
    panel: comment.panel,
    commentedOn: comment.saidOn ?? dateInLondon(comment.writtenAt),
    recommendationId: comment.recommendationId,
    actionId: comment.actionId,
    text: comment.text,
    answer: comment.answer && answerOfFacts[comment.answer.decision],
    reason: comment.answer?.reason ?? null,
  }));
}
