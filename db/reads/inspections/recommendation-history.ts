import { and, asc, eq, inArray, ne } from 'drizzle-orm';
import { database } from '#db/database.ts';
import { notDisposed } from '#db/reads/retention/disposed-plans.ts';
import { recommendationCorrections, recommendations } from '#db/schema/inspections.ts';
import { people } from '#db/schema/people.ts';
import { actionRecommendations, actions } from '#db/schema/plans.ts';

/** What each of these recommendations said before it was corrected, oldest first. For callers that have checked the scope. */
export function correctionsOf(recommendationIds: readonly string[]) {
  return database()
    .select({
      id: recommendationCorrections.id,
      recommendationId: recommendationCorrections.recommendationId,
      textBefore: recommendationCorrections.textBefore,
      reason: recommendationCorrections.reason,
      correctedAt: recommendationCorrections.correctedAt,
      correctedByName: people.name,
    })
    .from(recommendationCorrections)
    .innerJoin(people, eq(people.id, recommendationCorrections.correctedBy))
    .where(inArray(recommendationCorrections.recommendationId, [...recommendationIds]))
    .orderBy(asc(recommendationCorrections.correctedAt))
    .all();
}

/** The actions that answer each of these recommendations, withdrawn ones left out. */
export function actionsOfRecommendations(recommendationIds: readonly string[]) {
  return database()
    .select({
      recommendationId: actionRecommendations.recommendationId,
      id: actions.id,
      planId: actions.planId,
      ref: actions.ref,
      title: actions.title,
    })
    .from(actionRecommendations)
    .innerJoin(actions, and(eq(actions.id, actionRecommendations.actionId), ne(actions.stage, 'withdrawn')))
    .where(and(inArray(actionRecommendations.recommendationId, [...recommendationIds]), notDisposed(actions.planId)))
    .orderBy(asc(actions.position))
    .all();
}

/** Of the actions that answer this recommendation, those that answer no other that still stands (rules §4). */
export function actionsLeftWithout(recommendationId: string): { id: string; ref: string; title: string }[] {
  const mine = actionsOfRecommendations([recommendationId]);
  if (mine.length === 0) return [];
  const others = database()
    .select({ actionId: actionRecommendations.actionId, setAsideAt: recommendations.setAsideAt })
    .from(actionRecommendations)
    .innerJoin(recommendations, eq(recommendations.id, actionRecommendations.recommendationId))
    .where(
      and(
        inArray(
          actionRecommendations.actionId,
          mine.map((action) => action.id),
        ),
        ne(actionRecommendations.recommendationId, recommendationId),
      ),
    )
    .all();
  const answering = new Set(others.filter((other) => other.setAsideAt === null).map((other) => other.actionId));
  return mine.filter(({ id }) => !answering.has(id)).map(({ id, ref, title }) => ({ id, ref, title }));
}
