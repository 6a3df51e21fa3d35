import { and, asc, eq, isNull } from 'drizzle-orm';
import type { Actor } from '#domain/actor.ts';
import { may } from '#domain/policy.ts';
import { NotAllowed } from '#domain/refusals.ts';
import { database } from '../database.ts';
import { panels, routings } from '../schema/panels.ts';
import { planInScope } from './plan-visibility.ts';
import { recommendationsOfPlan } from './recommendations.ts';

/**
 * What of a plan is shown to which panel, with what can be added.
 * @throws NotFound; NotAllowed for those who read the plan but do not route it
 */
export function getPlanRoutings(actor: Actor, planId: string) {
  planInScope(actor, planId);
  if (!may(actor, 'route-to-panel', { planId })) throw new NotAllowed();
  const standing = database()
    .select({
      id: routings.id,
      panelId: routings.panelId,
      recommendationId: routings.recommendationId,
      everyMeetings: routings.everyMeetings,
    })
    .from(routings)
    .where(and(eq(routings.planId, planId), isNull(routings.endedAt)))
    .all();
  return {
    panels: database()
      .select({ id: panels.id, name: panels.name, showsLivePosition: panels.showsLivePosition })
      .from(panels)
      .orderBy(asc(panels.name))
      .all(),
    routings: standing,
    recommendations: recommendationsOfPlan(planId)
      .map((recommendation, place) => ({ ...recommendation, number: place + 1 }))
      .filter((recommendation) => recommendation.setAsideReason === null),
  };
}
export type PlanRoutings = ReturnType<typeof getPlanRoutings>;
