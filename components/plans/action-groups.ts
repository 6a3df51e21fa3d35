import type { ActionRow } from '#db/reads/actions/action-rows.ts';
import type { PlanRecommendation } from '#db/reads/inspections/recommendations.ts';
import { partedBy } from './parted-by.ts';

export type ActionGroup = {
  number: number;
  recommendation: PlanRecommendation | null;
  /** They answer a panel's recommendation, and none of the plan's. */
  ofPanels?: boolean;
  actions: ActionRow[];
};

/**
 * Actions under the recommendation each first answers, in the plan's order. A recommendation without an action keeps its
 * heading: that is what the reader must see. Actions that answer a panel's recommendation alone come after, then those that answer nothing yet.
 */
export function groupByRecommendation(
  recommendations: readonly PlanRecommendation[],
  actions: readonly ActionRow[],
  keepEmpty: boolean,
): ActionGroup[] {
  const homeOf = new Map<string, ActionRow[]>(recommendations.map((recommendation) => [recommendation.id, []]));
  const homeless: ActionRow[] = [];
  for (const action of actions) {
    const home = recommendations.find((recommendation) => action.recommendationIds.includes(recommendation.id));
    (home ? homeOf.get(home.id) : homeless)?.push(action);
  }
  const groups = recommendations.map((recommendation, place) => ({
    number: place + 1,
    recommendation,
    actions: homeOf.get(recommendation.id) ?? [],
  }));
  const shown = groups.filter(
    (group) => group.actions.length > 0 || (keepEmpty && group.recommendation.setAsideReason === null),
  );
  const [ofPanels, loose] = partedBy(homeless, ({ answersPanels }) => answersPanels !== undefined);
  const beside = [
    { number: -1, recommendation: null, ofPanels: true, actions: ofPanels },
    { number: 0, recommendation: null, actions: loose },
  ];
  return [...shown, ...beside.filter(({ actions: own }) => own.length > 0)];
}
