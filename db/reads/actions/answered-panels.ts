import { and, asc, eq, isNull, type SQL } from 'drizzle-orm';
import { database } from '#db/database.ts';
import { actionPanelRecommendations, panelRecommendations } from '#db/schema/panel-recommendations.ts';
import { panels } from '#db/schema/panels.ts';
import { actions } from '#db/schema/plans.ts';
import { panelRecommendationName } from '#domain/panels/panel-recommendations.ts';

/** The panels' recommendations that each action of a scope is tied to, by name; one that was taken back asks for no answer. */
export function answeredPanelsBy(where: SQL | undefined): Map<string, string[]> {
  const rows = database()
    .select({ actionId: actions.id, number: panelRecommendations.number, panel: panels.name })
    .from(actions)
    .innerJoin(actionPanelRecommendations, eq(actionPanelRecommendations.actionId, actions.id))
    .innerJoin(
      panelRecommendations,
      and(
        eq(panelRecommendations.id, actionPanelRecommendations.panelRecommendationId),
        isNull(panelRecommendations.takenBackAt),
      ),
    )
    .innerJoin(panels, eq(panels.id, panelRecommendations.panelId))
    .where(where)
    .orderBy(asc(panels.name), asc(panelRecommendations.number))
    .all();
  const found = new Map<string, string[]>();
  for (const { actionId, ...of } of rows)
    found.set(actionId, [...(found.get(actionId) ?? []), panelRecommendationName(of)]);
  return found;
}
