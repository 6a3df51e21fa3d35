import { eq } from 'drizzle-orm';
import { database } from '#db/database.ts';
import { actionPanelRecommendations } from '#db/schema/panel-recommendations.ts';
import { keepActionState } from '#db/writes/plans/states.ts';
import type { Moment } from '#domain/dates/moment.ts';
import type { Actor } from '#domain/policy/actor.ts';

function tiedTo(panelRecommendationId: string): string[] {
  return database()
    .select({ id: actionPanelRecommendations.actionId })
    .from(actionPanelRecommendations)
    .where(eq(actionPanelRecommendations.panelRecommendationId, panelRecommendationId))
    .all()
    .map(({ id }) => id);
}

/**
 * Runs what ties actions to a panel's recommendation, and keeps how each action stands then: what an action answers is part of it, and
 * its history tells that it was tied and that it no longer is. Within the transaction.
 */
export function keepingTies(panelRecommendationId: string, by: Actor, moment: Moment, change: () => void): void {
  const before = tiedTo(panelRecommendationId);
  change();
  const after = tiedTo(panelRecommendationId);
  for (const id of after) {
    if (!before.includes(id)) keepActionState(id, by, 'tied-to-panel-recommendation', moment);
  }
  for (const id of before) {
    if (!after.includes(id)) keepActionState(id, by, 'untied-from-panel-recommendation', moment);
  }
}

/** The same once a panel's recommendation was taken back: it asks for no answer any more, and its ties stay on record. */
export function keepTiesEnded(panelRecommendationId: string, by: Actor, moment: Moment): void {
  for (const id of tiedTo(panelRecommendationId)) {
    keepActionState(id, by, 'untied-from-panel-recommendation', moment);
  }
}
