import { and, desc, eq, inArray, sql } from 'drizzle-orm';
import { database } from '#db/database.ts';
import { recommendationsOfPlan } from '#db/reads/inspections/recommendations.ts';
import { listPostChoices } from '#db/reads/people/post-choices.ts';
import { actionInScope, planInScope } from '#db/reads/plans/plan-visibility.ts';
import { measurePoints, measures } from '#db/schema/measures.ts';
import { people, posts } from '#db/schema/people.ts';
import { actions, plans } from '#db/schema/plans.ts';
import { compareRefs } from '#domain/actions/action-refs.ts';
import type { MovingMeasure } from '#domain/measures/measure-movement.ts';
import type { MeasureInput } from '#domain/measures/measures.ts';
import type { Actor } from '#domain/policy/actor.ts';
import { may } from '#domain/policy/policy.ts';
import { NotAllowed, NotFound } from '#domain/policy/refusals.ts';
import { type MeasureWithFigures, measuresWithFigures, movingOf } from './measure-figures.ts';
import { measureInScope, ownPartOf, pointInScope } from './measure-scope.ts';

/** A measure as lists show it: enough for its sparkline and its movement in words. */
export type MeasureInList = MovingMeasure & { id: string; actionIds: string[]; recommendationIds: string[] };

function inList(measure: MeasureWithFigures): MeasureInList {
  const { id, actionIds, recommendationIds } = measure;
  return { ...movingOf(measure), id, actionIds, recommendationIds };
}

/** Of a measure's links, those a person may know of. */
function linksShown(actor: Actor, measure: MeasureWithFigures, whole: boolean) {
  if (whole) return { actionIds: measure.actionIds, recommendationIds: measure.recommendationIds };
  const own = ownPartOf(actor, measure.actionIds);
  return {
    actionIds: own.actionIds,
    recommendationIds: measure.recommendationIds.filter((id) => own.recommendationIds.includes(id)),
  };
}

/**
 * The measures of a plan with their figures; a partner's owner gets those of their own actions and posts.
 * @throws NotFound when the plan is not theirs to know of
 */
export function listMeasures(actor: Actor, planId: string): MeasureInList[] {
  const whole = planInScope(actor, planId).extent === 'whole';
  return measuresWithFigures(eq(measures.planId, planId)).flatMap((measure) => {
    const links = linksShown(actor, measure, whole);
    const ownPost = measure.ownerPostId !== null && actor.postIds.includes(measure.ownerPostId);
    return whole || ownPost || links.actionIds.length > 0 ? [{ ...inList(measure), ...links }] : [];
  });
}

/**
 * The measures linked to an action; none for a panel.
 * @throws NotFound when the action is not theirs to know of
 */
export function listMeasuresOfAction(actor: Actor, actionId: string): MeasureInList[] {
  const { extent } = actionInScope(actor, actionId);
  if (extent === 'routed') return [];
  const linked = sql`${measures.id} in (select l.measure_id from measure_links l where l.action_id = ${actionId})`;
  return measuresWithFigures(linked).map((measure) => ({
    ...inList(measure),
    ...linksShown(actor, measure, extent === 'whole'),
  }));
}

function named(planId: string, measure: MeasureWithFigures, links: ReturnType<typeof linksShown>) {
  const recommendations = recommendationsOfPlan(planId)
    .map(({ id, text }, place) => ({ id, text, number: place + 1 }))
    .filter(({ id }) => links.recommendationIds.includes(id));
  const linkedActions = database()
    .select({ id: actions.id, ref: actions.ref, title: actions.title })
    .from(actions)
    .where(inArray(actions.id, links.actionIds))
    .all()
    .sort((one, other) => compareRefs(one.ref, other.ref));
  const ownerPost = measure.ownerPostId
    ? (database().select({ title: posts.title }).from(posts).where(eq(posts.id, measure.ownerPostId)).get()?.title ??
      null)
    : null;
  return { recommendations, actions: linkedActions, ownerPost };
}

/** Every figure that was ever recorded, newest day first; of one day, the one that stands before those it corrects. */
function figuresOf(measureId: string, withNames: boolean) {
  const rows = database()
    .select({ point: measurePoints, by: people.name })
    .from(measurePoints)
    .innerJoin(people, eq(people.id, measurePoints.recordedBy))
    .where(eq(measurePoints.measureId, measureId))
    .orderBy(desc(measurePoints.measuredOn), desc(sql`${measurePoints}.rowid`))
    .all();
  const corrected = new Set(rows.map(({ point }) => point.correctsId));
  return rows.map(({ point, by }) => ({
    id: point.id,
    on: point.measuredOn,
    value: point.value,
    source: point.source,
    note: point.note,
    recordedAt: point.recordedAt,
    recordedBy: withNames ? by : null,
    correctsId: point.correctsId,
    stands: !corrected.has(point.id),
  }));
}

/**
 * One measure with its chart's figures and all that was ever recorded. Who recorded them is told to those who read the plan.
 * @throws NotFound when it is unknown or not theirs to know of
 */
export function getMeasurePage(actor: Actor, measureId: string) {
  const scope = measureInScope(actor, measureId);
  const whole = scope.extent === 'whole';
  const measure = measuresWithFigures(eq(measures.id, measureId))[0];
  if (!measure) throw new NotFound();
  const subject = { planId: scope.planId, ownerPostIds: scope.ownerPostIds };
  const plan = database().select({ title: plans.title }).from(plans).where(eq(plans.id, scope.planId)).get();
  return {
    plan: { id: scope.planId, title: plan?.title ?? '' },
    extent: scope.extent,
    measure: {
      ...movingOf(measure),
      id: measure.id,
      frequency: measure.frequency,
      source: measure.source,
      definition: measure.definition,
    },
    ...named(scope.planId, measure, linksShown(actor, measure, whole)),
    figures: figuresOf(measureId, whole),
    may: {
      edit: may(actor, 'edit-measure', subject),
      record: may(actor, 'record-measure-point', subject),
    },
  };
}
export type MeasurePage = ReturnType<typeof getMeasurePage>;
export type RecordedFigure = MeasurePage['figures'][number];

function choicesOf(planId: string) {
  return {
    posts: listPostChoices(),
    recommendations: recommendationsOfPlan(planId)
      .filter(({ setAsideReason }) => setAsideReason === null)
      .map(({ id, text }) => ({ id, text })),
    actions: database()
      .select({ id: actions.id, ref: actions.ref, title: actions.title })
      .from(actions)
      .where(eq(actions.planId, planId))
      .all()
      .sort((one, other) => compareRefs(one.ref, other.ref)),
  };
}
export type MeasureChoices = ReturnType<typeof choicesOf>;

/**
 * What the form for a new measure offers.
 * @throws NotFound; NotAllowed for those who may not make one
 */
export function getNewMeasureForm(actor: Actor, planId: string) {
  planInScope(actor, planId);
  if (!may(actor, 'create-measure', { planId })) throw new NotAllowed();
  const plan = database().select({ title: plans.title }).from(plans).where(eq(plans.id, planId)).get();
  return { plan: { id: planId, title: plan?.title ?? '' }, choices: choicesOf(planId) };
}

/** A measure in the shape its form sends. No scope: for reads and writes that have checked it. */
export function measureInputOf(measureId: string): MeasureInput {
  const measure = measuresWithFigures(eq(measures.id, measureId))[0];
  if (!measure) throw new NotFound();
  const { id: _i, planId: _p, createdAt: _c, version: _v, points: _f, ...input } = measure;
  return input;
}

/**
 * A measure's form as it stands, with its version.
 * @throws NotFound; NotAllowed for those who may not change it
 */
export function getMeasureForm(actor: Actor, measureId: string) {
  const { planId } = measureInScope(actor, measureId);
  if (!may(actor, 'edit-measure', { planId })) throw new NotAllowed();
  const row = database().select({ version: measures.version }).from(measures).where(eq(measures.id, measureId)).get();
  return { planId, version: row?.version ?? 1, input: measureInputOf(measureId), choices: choicesOf(planId) };
}

/**
 * A measure for the form that records figures.
 * @throws NotFound; NotAllowed for those who may not record one
 */
export function getFigureForm(actor: Actor, measureId: string) {
  const { planId, ownerPostIds } = measureInScope(actor, measureId);
  if (!may(actor, 'record-measure-point', { planId, ownerPostIds })) throw new NotAllowed();
  const measure = measuresWithFigures(eq(measures.id, measureId))[0];
  if (!measure) throw new NotFound();
  const { id, name, unit, source, points } = measure;
  return { id, name, unit, source, points };
}

/**
 * A figure that stands, for the form that corrects it.
 * @throws NotFound, also for one that was corrected before; NotAllowed
 */
export function getCorrectionForm(actor: Actor, pointId: string) {
  const { measureId } = pointInScope(actor, pointId);
  const form = getFigureForm(actor, measureId);
  const point = form.points.find(({ id }) => id === pointId);
  const full = database()
    .select({ source: measurePoints.source })
    .from(measurePoints)
    .where(and(eq(measurePoints.id, pointId)))
    .get();
  if (!point || !full) throw new NotFound();
  return { ...form, point: { ...point, source: full.source } };
}
