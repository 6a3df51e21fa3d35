import { and, eq, inArray, or } from 'drizzle-orm';
import { database } from '#db/database.ts';
import { routedRecommendations } from '#db/reads/panels/routed-recommendations.ts';
import { panels } from '#db/schema/panels.ts';
import { actionRecommendations, actions } from '#db/schema/plans.ts';
import type { Actor } from '#domain/policy/actor.ts';
import { may } from '#domain/policy/policy.ts';

/** A recommendation somebody sees without reading its inspection, and the actions under it that are theirs to see. */
export type SeenInPart = {
  /** By a panel of theirs it is routed to; else because an action of theirs answers it, which opens its page to them. */
  by: 'panel' | 'own-action';
  planId: string;
  recommendationId: string;
  actionIds: string[];
};

/** Routed, in whichever way, to a panel the person sits on that shows the live position. */
function byPanel(actor: Actor): SeenInPart[] {
  if (actor.memberPanelIds.length === 0) return [];
  const routed = routedRecommendations();
  const rows = database()
    .select({
      panelId: routed.panelId,
      planId: routed.planId,
      recommendationId: routed.recommendationId,
      actionId: actions.id,
    })
    .from(routed)
    .innerJoin(panels, and(eq(panels.id, routed.panelId), eq(panels.showsLivePosition, true)))
    .leftJoin(actionRecommendations, eq(actionRecommendations.recommendationId, routed.recommendationId))
    .leftJoin(actions, and(eq(actions.id, actionRecommendations.actionId), eq(actions.planId, routed.planId)))
    .where(inArray(routed.panelId, [...actor.memberPanelIds]))
    .all()
    .filter(({ planId, panelId }) => may(actor, 'read-plan', { planId, livePanelIds: [panelId] }));
  return gathered('panel', rows);
}

/** Answered by an action whose post they hold or deputise for: what a partner's owner sees (rules §5). */
function byOwnAction(actor: Actor): SeenInPart[] {
  const posts = [...actor.postIds];
  const rows = database()
    .select({
      planId: actions.planId,
      recommendationId: actionRecommendations.recommendationId,
      actionId: actions.id,
      owner: actions.ownerPostId,
      deputy: actions.deputyPostId,
    })
    .from(actions)
    .innerJoin(actionRecommendations, eq(actionRecommendations.actionId, actions.id))
    .where(or(inArray(actions.ownerPostId, posts), inArray(actions.deputyPostId, posts)))
    .all()
    .filter(({ planId, owner, deputy }) => {
      const ownerPostIds = [owner, deputy].filter((post) => post !== null);
      return may(actor, 'read-plan', { planId, ownerPostIds });
    });
  return gathered('own-action', rows);
}

type Row = { planId: string; recommendationId: string; actionId: string | null };

function gathered(by: SeenInPart['by'], rows: readonly Row[]): SeenInPart[] {
  const found = new Map<string, SeenInPart>();
  for (const { planId, recommendationId, actionId } of rows) {
    const key = `${planId} ${recommendationId}`;
    const seen = found.get(key) ?? { by, planId, recommendationId, actionIds: [] };
    if (actionId !== null && !seen.actionIds.includes(actionId)) seen.actionIds.push(actionId);
    found.set(key, seen);
  }
  return [...found.values()];
}

/** What a person sees of plans they do not read whole (rules §5): through panels of theirs, and through actions of theirs. */
export function seenInPart(actor: Actor): SeenInPart[] {
  return [...byPanel(actor), ...byOwnAction(actor)];
}
