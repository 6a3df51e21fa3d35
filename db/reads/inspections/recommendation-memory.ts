import { and, asc, eq, isNull } from 'drizzle-orm';
import { database } from '#db/database.ts';
import { recommendationThemes, themes } from '#db/schema/themes.ts';
import { isEarlier } from '#domain/inspections/inspection-order.ts';
import type { Actor } from '#domain/policy/actor.ts';
import { carryingDecisionsOf, earlierRecommendations, listNamedBeforeSuggestions } from './carried-from.ts';
import { mayOnInspection, recommendationInScope } from './inspection-scope.ts';
import { namingsFor } from './namings.ts';
import { verdictsFor } from './progress-verdicts.ts';
import { readableInspections } from './readable-inspections.ts';

/** The themes a recommendation stands under. For callers that have checked the scope. */
function themesOf(recommendationId: string) {
  return database()
    .select({ membershipId: recommendationThemes.id, id: themes.id, name: themes.name })
    .from(recommendationThemes)
    .innerJoin(themes, eq(themes.id, recommendationThemes.themeId))
    .where(and(eq(recommendationThemes.recommendationId, recommendationId), isNull(recommendationThemes.endedAt)))
    .orderBy(asc(themes.name))
    .all();
}

/**
 * A recommendation across inspections: where it was named before and again, what later ones said of it, its themes; with what the
 * forms offer to who may add to it.
 * @throws NotFound for who does not read its inspection: panel members, partners' owners
 */
export function getRecommendationMemory(actor: Actor, recommendationId: string) {
  const scope = recommendationInScope(actor, recommendationId);
  const namings = namingsFor(actor, [recommendationId]).get(recommendationId);
  const readable = readableInspections(actor);
  const day = readable.find(({ id }) => id === scope.inspectionId)?.day ?? null;
  const may = {
    theme: mayOnInspection(actor, 'edit-theme', scope),
    carry: mayOnInspection(actor, 'decide-carried-from', scope),
    judge: mayOnInspection(actor, 'record-progress-verdict', scope),
  };
  const decisions = carryingDecisionsOf([recommendationId]);
  const decided = new Set(decisions.map(({ carriedFromId }) => carriedFromId));
  return {
    inspectionId: scope.inspectionId,
    before: namings?.before ?? [],
    again: namings?.again ?? [],
    verdicts: verdictsFor(actor, [recommendationId]),
    themes: themesOf(recommendationId),
    decisions: may.carry ? decisions : [],
    suggestions: listNamedBeforeSuggestions(actor, scope.inspectionId).filter(
      (each) => each.recommendationId === recommendationId,
    ),
    earlier: may.carry ? earlierRecommendations(actor, scope.inspectionId).filter(({ id }) => !decided.has(id)) : [],
    laterInspections: may.judge
      ? readable.filter((each) => isEarlier(day, each.day)).map(({ id, title }) => ({ id, title }))
      : [],
    may,
  };
}
export type RecommendationMemory = ReturnType<typeof getRecommendationMemory>;
