import { and, asc, eq, exists, inArray, isNull, or, sql } from 'drizzle-orm';
import type { Actor } from '#domain/actor.ts';
import type { Moment } from '#domain/moment.ts';
import { NotFound } from '#domain/refusals.ts';
import { database } from '../database.ts';
import { recommendations } from '../schema/inspections.ts';
import { panels, routings } from '../schema/panels.ts';
import { actionRecommendations, actions, plans } from '../schema/plans.ts';
import { type ActionRow, listActionRows } from './action-rows.ts';
import { type PlanRecommendation, recommendationsOfPlan } from './recommendations.ts';

/** The panels this person sits on. */
export function listOwnPanels(actor: Actor) {
  if (actor.memberPanelIds.length === 0 || !actor.roles.some((held) => held.role === 'panel-member')) return [];
  return database()
    .select({ id: panels.id, name: panels.name, kind: panels.kind })
    .from(panels)
    .where(inArray(panels.id, actor.memberPanelIds))
    .orderBy(asc(panels.name))
    .all();
}

export type PanelPlan = {
  planId: string;
  title: string;
  recommendations: (PlanRecommendation & { number: number })[];
  actions: ActionRow[];
};
export type PanelPage = { panel: { id: string; name: string; showsLivePosition: boolean }; plans: PanelPlan[] };

/**
 * What a panel's member reads: the cleared position of what is routed to that panel, and nothing that would tell of the
 * rest, neither count nor name (rules §5). Empty where the panel's setting shows published reports only.
 * @throws NotFound for a panel they do not sit on
 */
export function getPanelPage(actor: Actor, panelId: string, moment: Moment): PanelPage {
  const panel = listOwnPanels(actor).some((own) => own.id === panelId)
    ? database()
        .select({ id: panels.id, name: panels.name, showsLivePosition: panels.showsLivePosition })
        .from(panels)
        .where(eq(panels.id, panelId))
        .get()
    : undefined;
  if (!panel) throw new NotFound();
  if (!panel.showsLivePosition) return { panel, plans: [] };
  const routed = database()
    .select({ planId: routings.planId, recommendationId: routings.recommendationId, title: plans.title })
    .from(routings)
    .innerJoin(plans, eq(plans.id, routings.planId))
    .where(and(eq(routings.panelId, panelId), isNull(routings.endedAt)))
    .all();
  const actionRows =
    routed.length === 0 ? [] : listActionRows(actor, routedActions(panelId), moment, { clearedOnly: true });
  const planIds = [...new Set(routed.map((row) => row.planId))];
  const shown = planIds.map((planId) => {
    const own = routed.filter((row) => row.planId === planId);
    const whole = own.some((row) => row.recommendationId === null);
    const ids = new Set(own.map((row) => row.recommendationId));
    const shownRecommendations = recommendationsOfPlan(planId)
      .map((recommendation, place) => ({ ...recommendation, number: place + 1 }))
      .filter((recommendation) => recommendation.setAsideReason === null && (whole || ids.has(recommendation.id)));
    return {
      planId,
      title: own[0]?.title ?? '',
      recommendations: shownRecommendations,
      actions: actionRows
        .filter((action) => action.planId === planId)
        .map((action) => asPanelSees(action, shownRecommendations)),
    };
  });
  return { panel, plans: shown };
}

/** Only through a recommendation routed to this panel. */
function routedActions(panelId: string) {
  return exists(
    database()
      .select({ one: sql`1` })
      .from(actionRecommendations)
      .innerJoin(
        routings,
        and(
          eq(routings.panelId, panelId),
          isNull(routings.endedAt),
          eq(routings.planId, actions.planId),
          or(isNull(routings.recommendationId), eq(routings.recommendationId, actionRecommendations.recommendationId)),
        ),
      )
      .innerJoin(
        recommendations,
        and(eq(recommendations.id, actionRecommendations.recommendationId), isNull(recommendations.setAsideAt)),
      )
      .where(eq(actionRecommendations.actionId, actions.id)),
  );
}

/** A panel's words on an action: the cleared position, without what it answers elsewhere and without officers' marks. */
export function asPanelSees(action: ActionRow, shown: readonly PlanRecommendation[]): ActionRow {
  const ids = new Set(shown.map((recommendation) => recommendation.id));
  return {
    ...action,
    uncleared: null,
    mayPost: false,
    waitsOn: [],
    deadlineAskedOn: null,
    recommendationIds: action.recommendationIds.filter((id) => ids.has(id)),
    status: { ...action.status, override: null, rosier: false, moreCautious: false },
  };
}
