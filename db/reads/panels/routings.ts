import { and, asc, eq, isNull } from 'drizzle-orm';
import { database } from '#db/database.ts';
import { recommendationsOfPlan } from '#db/reads/inspections/recommendations.ts';
import { planInScope } from '#db/reads/plans/plan-visibility.ts';
import { themeMembers, themeNames, themePanels } from '#db/reads/themes/theme-rows.ts';
import { panels, routings } from '#db/schema/panels.ts';
import type { Actor } from '#domain/policy/actor.ts';
import { may } from '#domain/policy/policy.ts';
import { NotAllowed } from '#domain/policy/refusals.ts';

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
    /** Themes under which a recommendation of this plan stands, with the panels each is shown to. */
    themes: themesOnPlan(planId),
    recommendations: recommendationsOfPlan(planId)
      .map((recommendation, place) => ({ ...recommendation, number: place + 1 }))
      .filter((recommendation) => recommendation.setAsideReason === null),
  };
}
function themesOnPlan(planId: string) {
  const own = new Set(recommendationsOfPlan(planId).map(({ id }) => id));
  const members = themeMembers();
  const shown = themePanels();
  return themeNames()
    .map((theme) => ({
      ...theme,
      recommendations: members.filter(({ themeId, id }) => themeId === theme.id && own.has(id)).length,
      panels: shown.filter(({ themeId }) => themeId === theme.id),
    }))
    .filter(({ recommendations }) => recommendations > 0);
}

export type PlanRoutings = ReturnType<typeof getPlanRoutings>;
