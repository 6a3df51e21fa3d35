import { and, asc, eq, isNull, or } from 'drizzle-orm';
import type { DeadlineDecider } from '#domain/deadline-changes.ts';
import { database } from '../database.ts';
import { deadlineDeciders } from '../schema/deadline-changes.ts';
import { recommendations } from '../schema/inspections.ts';
import { panels, routings } from '../schema/panels.ts';
import { actionRecommendations, actions } from '../schema/plans.ts';

/* Who decides new dates. No scope: the caller has checked it. */

export function deadlineDeciderOf(planId: string): DeadlineDecider {
  const set = database()
    .select({ decidedBy: deadlineDeciders.decidedBy })
    .from(deadlineDeciders)
    .where(eq(deadlineDeciders.planId, planId))
    .get();
  return set?.decidedBy ?? 'plan-lead';
}

/** The panels an action is routed to through a recommendation it answers, whatever they are shown. */
export function panelsOfAction(actionId: string): { id: string; name: string }[] {
  return database()
    .selectDistinct({ id: panels.id, name: panels.name })
    .from(actionRecommendations)
    .innerJoin(actions, eq(actions.id, actionRecommendations.actionId))
    .innerJoin(
      routings,
      and(
        eq(routings.planId, actions.planId),
        isNull(routings.endedAt),
        or(isNull(routings.recommendationId), eq(routings.recommendationId, actionRecommendations.recommendationId)),
      ),
    )
    .innerJoin(panels, eq(panels.id, routings.panelId))
    .innerJoin(
      recommendations,
      and(eq(recommendations.id, actionRecommendations.recommendationId), isNull(recommendations.setAsideAt)),
    )
    .where(eq(actionRecommendations.actionId, actionId))
    .orderBy(asc(panels.name))
    .all();
}
