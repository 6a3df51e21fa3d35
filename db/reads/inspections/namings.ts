import { and, eq, isNull } from 'drizzle-orm';
import { alias } from 'drizzle-orm/sqlite-core';
import { database } from '#db/database.ts';
import { recommendations } from '#db/schema/inspections.ts';
import { carriedRecommendations } from '#db/schema/themes.ts';
import type { Actor } from '#domain/policy/actor.ts';
import { readableInspections } from './readable-inspections.ts';

/** The same weakness in the words of another report. */
export type Naming = {
  recommendationId: string;
  text: string;
  page: number | null;
  inspectionId: string;
  inspectionTitle: string;
  day: string | null;
};
export type Namings = { before: Naming[]; again: Naming[] };

const [later, earlier] = [alias(recommendations, 'later'), alias(recommendations, 'earlier')];

/** Every link that was confirmed and stands, with both ends; there are as many as persons confirmed, so all are read at once. */
function confirmedLinks() {
  return database()
    .select({
      later: { recommendationId: later.id, text: later.text, page: later.page, inspectionId: later.inspectionId },
      earlier: {
        recommendationId: earlier.id,
        text: earlier.text,
        page: earlier.page,
        inspectionId: earlier.inspectionId,
      },
    })
    .from(carriedRecommendations)
    .innerJoin(later, and(eq(later.id, carriedRecommendations.recommendationId), isNull(later.setAsideAt)))
    .innerJoin(earlier, and(eq(earlier.id, carriedRecommendations.carriedFromId), isNull(earlier.setAsideAt)))
    .where(and(eq(carriedRecommendations.decision, 'confirmed'), isNull(carriedRecommendations.takenBackAt)))
    .all();
}

type End = ReturnType<typeof confirmedLinks>[number]['later'];

/** From link to link, each end once: what was carried from 2018 to 2019 and from there to 2023 was named three times. */
function reached(from: string, next: ReadonlyMap<string, End[]>): End[] {
  const found = new Map<string, End>();
  const waiting = [from];
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    for (const end of next.get(id) ?? []) {
      if (found.has(end.recommendationId)) continue;
      found.set(end.recommendationId, end);
      waiting.push(end.recommendationId);
    }
  }
  return [...found.values()];
}

function byEnd(pairs: readonly (readonly [string, End])[]): Map<string, End[]> {
  const found = new Map<string, End[]>();
  for (const [id, end] of pairs) found.set(id, [...(found.get(id) ?? []), end]);
  return found;
}

/**
 * Of each recommendation of an inspection this person reads: where the same weakness was named before, and where again, the
 * oldest first, in three statements whatever their number.
 */
export function namingsFor(actor: Actor, recommendationIds: readonly string[]): Map<string, Namings> {
  const readable = readableInspections(actor);
  if (readable.length === 0) return new Map();
  const links = confirmedLinks();
  const back = byEnd(links.map((link) => [link.later.recommendationId, link.earlier]));
  const on = byEnd(links.map((link) => [link.earlier.recommendationId, link.later]));
  const inOrder = (ends: readonly End[]): Naming[] =>
    readable.flatMap(({ id, title, day }) =>
      ends.filter((end) => end.inspectionId === id).map((end) => ({ ...end, inspectionTitle: title, day })),
    );
  return new Map(
    recommendationIds.map((id) => [id, { before: inOrder(reached(id, back)), again: inOrder(reached(id, on)) }]),
  );
}
