import { and, asc, eq, inArray } from 'drizzle-orm';
import { database } from '#db/database.ts';
import { inspections, recommendations } from '#db/schema/inspections.ts';
import { people } from '#db/schema/people.ts';
import { progressVerdicts } from '#db/schema/themes.ts';
import type { Actor } from '#domain/policy/actor.ts';
import { readableInspections } from './readable-inspections.ts';

/**
 * What later inspections and visits said of each of these recommendations, the oldest first, those taken back among them; none of
 * an inspection this person does not read.
 */
export function verdictsFor(actor: Actor, recommendationIds: readonly string[]) {
  const readable = readableInspections(actor).map(({ id }) => id);
  return database()
    .select({
      id: progressVerdicts.id,
      recommendationId: progressVerdicts.recommendationId,
      inspectionId: progressVerdicts.inspectionId,
      inspectionTitle: inspections.title,
      saidBy: progressVerdicts.saidBy,
      saidOn: progressVerdicts.saidOn,
      words: progressVerdicts.words,
      page: progressVerdicts.page,
      recordedBy: people.name,
      recordedAt: progressVerdicts.recordedAt,
      takenBackReason: progressVerdicts.takenBackReason,
      takenBackAt: progressVerdicts.takenBackAt,
    })
    .from(progressVerdicts)
    .innerJoin(people, eq(people.id, progressVerdicts.recordedBy))
    .innerJoin(recommendations, eq(recommendations.id, progressVerdicts.recommendationId))
    .leftJoin(inspections, eq(inspections.id, progressVerdicts.inspectionId))
    .where(
      and(
        inArray(progressVerdicts.recommendationId, [...recommendationIds]),
        inArray(recommendations.inspectionId, readable),
      ),
    )
    .orderBy(asc(progressVerdicts.saidOn), asc(progressVerdicts.recordedAt))
    .all()
    .map(({ inspectionTitle, saidBy, ...row }) => ({ ...row, who: inspectionTitle ?? saidBy }));
}
export type Verdict = ReturnType<typeof verdictsFor>[number];
