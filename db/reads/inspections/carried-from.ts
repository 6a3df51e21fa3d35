import { and, asc, eq, inArray, isNull } from 'drizzle-orm';
import { alias } from 'drizzle-orm/sqlite-core';
import { database } from '#db/database.ts';
import { recommendations } from '#db/schema/inspections.ts';
import { people } from '#db/schema/people.ts';
import { carriedRecommendations } from '#db/schema/themes.ts';
import { isEarlier } from '#domain/inspections/inspection-order.ts';
import type { Actor } from '#domain/policy/actor.ts';
import { similarRecommendations } from '#domain/themes/similar-recommendations.ts';
import { inspectionInScope, mayOnInspection } from './inspection-scope.ts';
import { readableInspections, standingRecommendations } from './readable-inspections.ts';

export type EarlierRecommendation = {
  id: string;
  text: string;
  page: number | null;
  inspectionId: string;
  inspectionTitle: string;
  day: string | null;
};

/** What stands of the inspections before this one that a person reads, the newest inspection first. */
export function earlierRecommendations(actor: Actor, inspectionId: string): EarlierRecommendation[] {
  const readable = readableInspections(actor);
  const day = readable.find(({ id }) => id === inspectionId)?.day ?? null;
  const before = readable.filter((each) => isEarlier(each.day, day)).reverse();
  const standing = standingRecommendations();
  return before.flatMap((inspection) =>
    standing
      .filter((each) => each.inspectionId === inspection.id)
      .map(({ position: _, ...each }) => ({ ...each, inspectionTitle: inspection.title, day: inspection.day })),
  );
}

/** What was decided of each of these recommendations and stands: confirmed or declined, by whom. For callers that checked the scope. */
export function carryingDecisionsOf(recommendationIds: readonly string[]) {
  const earlier = alias(recommendations, 'earlier');
  return database()
    .select({
      id: carriedRecommendations.id,
      recommendationId: carriedRecommendations.recommendationId,
      carriedFromId: carriedRecommendations.carriedFromId,
      text: earlier.text,
      decision: carriedRecommendations.decision,
      decidedBy: people.name,
      decidedAt: carriedRecommendations.decidedAt,
    })
    .from(carriedRecommendations)
    .innerJoin(people, eq(people.id, carriedRecommendations.decidedBy))
    .innerJoin(earlier, eq(earlier.id, carriedRecommendations.carriedFromId))
    .where(
      and(
        inArray(carriedRecommendations.recommendationId, [...recommendationIds]),
        isNull(carriedRecommendations.takenBackAt),
      ),
    )
    .orderBy(asc(carriedRecommendations.decidedAt))
    .all();
}
export type CarryingDecisionMade = ReturnType<typeof carryingDecisionsOf>[number];

export type NamedBeforeSuggestion = {
  recommendationId: string;
  text: string;
  number: number;
  earlier: EarlierRecommendation;
  shares: string[];
};

/**
 * What of an inspection may have been named before, from the words, and is not decided yet: for who decides it, else nothing.
 * @throws NotFound
 */
export function listNamedBeforeSuggestions(actor: Actor, inspectionId: string): NamedBeforeSuggestion[] {
  const scope = inspectionInScope(actor, inspectionId);
  if (!mayOnInspection(actor, 'decide-carried-from', scope)) return [];
  const standing = standingRecommendations();
  const own = standing.filter((each) => each.inspectionId === inspectionId);
  // Of an inspection without a day nobody can tell that it came before: it is linked by hand.
  const earlier = earlierRecommendations(actor, inspectionId).filter(({ day }) => day !== null);
  const decided = new Set(
    carryingDecisionsOf(own.map(({ id }) => id)).map((each) => `${each.recommendationId} ${each.carriedFromId}`),
  );
  const earlierById = new Map(earlier.map((each) => [each.id, each]));
  const ownById = new Map(own.map((each) => [each.id, each]));
  return similarRecommendations(own, earlier, standing)
    .filter(({ laterId, earlierId }) => !decided.has(`${laterId} ${earlierId}`))
    .flatMap(({ laterId, earlierId, shares }) => {
      const [named, before] = [ownById.get(laterId), earlierById.get(earlierId)];
      if (!named || !before) return [];
      return [{ recommendationId: laterId, text: named.text, number: named.position, earlier: before, shares }];
    });
}
