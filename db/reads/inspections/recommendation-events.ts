import { and, asc, eq, inArray, sql } from 'drizzle-orm';
import { database } from '#db/database.ts';
import { keptText } from '#db/kept-bytes.ts';
import { people } from '#db/schema/people.ts';
import { actionStates, recommendationStates } from '#db/schema/states.ts';
import { planVersions } from '#db/schema/submissions.ts';
import { recommendationDifferences } from '#domain/actions/action-story/differences.ts';
import type { RecommendationEvent } from '#domain/inspections/recommendation-story.ts';
import { memoryEventsOf } from './memory-events.ts';
import { correctionsOf } from './recommendation-history.ts';

/**
 * What happened to a recommendation: to its words, to what answers it in these plans, and the versions it was sealed in. For
 * reads that have checked who may know it.
 */
export function recommendationEventsOf(recommendationId: string, planIds: readonly string[]): RecommendationEvent[] {
  return [
    ...stateEvents(recommendationId),
    ...memoryEventsOf(recommendationId),
    ...planIds.flatMap((planId) => [...answerEvents(recommendationId, planId), ...sealed(recommendationId, planId)]),
  ];
}

function stateEvents(recommendationId: string): RecommendationEvent[] {
  const rows = database()
    .select({
      at: recommendationStates.at,
      event: recommendationStates.event,
      facts: recommendationStates.facts,
      who: people.name,
    })
    .from(recommendationStates)
    .leftJoin(people, eq(people.id, recommendationStates.byPersonId))
    .where(eq(recommendationStates.recommendationId, recommendationId))
    .orderBy(asc(recommendationStates.at), sql`${recommendationStates}.rowid`)
    .all();
  const corrections = correctionsOf([recommendationId]);
  return rows.map(({ at, event, facts, who }, place) => {
    const before = rows[place - 1]?.facts;
    const correction = corrections.find((each) => each.correctedAt === at && each.textBefore === before?.text);
    const reason = event === 'recommendation-set-aside' ? facts.setAsideReason : (correction?.reason ?? null);
    return {
      kind: 'state',
      at,
      who,
      event,
      fields: before ? recommendationDifferences(before, facts) : [],
      given: reason ? [{ label: 'Reason', text: reason }] : [],
    };
  });
}

/** When an action of the plan began or ceased to answer it. */
function answerEvents(recommendationId: string, planId: string): RecommendationEvent[] {
  const rows = database()
    .select({ actionId: actionStates.actionId, at: actionStates.at, facts: actionStates.facts, who: people.name })
    .from(actionStates)
    .leftJoin(people, eq(people.id, actionStates.byPersonId))
    .where(
      and(
        eq(actionStates.planId, planId),
        inArray(
          actionStates.actionId,
          database()
            .selectDistinct({ id: actionStates.actionId })
            .from(actionStates)
            .where(
              and(
                eq(actionStates.planId, planId),
                sql`exists (select 1 from json_each(${actionStates.facts}, '$.recommendationIds') r where r.value = ${recommendationId})`,
              ),
            ),
        ),
      ),
    )
    .orderBy(asc(actionStates.at), sql`${actionStates}.rowid`)
    .all();
  const answering = new Set<string>();
  return rows.flatMap(({ actionId, at, facts, who }): RecommendationEvent[] => {
    const answers = facts.recommendationIds.includes(recommendationId);
    if (answers === answering.has(actionId)) return [];
    if (answers) answering.add(actionId);
    else answering.delete(actionId);
    return [{ kind: 'action-answers', at, who, ref: facts.ref, title: facts.title, answers }];
  });
}

function sealed(recommendationId: string, planId: string): RecommendationEvent[] {
  return database()
    .select({ at: planVersions.sealedAt, who: planVersions.sealedByPost, version: planVersions.number })
    .from(planVersions)
    .where(
      and(
        eq(planVersions.planId, planId),
        sql`exists (select 1 from json_each(${keptText(planVersions.factsId)}, '$.recommendations') r where json_extract(r.value, '$.id') = ${recommendationId})`,
      ),
    )
    .orderBy(asc(planVersions.number))
    .all()
    .map((row) => ({ kind: 'sealed', ...row }));
}
