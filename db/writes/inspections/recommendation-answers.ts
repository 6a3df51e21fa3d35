import { and, eq, isNull } from 'drizzle-orm';
import { database } from '#db/database.ts';
import { recommendationsOfPlan } from '#db/reads/inspections/recommendations.ts';
import { planInScope } from '#db/reads/plans/plan-visibility.ts';
import { recommendationAnswers } from '#db/schema/consultation.ts';
import { actionRecommendations, actions } from '#db/schema/plans.ts';
import { transaction } from '#db/transaction.ts';
import { recordAudit } from '#db/writes/audit/audit.ts';
import type { Moment } from '#domain/dates/moment.ts';
import type { Actor } from '#domain/policy/actor.ts';
import { may } from '#domain/policy/policy.ts';
import { Gone, NotAllowed, NotFound, NotPossible, NotValid, Questioned } from '#domain/policy/refusals.ts';
import { questionedText, type RecommendationAnswerInput } from '#domain/submissions/consultation.ts';

/**
 * Answers a recommendation with a reason and no action, which pre-flight takes in place of one (s.137(3)). It is the plan lead's
 * to decide, as an action is.
 * @throws NotFound, NotAllowed; NotValid for a recommendation of another plan; NotPossible where an action answers it, it was set
 *   aside, or it is answered so already; Questioned for a reason that may name a child
 */
export function answerWithoutAction(
  actor: Actor,
  planId: string,
  input: RecommendationAnswerInput,
  moment: Moment,
): { id: string } {
  return transaction(() => {
    planInScope(actor, planId);
    if (!may(actor, 'create-action', { planId })) throw new NotAllowed();
    const { recommendationId, reason, confirmed } = input;
    const recommendation = recommendationsOfPlan(planId).find(({ id }) => id === recommendationId);
    if (!recommendation)
      throw new NotValid([{ field: 'recommendationId', words: 'Choose a recommendation of this plan' }]);
    if (recommendation.setAsideReason !== null) {
      throw new NotPossible('This recommendation was set aside, so it needs no answer.');
    }
    const refs = answeringRefs(planId, recommendationId);
    if (refs.length > 0) throw new NotPossible(`An action answers this already: ${refs.join(', ')}.`);
    if (standing(planId, recommendationId)) throw new NotPossible('This is answered without an action already.');
    const questions = questionedText('reason', reason);
    if (questions.length > 0 && !confirmed) throw new Questioned(questions);
    const answer = database()
      .insert(recommendationAnswers)
      .values({ planId, recommendationId, reason, answeredBy: actor.personId, answeredAt: moment.now })
      .returning({ id: recommendationAnswers.id })
      .get();
    recordAudit(
      {
        actor: actor.personId,
        event: 'recommendation-answered-without-action',
        subject: { kind: 'recommendation', id: recommendationId },
        planId,
        content: { reason },
      },
      moment,
    );
    return answer;
  });
}

/**
 * Takes an answer without an action back: the recommendation is unanswered again. The row stays.
 * @throws NotFound, NotAllowed; NotPossible when it was taken back already
 */
export function takeBackAnswer(actor: Actor, answerId: string, moment: Moment): { id: string } {
  return transaction(() => {
    const answer = database().select().from(recommendationAnswers).where(eq(recommendationAnswers.id, answerId)).get();
    if (!answer) throw new NotFound();
    const { planId, recommendationId } = answer;
    planInScope(actor, planId);
    if (!may(actor, 'create-action', { planId })) throw new NotAllowed();
    if (answer.endedAt !== null) throw new Gone('This answer was taken back already.');
    database()
      .update(recommendationAnswers)
      .set({ endedAt: moment.now, endedBy: actor.personId })
      .where(eq(recommendationAnswers.id, answerId))
      .run();
    const subject = { kind: 'recommendation', id: recommendationId };
    recordAudit({ actor: actor.personId, event: 'recommendation-answer-taken-back', subject, planId }, moment);
    return { id: answerId };
  });
}

function answeringRefs(planId: string, recommendationId: string): string[] {
  return database()
    .select({ ref: actions.ref, stage: actions.stage })
    .from(actions)
    .innerJoin(actionRecommendations, eq(actionRecommendations.actionId, actions.id))
    .where(and(eq(actions.planId, planId), eq(actionRecommendations.recommendationId, recommendationId)))
    .all()
    .filter(({ stage }) => stage !== 'withdrawn')
    .map(({ ref }) => ref);
}

function standing(planId: string, recommendationId: string): boolean {
  const row = database()
    .select({ id: recommendationAnswers.id })
    .from(recommendationAnswers)
    .where(
      and(
        eq(recommendationAnswers.planId, planId),
        eq(recommendationAnswers.recommendationId, recommendationId),
        isNull(recommendationAnswers.endedAt),
      ),
    )
    .get();
  return row !== undefined;
}
