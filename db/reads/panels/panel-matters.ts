import { itemsOfPanel } from '#db/reads/panel-reports/panel-items.ts';
import type { Actor } from '#domain/policy/actor.ts';
import { may } from '#domain/policy/policy.ts';
import { askingPanelInScope } from './panel-matter-scope.ts';
import { listQuestionsOfPanel, listQuestionsOn } from './panel-questions.ts';
import { listPanelRecommendationsOn, listRecommendationsOfPanel } from './panel-recommendations.ts';

/**
 * What a panel asked and recommended, as far as this person reads it, with what they may do.
 * @throws NotFound for a panel that is not theirs, and shown nothing of a plan they read
 */
export function getPanelMatters(actor: Actor, panelId: string, today: string) {
  const { id, name } = askingPanelInScope(actor, panelId);
  const [first] = itemsOfPanel(panelId);
  const subject = { planId: first?.planId ?? null, panelIds: [panelId] };
  return {
    panel: { id, name },
    questions: listQuestionsOfPanel(actor, panelId, today),
    recommendations: listRecommendationsOfPanel(actor, panelId, today),
    may: {
      ask: first !== undefined && may(actor, 'ask-question', subject),
      record: first !== undefined && may(actor, 'record-panel-recommendation', subject),
    },
  };
}

/** On an action or a recommendation: what panels asked and recommended, as far as this person reads it. */
export function listMattersOn(actor: Actor, item: { actionId: string } | { recommendationId: string }, today: string) {
  return {
    questions: listQuestionsOn(actor, item, today),
    recommendations: listPanelRecommendationsOn(actor, item, today),
  };
}
