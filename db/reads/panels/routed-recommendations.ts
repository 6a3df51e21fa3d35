import { and, eq, gt, isNull, lte, min, or, type SQL } from 'drizzle-orm';
import { type SQLiteColumn, union, unionAll } from 'drizzle-orm/sqlite-core';
import { database } from '#db/database.ts';
import { notDisposed } from '#db/reads/retention/disposed-plans.ts';
import { recommendations } from '#db/schema/inspections.ts';
import { routings } from '#db/schema/panels.ts';
import { actionRecommendations, actions, planInspections } from '#db/schema/plans.ts';
import { recommendationThemes, themeRoutings } from '#db/schema/themes.ts';

/*
 * What is routed to which panel, said in one place and resolved when it is read (rules §5): a whole plan, one recommendation of
 * it, or a theme. What is set aside is not routed. Subqueries to join, for callers that have checked the scope.
 */

type Lasting = { begunAt: SQLiteColumn; endedAt: SQLiteColumn };

/** Begun and not ended: now, or at an instant of the past. */
function stood({ begunAt, endedAt }: Lasting, at: string | undefined): SQL | undefined {
  return at ? and(lte(begunAt, at), or(isNull(endedAt), gt(endedAt, at))) : isNull(endedAt);
}

function notSetAside(at: string | undefined): SQL | undefined {
  return at
    ? or(isNull(recommendations.setAsideAt), gt(recommendations.setAsideAt, at))
    : isNull(recommendations.setAsideAt);
}

const ofRouting = { begunAt: routings.routedAt, endedAt: routings.endedAt };

function byPlan(at: string | undefined) {
  return database()
    .select({
      panelId: routings.panelId,
      planId: routings.planId,
      recommendationId: recommendations.id,
      everyMeetings: routings.everyMeetings,
    })
    .from(routings)
    .innerJoin(planInspections, eq(planInspections.planId, routings.planId))
    .innerJoin(
      recommendations,
      and(
        eq(recommendations.inspectionId, planInspections.inspectionId),
        or(isNull(routings.recommendationId), eq(routings.recommendationId, recommendations.id)),
      ),
    )
    .where(and(stood(ofRouting, at), notSetAside(at)));
}

function byTheme(at: string | undefined) {
  return database()
    .select({
      panelId: themeRoutings.panelId,
      planId: planInspections.planId,
      recommendationId: recommendations.id,
      everyMeetings: themeRoutings.everyMeetings,
    })
    .from(themeRoutings)
    .innerJoin(
      recommendationThemes,
      and(
        eq(recommendationThemes.themeId, themeRoutings.themeId),
        stood({ begunAt: recommendationThemes.addedAt, endedAt: recommendationThemes.endedAt }, at),
      ),
    )
    .innerJoin(recommendations, eq(recommendations.id, recommendationThemes.recommendationId))
    .innerJoin(planInspections, eq(planInspections.inspectionId, recommendations.inspectionId))
    .where(
      and(
        stood({ begunAt: themeRoutings.routedAt, endedAt: themeRoutings.endedAt }, at),
        notSetAside(at),
        // A theme goes on being routed when one of the plans under it is disposed of.
        notDisposed(planInspections.planId),
      ),
    );
}

/**
 * One row for each recommendation that a panel is shown on a plan, with the shortest "every so many meetings" of the ways it
 * comes there.
 * @param at as it was at that instant; now, where left out
 */
export function routedRecommendations(at?: string) {
  const every = unionAll(byPlan(at), byTheme(at)).as('every_way');
  return database()
    .select({
      panelId: every.panelId,
      planId: every.planId,
      recommendationId: every.recommendationId,
      everyMeetings: min(every.everyMeetings).as('shortest'),
    })
    .from(every)
    .groupBy(every.panelId, every.planId, every.recommendationId)
    .as('routed');
}

/** One row for each plan that a panel is shown something of; the whole of a plan whose report names nothing counts too. */
export function routedPlans(at?: string) {
  const routed = routedRecommendations(at);
  return union(
    database()
      .select({ panelId: routings.panelId, planId: routings.planId })
      .from(routings)
      .where(and(stood(ofRouting, at), isNull(routings.recommendationId))),
    database().select({ panelId: routed.panelId, planId: routed.planId }).from(routed),
  ).as('routed_plans');
}

/** One row for each recommendation through which a panel sees an action: there is no other way to it. */
export function routedActions() {
  const routed = routedRecommendations();
  return (
    database()
      // Not the id of `routed`, which is called as the action's is: of two columns with one name only the first would be read.
      .select({
        panelId: routed.panelId,
        actionId: actions.id,
        recommendationId: actionRecommendations.recommendationId,
      })
      .from(actionRecommendations)
      .innerJoin(actions, eq(actions.id, actionRecommendations.actionId))
      .innerJoin(
        routed,
        and(eq(routed.planId, actions.planId), eq(routed.recommendationId, actionRecommendations.recommendationId)),
      )
      .as('routed_actions')
  );
}
