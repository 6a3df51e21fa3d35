import { asc, eq } from 'drizzle-orm';
import { database } from '#db/database.ts';
import { recommendationsOfPlan } from '#db/reads/inspections/recommendations.ts';
import { routedPlans, routedRecommendations } from '#db/reads/panels/routed-recommendations.ts';
import { panelItems } from '#db/schema/panel-reports.ts';
import { actionRecommendations, actions, plans } from '#db/schema/plans.ts';
import type { PanelItem } from '#domain/panels/panel-questions.ts';

/* What a panel can ask about: what is routed to it today. No scope: the caller has checked who asks. */

export type RoutedItem = PanelItem & {
  /** Its number in every report to this panel, once it has stood in one. */
  itemNumber: number | null;
  /** "Action 1.2", "Area 1", "The plan". */
  label: string;
  title: string;
};

/** The plans routed to a panel, with the recommendations it is shown of each: every one, or some. */
function routedTo(panelId: string) {
  const routedPlan = routedPlans();
  const shownPlans = database()
    .select({ planId: plans.id, title: plans.title })
    .from(routedPlan)
    .innerJoin(plans, eq(plans.id, routedPlan.planId))
    .where(eq(routedPlan.panelId, panelId))
    .orderBy(asc(plans.title))
    .all();
  const routed = routedRecommendations();
  const ids = new Set(
    database()
      .select({ id: routed.recommendationId })
      .from(routed)
      .where(eq(routed.panelId, panelId))
      .all()
      .map(({ id }) => id),
  );
  return shownPlans.map(({ planId, title }) => ({
    ...{ planId, title },
    recommendations: recommendationsOfPlan(planId)
      .map((recommendation, place) => ({ ...recommendation, number: place + 1 }))
      .filter(({ id }) => ids.has(id)),
  }));
}

const inPlan = (planId: string) =>
  database()
    .select({ id: actions.id, ref: actions.ref, title: actions.title, under: actionRecommendations.recommendationId })
    .from(actions)
    .innerJoin(actionRecommendations, eq(actionRecommendations.actionId, actions.id))
    .where(eq(actions.planId, planId))
    .orderBy(asc(actions.position))
    .all();

/** The numbers that items bear in the reports to a panel, by recommendation and action. */
function itemNumbersOf(panelId: string): Map<string, number> {
  const rows = database().select().from(panelItems).where(eq(panelItems.panelId, panelId)).all();
  return new Map(rows.map(({ recommendationId, actionId, number }) => [`${recommendationId} ${actionId}`, number]));
}

/** Everything a panel is shown today, in the plan's order: the plan, each recommendation routed to it, each action under one. */
export function itemsOfPanel(panelId: string): RoutedItem[] {
  const numbers = itemNumbersOf(panelId);
  return routedTo(panelId).flatMap(({ planId, title, recommendations }): RoutedItem[] => {
    const actionsUnder = Map.groupBy(inPlan(planId), ({ under }) => under);
    const nothing = { recommendationId: null, actionId: null, itemNumber: null };
    return [
      { planId, ...nothing, label: 'The plan', title },
      ...recommendations.flatMap(({ id: recommendationId, number, text }): RoutedItem[] => [
        { planId, recommendationId, actionId: null, itemNumber: null, label: `Area ${number}`, title: text },
        ...(actionsUnder.get(recommendationId) ?? []).map((action) => ({
          ...{ planId, recommendationId, actionId: action.id, label: `Action ${action.ref}`, title: action.title },
          itemNumber: numbers.get(`${recommendationId} ${action.id}`) ?? null,
        })),
      ]),
    ];
  });
}

export const isSameItem = (one: PanelItem, other: PanelItem) =>
  one.planId === other.planId && one.recommendationId === other.recommendationId && one.actionId === other.actionId;

/** Whether a panel is shown this today. Once no longer routed it is gone, whatever page is still open (assurance, case 48). */
export function isRoutedTo(panelId: string, item: PanelItem): boolean {
  return itemsOfPanel(panelId).some((routed) => isSameItem(routed, item));
}
