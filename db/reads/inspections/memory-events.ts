import { eq, or } from 'drizzle-orm';
import { alias } from 'drizzle-orm/sqlite-core';
import { database } from '#db/database.ts';
import { inspections } from '#db/schema/inspections.ts';
import { people } from '#db/schema/people.ts';
import { carriedRecommendations, progressVerdicts, recommendationThemes, themes } from '#db/schema/themes.ts';
import type { RecommendationEvent } from '#domain/inspections/recommendation-story.ts';

/**
 * What was said of a recommendation across inspections: its themes, what it was named before or again as, later verdicts. Tells no
 * word of another inspection's recommendation. For reads that have checked who may know it.
 */
export function memoryEventsOf(recommendationId: string): RecommendationEvent[] {
  return [...themeEvents(recommendationId), ...carriedEvents(recommendationId), ...verdictEvents(recommendationId)];
}

const ender = alias(people, 'ender');

function themeEvents(recommendationId: string): RecommendationEvent[] {
  return database()
    .select({ row: recommendationThemes, name: themes.name, who: people.name, ender: ender.name })
    .from(recommendationThemes)
    .innerJoin(themes, eq(themes.id, recommendationThemes.themeId))
    .innerJoin(people, eq(people.id, recommendationThemes.addedBy))
    .leftJoin(ender, eq(ender.id, recommendationThemes.endedBy))
    .where(eq(recommendationThemes.recommendationId, recommendationId))
    .all()
    .flatMap(({ row, name, who, ender: by }): RecommendationEvent[] => [
      { kind: 'themed', at: row.addedAt, who, name, under: true },
      ...(row.endedAt ? [{ kind: 'themed' as const, at: row.endedAt, who: by, name, under: false }] : []),
    ]);
}

function carriedEvents(recommendationId: string): RecommendationEvent[] {
  return database()
    .select({ row: carriedRecommendations, who: people.name, ender: ender.name })
    .from(carriedRecommendations)
    .innerJoin(people, eq(people.id, carriedRecommendations.decidedBy))
    .leftJoin(ender, eq(ender.id, carriedRecommendations.takenBackBy))
    .where(
      or(
        eq(carriedRecommendations.recommendationId, recommendationId),
        eq(carriedRecommendations.carriedFromId, recommendationId),
      ),
    )
    .all()
    .flatMap(({ row, who, ender: by }): RecommendationEvent[] => {
      const side = row.recommendationId === recommendationId ? 'earlier' : 'later';
      return [
        { kind: 'carried', at: row.decidedAt, who, side, same: row.decision === 'confirmed', given: [] },
        ...(row.takenBackAt
          ? [
              {
                kind: 'carried' as const,
                at: row.takenBackAt,
                who: by,
                side: 'taken-back' as const,
                same: row.decision === 'confirmed',
                given: [{ label: 'Reason', text: row.takenBackReason ?? '' }],
              },
            ]
          : []),
      ];
    });
}

function verdictEvents(recommendationId: string): RecommendationEvent[] {
  return database()
    .select({ row: progressVerdicts, title: inspections.title, who: people.name, ender: ender.name })
    .from(progressVerdicts)
    .leftJoin(inspections, eq(inspections.id, progressVerdicts.inspectionId))
    .innerJoin(people, eq(people.id, progressVerdicts.recordedBy))
    .leftJoin(ender, eq(ender.id, progressVerdicts.takenBackBy))
    .where(eq(progressVerdicts.recommendationId, recommendationId))
    .all()
    .flatMap(({ row, title, who, ender: by }): RecommendationEvent[] => {
      const source = title ?? row.saidBy;
      return [
        {
          kind: 'verdict',
          at: row.recordedAt,
          who,
          source,
          stands: true,
          given: [{ label: 'Its words', text: row.words }],
        },
        ...(row.takenBackAt
          ? [
              {
                kind: 'verdict' as const,
                at: row.takenBackAt,
                who: by,
                source,
                stands: false,
                given: [{ label: 'Reason', text: row.takenBackReason ?? '' }],
              },
            ]
          : []),
      ];
    });
}
