import { and, asc, inArray, isNull, or, sql } from 'drizzle-orm';
import { database } from '#db/database.ts';
import { listActionRows } from '#db/reads/actions/action-rows.ts';
import { verdictsFor } from '#db/reads/inspections/progress-verdicts.ts';
import { measuresWithFigures, movingOf } from '#db/reads/measures/measure-figures.ts';
import { measures } from '#db/schema/measures.ts';
import { actionRecommendations, actions } from '#db/schema/plans.ts';
import { stageChanges } from '#db/schema/stage-changes.ts';
import type { Moment } from '#domain/dates/moment.ts';
import type { Actor } from '#domain/policy/actor.ts';
import type { ThemeMember } from './theme-rows.ts';

/** Actions of these plans that answer any of these recommendations, withdrawn ones left out. */
const answering = (planIds: readonly string[], recommendationIds: readonly string[]) =>
  and(
    inArray(actions.planId, [...planIds]),
    sql`${actions.stage} <> 'withdrawn'`,
    inArray(
      actions.id,
      database()
        .select({ id: actionRecommendations.actionId })
        .from(actionRecommendations)
        .where(inArray(actionRecommendations.recommendationId, [...recommendationIds])),
    ),
  );

/** When each of these actions was delivered, verified and embedded; what a later act made void left out. */
function stagesReached(actionIds: readonly string[]) {
  return database()
    .select({ actionId: stageChanges.actionId, stage: stageChanges.toStage, on: stageChanges.onDate })
    .from(stageChanges)
    .where(
      and(
        inArray(stageChanges.actionId, [...actionIds]),
        inArray(stageChanges.toStage, ['delivered', 'verified', 'embedded', 'closed']),
        sql`${stageChanges.toStage} <> ${stageChanges.fromStage}`,
        isNull(stageChanges.voidedAt),
      ),
    )
    .orderBy(asc(stageChanges.at))
    .all();
}

function measuresTelling(
  planIds: readonly string[],
  recommendationIds: readonly string[],
  actionIds: readonly string[],
) {
  const linked = or(
    sql`l.recommendation_id in ${[...recommendationIds, '']}`,
    sql`l.action_id in ${[...actionIds, '']}`,
  );
  return measuresWithFigures(
    and(
      inArray(measures.planId, [...planIds]),
      sql`${measures.id} in (select l.measure_id from measure_links l where ${linked})`,
    ),
  ).map((measure) => ({
    ...movingOf(measure),
    id: measure.id,
    actionIds: measure.actionIds,
    recommendationIds: measure.recommendationIds,
  }));
}

/** What of the work is somebody's to see: all of these plans; or only some actions, and measures of only some recommendations. */
export type WorkSeen = {
  planIds: readonly string[];
  seenActionIds?: readonly string[];
  measuredIds?: readonly string[];
};

/** What was done, and what came of it, for each recommendation of a theme. */
export function workOn(
  actor: Actor,
  members: readonly ThemeMember[],
  { planIds, seenActionIds, measuredIds }: WorkSeen,
  moment: Moment,
) {
  const ids = members.map(({ id }) => id);
  const seen = seenActionIds ? inArray(actions.id, [...seenActionIds]) : undefined;
  const rows = listActionRows(actor, and(answering(planIds, ids), seen), moment, { clearedOnly: true });
  const actionIds = rows.map(({ id }) => id);
  const reached = stagesReached(actionIds);
  const telling = measuresTelling(planIds, measuredIds ?? ids, actionIds);
  const verdicts = verdictsFor(actor, ids).filter(({ takenBackAt }) => takenBackAt === null);
  return members.map((member) => {
    const own = rows.filter(({ recommendationIds }) => recommendationIds.includes(member.id));
    const ownIds = new Set(own.map(({ id }) => id));
    return {
      ...member,
      actions: own.map((action) => ({
        id: action.id,
        ref: action.ref,
        title: action.title,
        stage: action.stage,
        deadlineOn: action.deadlineOn,
        reached: reached.filter(({ actionId }) => actionId === action.id).map(({ stage, on }) => ({ stage, on })),
      })),
      measures: telling.filter(
        (measure) =>
          measure.recommendationIds.includes(member.id) || measure.actionIds.some((actionId) => ownIds.has(actionId)),
      ),
      verdicts: verdicts.filter(({ recommendationId }) => recommendationId === member.id),
    };
  });
}
export type ThemeRecommendation = ReturnType<typeof workOn>[number];
