import { eq, inArray } from 'drizzle-orm';
import { database } from '#db/database.ts';
import { inspections } from '#db/schema/inspections.ts';
import { themes } from '#db/schema/themes.ts';
import type { Moment } from '#domain/dates/moment.ts';
import { dayOfInspection } from '#domain/inspections/inspection-order.ts';
import type { Actor } from '#domain/policy/actor.ts';
import { type SeenInPart, seenInPart } from './seen-in-part.ts';
import { themeMembers } from './theme-rows.ts';
import { themeInScope } from './theme-scope.ts';
import { type ThemeRecommendation, workOn } from './theme-work.ts';

export type SeenInspection = { id: string; title: string; day: string | null };
export type SeenRecommendation = Omit<ThemeRecommendation, 'membershipId' | 'themeId'> & {
  /** Whether it has a page that opens for this person: for a partner's owner, not for a panel. */
  opens: boolean;
};
export type SeenNaming = { inspection: SeenInspection; recommendations: SeenRecommendation[] };
export type ThemePart = { theme: { id: string; name: string }; namings: SeenNaming[] };

/** The inspections of recommendations that are seen, by day; no other is named. */
function inspectionsOf(ids: readonly string[]): SeenInspection[] {
  return database()
    .select()
    .from(inspections)
    .where(inArray(inspections.id, [...ids]))
    .all()
    .map((row) => ({ id: row.id, title: row.title, day: dayOfInspection(row) }))
    .sort((one, other) => (one.day ?? '').localeCompare(other.day ?? ''));
}

/** Of a recommendation that an action of theirs answers a partner's owner sees measures of that action only. */
function seenOf(seen: readonly SeenInPart[]) {
  return {
    planIds: [...new Set(seen.map(({ planId }) => planId))],
    seenActionIds: seen.flatMap(({ actionIds }) => actionIds),
    measuredIds: seen.filter(({ by }) => by === 'panel').map(({ recommendationId }) => recommendationId),
  };
}

/**
 * A theme as far as it is routed to a panel of theirs, or actions of theirs answer what stands under it: of the rest neither a count
 * nor a name (rules §5). Null for who reads it whole, which is another page.
 * @throws NotFound when it is unknown, or nothing of it is theirs to see: the two are the same
 */
export function findThemePart(actor: Actor, themeId: string, moment: Moment): ThemePart | null {
  if (themeInScope(actor, themeId).extent === 'whole') return null;
  const name = database().select({ name: themes.name }).from(themes).where(eq(themes.id, themeId)).get()?.name ?? '';
  const all = themeMembers(themeId);
  const under = new Set(all.map(({ id }) => id));
  const seen = seenInPart(actor).filter(({ recommendationId }) => under.has(recommendationId));
  const ids = new Set(seen.map(({ recommendationId }) => recommendationId));
  const opened = new Set(seen.filter(({ by }) => by === 'own-action').map(({ recommendationId }) => recommendationId));
  const members = all.filter(({ id }) => ids.has(id));
  const work = workOn(actor, members, seenOf(seen), moment).map(({ membershipId: _, themeId: __, ...each }) => ({
    ...each,
    opens: opened.has(each.id),
  }));
  const named = inspectionsOf(work.map(({ inspectionId }) => inspectionId));
  return {
    theme: { id: themeId, name },
    namings: named.map((inspection) => ({
      inspection,
      recommendations: work.filter(({ inspectionId }) => inspectionId === inspection.id),
    })),
  };
}
