import { and, eq, isNull } from 'drizzle-orm';
import { database } from '#db/database.ts';
import { mayReadInspection } from '#db/reads/inspections/inspection-scope.ts';
import { recommendations } from '#db/schema/inspections.ts';
import { planInspections } from '#db/schema/plans.ts';
import { recommendationThemes, themes } from '#db/schema/themes.ts';
import type { Actor } from '#domain/policy/actor.ts';
import { may } from '#domain/policy/policy.ts';
import { NotFound } from '#domain/policy/refusals.ts';
import { seenInPart } from './seen-in-part.ts';

/**
 * The plans that answer the recommendations under a theme; `holds`: how many it has. `part`: only what is routed to a panel of theirs, or
 * an action of theirs answers.
 */
export type ThemeScope = { themeId: string; planIds: string[]; holds: number; extent: 'whole' | 'part' };

type ThemeVerb = 'create-theme' | 'edit-theme' | 'route-to-panel';

/** Under which theme, of which inspection, on which plan: the rows by which it is judged who may know of a theme. */
function placesOf(themeId: string) {
  return database()
    .select({
      recommendationId: recommendations.id,
      setAsideAt: recommendations.setAsideAt,
      inspectionId: recommendations.inspectionId,
      planId: planInspections.planId,
    })
    .from(recommendationThemes)
    .innerJoin(recommendations, eq(recommendations.id, recommendationThemes.recommendationId))
    .leftJoin(planInspections, eq(planInspections.inspectionId, recommendations.inspectionId))
    .where(and(eq(recommendationThemes.themeId, themeId), isNull(recommendationThemes.endedAt)))
    .all();
}

/** A theme reaches every plan whose reports it gathers from, so what is done to it must be allowed on each; without any, on all. */
export function mayOnTheme(actor: Actor, verb: ThemeVerb, { planIds }: Pick<ThemeScope, 'planIds'>): boolean {
  if (planIds.length === 0) return may(actor, verb, { planId: null });
  return planIds.every((planId) => may(actor, verb, { planId }));
}

/**
 * A theme that gathers at least one recommendation this person may read; one that gathers none yet, for who makes themes. Panel
 * members and partners' owners know of a theme only through what they see in part (rules §5).
 * @throws NotFound when it is unknown, or not theirs to know of
 */
export function themeInScope(actor: Actor, themeId: string): ThemeScope {
  const known = database().select({ id: themes.id }).from(themes).where(eq(themes.id, themeId)).get();
  if (!known) throw new NotFound();
  const places = placesOf(themeId);
  const planIds = [...new Set(places.map(({ planId }) => planId).filter((planId) => planId !== null))];
  const readable =
    places.length === 0
      ? mayOnTheme(actor, 'create-theme', { planIds: [] })
      : places.some(({ planId }) => mayReadInspection(actor, planId === null ? [] : [planId]));
  const inPart = () => {
    const seen = new Set(seenInPart(actor).map(({ recommendationId }) => recommendationId));
    return places.some(({ recommendationId, setAsideAt }) => setAsideAt === null && seen.has(recommendationId));
  };
  if (!readable && !inPart()) throw new NotFound();
  return { themeId, planIds, holds: places.length, extent: readable ? 'whole' : 'part' };
}

/**
 * Who may make a new theme.
 * @throws NotFound for those who see no inspections at all; answers false for those who see but may not
 */
export function mayCreateThemes(actor: Actor): boolean {
  if (mayOnTheme(actor, 'create-theme', { planIds: [] })) return true;
  const seesAny = actor.roles.some(({ planId }) => mayReadInspection(actor, planId ? [planId] : []));
  if (!seesAny) throw new NotFound();
  return false;
}
