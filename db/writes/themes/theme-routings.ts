import { and, asc, eq, isNull } from 'drizzle-orm';
import { database } from '#db/database.ts';
import { recommendationsOfPlan } from '#db/reads/inspections/recommendations.ts';
import { routedRecommendations } from '#db/reads/panels/routed-recommendations.ts';
import { mayOnTheme, themeInScope } from '#db/reads/themes/theme-scope.ts';
import { panels } from '#db/schema/panels.ts';
import { plans } from '#db/schema/plans.ts';
import { themeRoutings } from '#db/schema/themes.ts';
import { transaction } from '#db/transaction.ts';
import { recordAudit } from '#db/writes/audit/audit.ts';
import type { Moment } from '#domain/dates/moment.ts';
import type { Actor } from '#domain/policy/actor.ts';
import { NotAllowed, NotFound, NotPossible, NotValid, Questioned } from '#domain/policy/refusals.ts';
import { type RouteThemeInput, themeWillShowWords } from '#domain/themes/themes.ts';

/** Each recommendation a panel is shown, on which plan: "area 4 of Post-inspection action plan 2023". */
function shownTo(panelId: string): ReadonlyMap<string, string> {
  const routed = routedRecommendations();
  const rows = database()
    .select({ planId: routed.planId, id: routed.recommendationId, plan: plans.title })
    .from(routed)
    .innerJoin(plans, eq(plans.id, routed.planId))
    .where(eq(routed.panelId, panelId))
    .orderBy(asc(plans.createdAt))
    .all();
  return new Map(
    [...new Map(rows.map(({ planId, plan }) => [planId, plan]))].flatMap(([planId, plan]) => {
      const ofPanel = new Set(rows.filter((row) => row.planId === planId).map(({ id }) => id));
      return recommendationsOfPlan(planId).flatMap(({ id }, place) =>
        ofPanel.has(id) ? [[`${planId} ${id}`, `area ${place + 1} of ${plan}`] as const] : [],
      );
    }),
  );
}

/**
 * Shows a panel every recommendation of a theme, whichever plan it comes into; resolved when it is read (rules §5).
 * @throws NotFound; NotAllowed for who does not route every plan the theme gathers from; NotValid for an unknown panel;
 *   NotPossible when it is shown already; Questioned with what the panel will see that it did not before (rules §5)
 */
export function routeThemeToPanel(
  actor: Actor,
  themeId: string,
  { confirmed, ...input }: RouteThemeInput,
  moment: Moment,
): { id: string } {
  return transaction(() => {
    const scope = themeInScope(actor, themeId);
    if (!mayOnTheme(actor, 'route-to-panel', scope)) throw new NotAllowed();
    const panel = database().select({ id: panels.id }).from(panels).where(eq(panels.id, input.panelId)).get();
    if (!panel) throw new NotValid([{ field: 'panelId', words: 'Choose a panel from the list' }]);
    const same = database()
      .select({ id: themeRoutings.id })
      .from(themeRoutings)
      .where(
        and(
          eq(themeRoutings.panelId, input.panelId),
          eq(themeRoutings.themeId, themeId),
          isNull(themeRoutings.endedAt),
        ),
      )
      .get();
    if (same) throw new NotPossible('This panel is shown it already.');
    const before = shownTo(input.panelId);
    const routing = database()
      .insert(themeRoutings)
      .values({ themeId, ...input, routedBy: actor.personId, routedAt: moment.now })
      .returning({ id: themeRoutings.id })
      .get();
    const gained = [...shownTo(input.panelId)].filter(([key]) => !before.has(key)).map(([, name]) => name);
    if (gained.length > 0 && !confirmed) {
      throw new Questioned([{ field: 'panelId', words: themeWillShowWords(gained) }]);
    }
    const content = { themeId, ...input };
    const subject = { kind: 'theme-routing', id: routing.id };
    recordAudit(
      { actor: actor.personId, event: 'theme-routed-to-panel', subject, planId: scope.planIds[0] ?? null, content },
      moment,
    );
    return routing;
  });
}

/**
 * Stops showing a theme to a panel. What comes to it in no other way is gone for the panel with the next request.
 * @throws NotFound, NotAllowed; NotPossible when it was stopped already
 */
export function endThemeRouting(actor: Actor, routingId: string, moment: Moment): { id: string } {
  return transaction(() => {
    const routing = database().select().from(themeRoutings).where(eq(themeRoutings.id, routingId)).get();
    if (!routing) throw new NotFound();
    const scope = themeInScope(actor, routing.themeId);
    // To whom else a theme is shown is not told by a part of it.
    if (scope.extent === 'part') throw new NotFound();
    if (!mayOnTheme(actor, 'route-to-panel', scope)) throw new NotAllowed();
    if (routing.endedAt) throw new NotPossible('This was stopped already.');
    database()
      .update(themeRoutings)
      .set({ endedAt: moment.now, endedBy: actor.personId })
      .where(eq(themeRoutings.id, routingId))
      .run();
    const subject = { kind: 'theme-routing', id: routingId };
    const content = { themeId: routing.themeId, panelId: routing.panelId };
    recordAudit(
      { actor: actor.personId, event: 'theme-routing-ended', subject, planId: scope.planIds[0] ?? null, content },
      moment,
    );
    return { id: routingId };
  });
}
