import { and, asc, eq, isNull, notExists, sql } from 'drizzle-orm';
import { database } from '#db/database.ts';
import { planInScope } from '#db/reads/plans/plan-visibility.ts';
import { recommendationAnswers } from '#db/schema/consultation.ts';
import { actionRecommendations, actions } from '#db/schema/plans.ts';
import type { Actor } from '#domain/policy/actor.ts';
import { may } from '#domain/policy/policy.ts';

export type AnswerWithoutAction = { id: string; recommendationId: string; reason: string; answeredAt: string };

/** Whether an action that was not withdrawn answers the recommendation of a row, as a subquery. */
function liveAction() {
  return database()
    .select({ one: sql`1` })
    .from(actionRecommendations)
    .innerJoin(actions, eq(actions.id, actionRecommendations.actionId))
    .where(
      and(
        eq(actionRecommendations.recommendationId, recommendationAnswers.recommendationId),
        eq(actions.planId, recommendationAnswers.planId),
        sql`${actions.stage} <> 'withdrawn'`,
      ),
    );
}

/**
 * The recommendations that a plan answers with a reason and no action (rules §4, s.137(3)). One that has an action now is
 * answered by that, so its reason does not count while the action stands. For callers that have checked the scope.
 */
export function answersWithoutAction(planId: string): AnswerWithoutAction[] {
  return database()
    .select({
      id: recommendationAnswers.id,
      recommendationId: recommendationAnswers.recommendationId,
      reason: recommendationAnswers.reason,
      answeredAt: recommendationAnswers.answeredAt,
    })
    .from(recommendationAnswers)
    .where(
      and(eq(recommendationAnswers.planId, planId), isNull(recommendationAnswers.endedAt), notExists(liveAction())),
    )
    .orderBy(asc(recommendationAnswers.answeredAt))
    .all();
}

/**
 * The same for the coverage of a plan, as far as the actor sees the plan, with whether they may answer so themselves.
 * @throws NotFound for a plan that is not theirs to know of
 */
export function getAnswersWithoutAction(actor: Actor, planId: string) {
  const { extent } = planInScope(actor, planId);
  return {
    answers: extent === 'whole' ? answersWithoutAction(planId) : [],
    mayAnswer: may(actor, 'create-action', { planId }),
  };
}
