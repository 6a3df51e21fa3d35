import { asc, eq, inArray } from 'drizzle-orm';
import { database } from '#db/database.ts';
import { type ActionRow, listActionRows } from '#db/reads/actions/action-rows.ts';
import { type PlanRecommendation, recommendationsOfPlan } from '#db/reads/inspections/recommendations.ts';
import { themesUnder } from '#db/reads/themes/theme-rows.ts';
import { panels } from '#db/schema/panels.ts';
import { actions, plans } from '#db/schema/plans.ts';
import type { Moment } from '#domain/dates/moment.ts';
import type { Actor } from '#domain/policy/actor.ts';
import { NotFound } from '#domain/policy/refusals.ts';
import { routedActions, routedPlans, routedRecommendations } from './routed-recommendations.ts';

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
  recommendations: (PlanRecommendation & { number: number; themes: { id: string; name: string }[] })[];
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
  const plansShown = plansOfPanel(panelId);
  const routed = routedRecommendations();
  const ids = database()
    .select({ planId: routed.planId, recommendationId: routed.recommendationId })
    .from(routed)
    .where(eq(routed.panelId, panelId))
    .all();
  const actionRows =
    ids.length === 0 ? [] : listActionRows(actor, actionsOfPanel(panelId), moment, { clearedOnly: true });
  const themes = themesUnder(ids.map(({ recommendationId }) => recommendationId));
  const shown = plansShown.map(({ planId, title }) => {
    const own = new Set(ids.filter((row) => row.planId === planId).map((row) => row.recommendationId));
    const shownRecommendations = recommendationsOfPlan(planId)
      .map((recommendation, place) => ({
        ...recommendation,
        number: place + 1,
        themes: themes.get(recommendation.id) ?? [],
      }))
      .filter((recommendation) => own.has(recommendation.id));
    return {
      planId,
      title,
      recommendations: shownRecommendations,
      actions: actionRows
        .filter((action) => action.planId === planId)
        .map((action) => asPanelSees(action, shownRecommendations)),
    };
  });
  return { panel, plans: shown };
}

function plansOfPanel(panelId: string) {
  const routed = routedPlans();
  return database()
    .select({ planId: plans.id, title: plans.title })
    .from(routed)
    .innerJoin(plans, eq(plans.id, routed.planId))
    .where(eq(routed.panelId, panelId))
    .orderBy(asc(plans.createdAt))
    .all();
}

/** Only through a recommendation routed to this panel. */
function actionsOfPanel(panelId: string) {
  const routed = routedActions();
  return inArray(
    actions.id,
    database().select({ id: routed.actionId }).from(routed).where(eq(routed.panelId, panelId)),
  );
}

/** A panel's words on an action: the cleared position, without what it answers elsewhere and without officers' marks. */
export function asPanelSees(
  { answersPanels: _, ...action }: ActionRow,
  shown: readonly PlanRecommendation[],
): ActionRow {
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
