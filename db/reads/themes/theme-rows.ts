import { and, asc, eq, inArray, isNull, type SQL } from 'drizzle-orm';
import { database } from '#db/database.ts';
import { recommendations } from '#db/schema/inspections.ts';
import { panels } from '#db/schema/panels.ts';
import { planInspections, plans } from '#db/schema/plans.ts';
import { recommendationThemes, themeRoutings, themes } from '#db/schema/themes.ts';

/* Themes with what stands under them and whom they are shown to, no scope: for reads that have checked it. */

/** What stands under each theme, or under one; what was set aside left out. */
export function themeMembers(themeId?: string) {
  return database()
    .select({
      themeId: recommendationThemes.themeId,
      membershipId: recommendationThemes.id,
      id: recommendations.id,
      inspectionId: recommendations.inspectionId,
      position: recommendations.position,
      kind: recommendations.kind,
      text: recommendations.text,
      page: recommendations.page,
    })
    .from(recommendationThemes)
    .innerJoin(
      recommendations,
      and(eq(recommendations.id, recommendationThemes.recommendationId), isNull(recommendations.setAsideAt)),
    )
    .where(and(isNull(recommendationThemes.endedAt), themeId ? eq(recommendationThemes.themeId, themeId) : undefined))
    .orderBy(asc(recommendations.position))
    .all();
}
export type ThemeMember = ReturnType<typeof themeMembers>[number];

/** The panels that each theme is shown to, or one. */
export function themePanels(themeId?: string) {
  return database()
    .select({
      routingId: themeRoutings.id,
      themeId: themeRoutings.themeId,
      panelId: panels.id,
      panel: panels.name,
      everyMeetings: themeRoutings.everyMeetings,
    })
    .from(themeRoutings)
    .innerJoin(panels, eq(panels.id, themeRoutings.panelId))
    .where(and(isNull(themeRoutings.endedAt), themeId ? eq(themeRoutings.themeId, themeId) : undefined))
    .orderBy(asc(panels.name))
    .all();
}
export type ThemePanel = ReturnType<typeof themePanels>[number];

export function themeNames() {
  return database().select({ id: themes.id, name: themes.name }).from(themes).orderBy(asc(themes.name)).all();
}

/** The plans on which something stands under a theme that a panel is shown, one row a theme and plan, as far as `where` goes. */
export function themesOfPanel(panelId: string, where: SQL) {
  return database()
    .selectDistinct({
      planId: plans.id,
      planTitle: plans.title,
      theme: themes.name,
      everyMeetings: themeRoutings.everyMeetings,
    })
    .from(themeRoutings)
    .innerJoin(themes, eq(themes.id, themeRoutings.themeId))
    .innerJoin(
      recommendationThemes,
      and(eq(recommendationThemes.themeId, themes.id), isNull(recommendationThemes.endedAt)),
    )
    .innerJoin(
      recommendations,
      and(eq(recommendations.id, recommendationThemes.recommendationId), isNull(recommendations.setAsideAt)),
    )
    .innerJoin(planInspections, eq(planInspections.inspectionId, recommendations.inspectionId))
    .innerJoin(plans, eq(plans.id, planInspections.planId))
    .where(and(eq(themeRoutings.panelId, panelId), isNull(themeRoutings.endedAt), where))
    .orderBy(asc(plans.title), asc(themes.name))
    .all();
}

/** The themes that these recommendations stand under, by recommendation. For callers that have checked the scope. */
export function themesUnder(recommendationIds: readonly string[]): ReadonlyMap<string, { id: string; name: string }[]> {
  const rows = database()
    .select({ under: recommendationThemes.recommendationId, theme: { id: themes.id, name: themes.name } })
    .from(recommendationThemes)
    .innerJoin(themes, eq(themes.id, recommendationThemes.themeId))
    .where(
      and(isNull(recommendationThemes.endedAt), inArray(recommendationThemes.recommendationId, [...recommendationIds])),
    )
    .orderBy(asc(themes.name))
    .all();
  const found = new Map<string, { id: string; name: string }[]>();
  for (const { under, theme } of rows) found.set(under, [...(found.get(under) ?? []), theme]);
  return found;
}
