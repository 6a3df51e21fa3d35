import { and, asc, eq, gt, isNull, lte, or, sql } from 'drizzle-orm';
import { database } from '#db/database.ts';
import type { UpdateInBrief } from '#db/reads/actions/action-rows.ts';
import { recommendationAnswers } from '#db/schema/consultation.ts';
import { deadlineChanges } from '#db/schema/deadline-changes.ts';
import { measurePoints, measures } from '#db/schema/measures.ts';
import { actions, planInspections } from '#db/schema/plans.ts';
import { progressUpdates, updateClearings } from '#db/schema/progress-updates.ts';
import { ragOverrides, statusRecords } from '#db/schema/rag-history.ts';
import { actionStates, planStates, recommendationStates } from '#db/schema/states.ts';
import type { MeasurePointFacts } from '#domain/plan-document/facts.ts';
import type { KeptAction, KeptPlan, KeptRecommendation } from '#domain/plans/kept-states.ts';
import { agreedDeadline } from '#domain/rag/rag-facts.ts';
import type { RagOverride } from '#domain/rag/rag-overrides.ts';
import type { ComputedRag } from '#domain/vocabulary.ts';

/* How the parts of a plan stood at an instant. No scope: for reads that have checked it. */

export function planStateAt(planId: string, at: string): KeptPlan | null {
  const row = database()
    .select({ facts: planStates.facts })
    .from(planStates)
    .where(and(eq(planStates.planId, planId), lte(planStates.at, at)))
    .orderBy(sql`at desc, rowid desc`)
    .limit(1)
    .get();
  return row?.facts ?? null;
}

/** From when on the plan's states are kept, and whether that is the plan's own beginning. */
export function firstPlanState(planId: string): { at: string; isBeginning: boolean } | null {
  const row = database()
    .select({ at: planStates.at, event: planStates.event })
    .from(planStates)
    .where(eq(planStates.planId, planId))
    .orderBy(asc(planStates.at), sql`rowid`)
    .limit(1)
    .get();
  return row ? { at: row.at, isBeginning: row.event === 'plan-created' } : null;
}

/** The newest state of each action of the plan that was there at the instant, by id. */
export function actionStatesAt(planId: string, at: string): Map<string, KeptAction> {
  const newest = sql`(select s.id from action_states s where s.action_id = ${actions.id} and s.at <= ${at} order by s.at desc, s.rowid desc limit 1)`;
  const rows = database()
    .select({ actionId: actions.id, facts: actionStates.facts })
    .from(actions)
    .innerJoin(actionStates, eq(actionStates.id, newest))
    .where(eq(actions.planId, planId))
    .all();
  return new Map(rows.map(({ actionId, facts }) => [actionId, facts]));
}

/** The same for the recommendations the plan answers, in the plan's order. */
export function recommendationStatesAt(
  planId: string,
  at: string,
): { id: string; inspectionId: string; facts: KeptRecommendation }[] {
  return database()
    .select({
      id: recommendationStates.recommendationId,
      inspectionId: recommendationStates.inspectionId,
      place: planInspections.position,
      facts: recommendationStates.facts,
    })
    .from(recommendationStates)
    .innerJoin(
      planInspections,
      and(eq(planInspections.inspectionId, recommendationStates.inspectionId), eq(planInspections.planId, planId)),
    )
    .where(
      sql`${recommendationStates.id} = (select s.id from recommendation_states s where s.recommendation_id = ${recommendationStates.recommendationId} and s.at <= ${at} order by s.at desc, s.rowid desc limit 1)`,
    )
    .all()
    .sort((one, other) => one.place - other.place || one.facts.position - other.facts.position);
}

/** The newest update of each action of the plan that was cleared by then. */
export function clearedUpdatesAt(planId: string, at: string): Map<string, UpdateInBrief> {
  const rows = database()
    .select({
      actionId: progressUpdates.actionId,
      id: progressUpdates.id,
      postedAt: progressUpdates.postedAt,
      postTitle: progressUpdates.postTitle,
      declaredRag: progressUpdates.declaredRag,
      done: progressUpdates.done,
      difference: progressUpdates.difference,
      forecastOn: progressUpdates.forecastOn,
      nextStep: progressUpdates.nextStep,
      decidedAt: updateClearings.decidedAt,
    })
    .from(actions)
    .innerJoin(
      progressUpdates,
      sql`${progressUpdates.id} = (select u.id from progress_updates u join update_clearings c on c.progress_update_id = u.id and c.decision = 'cleared' and c.decided_at <= ${at} where u.action_id = ${actions.id} order by u.posted_at desc, u.rowid desc limit 1)`,
    )
    .innerJoin(updateClearings, eq(updateClearings.progressUpdateId, progressUpdates.id))
    .where(eq(actions.planId, planId))
    .all();
  return new Map(rows.map(({ actionId, ...row }) => [actionId, { ...row, state: 'cleared' as const }]));
}

/** The deadlines agreed by then of the actions that had asked for another; the original one is the caller's. */
export function agreedDeadlinesAt(
  planId: string,
  at: string,
): Map<string, { deadlineOn: string | null; count: number }> {
  const rows = database()
    .select({ actionId: deadlineChanges.actionId, on: deadlineChanges.grantedOn, decidedAt: deadlineChanges.decidedAt })
    .from(deadlineChanges)
    .where(
      and(
        eq(deadlineChanges.planId, planId),
        eq(deadlineChanges.decision, 'granted'),
        lte(deadlineChanges.decidedAt, at),
      ),
    )
    .all();
  const found = new Map<string, { newDeadlineOn: string; decision: 'granted'; decidedAt: string | null }[]>();
  for (const { actionId, on, decidedAt } of rows) {
    const change = { newDeadlineOn: on ?? '', decision: 'granted' as const, decidedAt };
    found.set(actionId, [...(found.get(actionId) ?? []), change]);
  }
  return new Map(
    [...found].map(([id, changes]) => [id, { deadlineOn: agreedDeadline(null, changes), count: changes.length }]),
  );
}

/** The overrides in force on a date. */
export function overridesAt(planId: string, on: string, at: string): Map<string, RagOverride[]> {
  const rows = database()
    .select({
      actionId: ragOverrides.actionId,
      rag: ragOverrides.colour,
      reason: ragOverrides.reason,
      endsOn: ragOverrides.untilOn,
      endedAt: ragOverrides.endedAt,
    })
    .from(ragOverrides)
    .innerJoin(actions, and(eq(actions.id, ragOverrides.actionId), eq(actions.planId, planId)))
    .where(lte(ragOverrides.setAt, at))
    .orderBy(asc(ragOverrides.setAt))
    .all();
  const found = new Map<string, RagOverride[]>();
  for (const { actionId, endedAt, ...override } of rows) {
    if (override.endsOn < on || (endedAt !== null && endedAt <= at)) continue;
    found.set(actionId, [...(found.get(actionId) ?? []), override]);
  }
  return found;
}

/** The computed colour noted for a date, of actions it was noted for by then: what was asked and measured then counts in it. */
export function recordedColoursAt(planId: string, on: string): Map<string, ComputedRag> {
  const rows = database()
    .select({ actionId: statusRecords.actionId, computed: statusRecords.computed })
    .from(actions)
    .innerJoin(
      statusRecords,
      and(
        eq(statusRecords.actionId, actions.id),
        sql`${statusRecords.onDate} = (select max(r.on_date) from status_records r where r.action_id = ${actions.id} and r.on_date <= ${on})`,
      ),
    )
    .where(eq(actions.planId, planId))
    .all();
  return new Map(rows.map(({ actionId, computed }) => [actionId, computed]));
}

/** The figures known by then of each measure that was there by then: a correction made later is not yet one. */
export function measureFiguresAt(planId: string, at: string): Map<string, MeasurePointFacts[]> {
  const kept = database()
    .select({ id: measures.id })
    .from(measures)
    .where(and(eq(measures.planId, planId), lte(measures.createdAt, at)))
    .all();
  const found = new Map<string, MeasurePointFacts[]>(kept.map(({ id }) => [id, []]));
  const rows = database()
    .select({
      measureId: measurePoints.measureId,
      on: measurePoints.measuredOn,
      value: measurePoints.value,
      source: measurePoints.source,
    })
    .from(measurePoints)
    .innerJoin(measures, and(eq(measures.id, measurePoints.measureId), eq(measures.planId, planId)))
    .where(
      and(
        lte(measurePoints.recordedAt, at),
        sql`not exists (select 1 from measure_points c where c.corrects_id = ${measurePoints.id} and c.recorded_at <= ${at})`,
      ),
    )
    .orderBy(asc(measurePoints.measuredOn))
    .all();
  for (const { measureId, source, ...point } of rows) found.get(measureId)?.push({ ...point, source: source || null });
  return found;
}

/** The reasons given by then why a recommendation has no action, by recommendation. */
export function answersWithoutActionAt(planId: string, at: string): Map<string, string> {
  const rows = database()
    .select({ id: recommendationAnswers.recommendationId, reason: recommendationAnswers.reason })
    .from(recommendationAnswers)
    .where(
      and(
        eq(recommendationAnswers.planId, planId),
        lte(recommendationAnswers.answeredAt, at),
        or(isNull(recommendationAnswers.endedAt), gt(recommendationAnswers.endedAt, at)),
      ),
    )
    .orderBy(asc(recommendationAnswers.answeredAt))
    .all();
  return new Map(rows.map(({ id, reason }) => [id, reason]));
}
