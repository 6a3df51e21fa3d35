import { and, asc, eq, inArray, type SQL, sql } from 'drizzle-orm';
import { database } from '#db/database.ts';
import { measureLinks, measurePoints, measures } from '#db/schema/measures.ts';
import { actions } from '#db/schema/plans.ts';
import { frequencyWords } from '#domain/measures/measure-codes.ts';
import type { MovingMeasure } from '#domain/measures/measure-movement.ts';
import type { MeasureFacts } from '#domain/plan-document/facts.ts';
import type { RagMeasure } from '#domain/rag/rag-facts.ts';

/* Measures with their figures, no scope: for reads that have checked it. A figure that was corrected is left out. */

/** That no later row corrects this figure. */
const stands = sql`not exists (select 1 from measure_points c where c.corrects_id = ${measurePoints.id})`;

export type StandingPoint = { id: string; on: string; value: number; source: string };

/** The figures of measures that stand, in order of date, by measure. */
export function standingPoints(measureIds: readonly string[]): Map<string, StandingPoint[]> {
  const found = new Map<string, StandingPoint[]>(measureIds.map((id) => [id, []]));
  const rows = database()
    .select({
      measureId: measurePoints.measureId,
      id: measurePoints.id,
      on: measurePoints.measuredOn,
      value: measurePoints.value,
      source: measurePoints.source,
    })
    .from(measurePoints)
    .where(and(inArray(measurePoints.measureId, [...measureIds]), stands))
    .orderBy(asc(measurePoints.measuredOn))
    .all();
  for (const { measureId, ...point } of rows) found.get(measureId)?.push(point);
  return found;
}

type LinkIds = { actionIds: string[]; recommendationIds: string[] };

function linksOf(measureIds: readonly string[]): Map<string, LinkIds> {
  const found = new Map<string, LinkIds>(measureIds.map((id) => [id, { actionIds: [], recommendationIds: [] }]));
  const rows = database()
    .select()
    .from(measureLinks)
    .where(inArray(measureLinks.measureId, [...measureIds]))
    .all();
  for (const { measureId, actionId, recommendationId } of rows) {
    if (actionId) found.get(measureId)?.actionIds.push(actionId);
    if (recommendationId) found.get(measureId)?.recommendationIds.push(recommendationId);
  }
  return found;
}

export type MeasureWithFigures = typeof measures.$inferSelect & LinkIds & { points: StandingPoint[] };

/** Measures with their links and figures, in three statements whatever their number; in the order they were made. */
export function measuresWithFigures(where: SQL | undefined): MeasureWithFigures[] {
  const rows = database()
    .select()
    .from(measures)
    .where(where)
    .orderBy(asc(measures.createdAt), asc(measures.name))
    .all();
  const ids = rows.map(({ id }) => id);
  const [points, links] = [standingPoints(ids), linksOf(ids)];
  return rows.map((row) => ({
    ...row,
    actionIds: links.get(row.id)?.actionIds ?? [],
    recommendationIds: links.get(row.id)?.recommendationIds ?? [],
    points: points.get(row.id) ?? [],
  }));
}

/** A measure as the pure rules about movement want it. */
export function movingOf(measure: MeasureWithFigures): MovingMeasure {
  const { name, unit, direction, baseline, baselineOn, target, targetOn, points } = measure;
  return {
    name,
    unit,
    direction,
    baseline,
    baselineOn,
    target,
    targetOn,
    points: points.map(({ on, value }) => ({ on, value })),
  };
}

/** The measures of a plan as its document holds them. */
export function measureFactsOf(planId: string): MeasureFacts[] {
  return measuresWithFigures(eq(measures.planId, planId)).map((measure) => ({
    id: measure.id,
    name: measure.name,
    unit: measure.unit,
    direction: measure.direction,
    baseline: measure.baseline,
    target: measure.target,
    frequency: frequencyWords[measure.frequency],
    source: measure.source || null,
    recommendationIds: measure.recommendationIds,
    actionIds: measure.actionIds,
    points: measure.points.map(({ on, value, source }) => ({ on, value, source: source || null })),
  }));
}

/** The last three figures of each measure, all that the rules of colour ask for (rules §3). */
const lastThree = sql`(
  select measure_id, measured_on, value, row_number() over (partition by measure_id order by measured_on desc) as back
  from measure_points p where not exists (select 1 from measure_points c where c.corrects_id = p.id)
) as latest`;

/** What the rules of colour look at, of the measures linked to actions, in one statement; by action. */
export function ragMeasuresBy(where: SQL | undefined): Map<string, RagMeasure[]> {
  const rows = database()
    .select({
      actionId: actions.id,
      id: measures.id,
      title: measures.name,
      direction: measures.direction,
      unit: measures.unit,
      target: measures.target,
      on: sql<string>`latest.measured_on`,
      value: sql<number>`latest.value`,
    })
    .from(actions)
    .innerJoin(measureLinks, eq(measureLinks.actionId, actions.id))
    .innerJoin(measures, eq(measures.id, measureLinks.measureId))
    .innerJoin(lastThree, sql`latest.measure_id = ${measures.id} and latest.back <= 3`)
    .where(where)
    .orderBy(sql`latest.measured_on`)
    .all();
  const found = new Map<string, Map<string, RagMeasure & { points: { on: string; value: number }[] }>>();
  for (const { actionId, id, on, value, ...measure } of rows) {
    const ofAction = found.get(actionId) ?? new Map();
    found.set(actionId, ofAction);
    const known = ofAction.get(id) ?? { ...measure, points: [] };
    ofAction.set(id, known);
    known.points.push({ on, value });
  }
  return new Map([...found].map(([actionId, ofAction]) => [actionId, [...ofAction.values()]]));
}
