import { asc, eq, inArray, type SQL } from 'drizzle-orm';
import { standingActions, standingPlans, standingRecommendations } from '#db/reads/actions/standing-facts.ts';
import { dateInLondon } from '#domain/dates/london-time.ts';
import type { ActionStateEvent, KeptAction } from '#domain/plans/kept-states.ts';
import { type Stage, stages } from '#domain/vocabulary.ts';
import { database } from '../database.ts';
import { inspections } from '../schema/inspections.ts';
import { actions, plans } from '../schema/plans.ts';
import { progressUpdates, updateClearings } from '../schema/progress-updates.ts';
import { actionStates, planStates, recommendationStates } from '../schema/states.ts';
import { fill } from './fill.ts';

const NOON = 'T11:00:00.000Z';
type Taken = { at: string; by: string; stage: Stage };

/**
 * Keeps how everything of a filled world stood: each plan and action from the day it was made, then each milestone that
 * was done and each stage that was taken since, as the world's own dates tell; each recommendation from its confirmation.
 */
export function fillStates(): void {
  fillActionStates(undefined);
  const createdAt = new Map(
    database()
      .select({ id: plans.id, at: plans.createdAt })
      .from(plans)
      .all()
      .map(({ id, at }) => [id, at]),
  );
  fill(
    planStates,
    [...standingPlans(undefined)].map(([planId, facts]) => ({
      planId,
      at: createdAt.get(planId) ?? '',
      byPersonId: null,
      event: 'plan-created' as const,
      facts,
    })),
  );
  const confirmed = new Map(
    database()
      .select({ id: inspections.id, at: inspections.confirmedAt, by: inspections.confirmedBy })
      .from(inspections)
      .all()
      .map((row) => [row.id, row]),
  );
  fill(
    recommendationStates,
    [...standingRecommendations(undefined)].map(([recommendationId, { inspectionId, facts }]) => ({
      recommendationId,
      inspectionId,
      at: confirmed.get(inspectionId)?.at ?? '',
      byPersonId: confirmed.get(inspectionId)?.by ?? null,
      event: 'recommendation-confirmed' as const,
      facts,
    })),
  );
}

/** The same for some actions alone: those a test adds to a world. */
export function fillStatesOfActions(actionIds: readonly string[]): void {
  fillActionStates(inArray(actions.id, [...actionIds]));
}

function fillActionStates(where: SQL | undefined): void {
  const createdAt = new Map(
    database()
      .select({ id: actions.id, at: actions.createdAt })
      .from(actions)
      .where(where)
      .all()
      .map(({ id, at }) => [id, at]),
  );
  const taken = stagesProposed();
  fill(
    actionStates,
    [...standingActions(where)].flatMap(([actionId, { planId, facts }]) =>
      sequence(facts, createdAt.get(actionId) ?? '', taken.get(actionId) ?? []).map((state) => ({
        actionId,
        planId,
        ...state,
      })),
    ),
  );
}

/** By action, the stages that its cleared updates proposed, when they were cleared and by whom; oldest first. */
function stagesProposed(): Map<string, Taken[]> {
  const rows = database()
    .select({
      actionId: progressUpdates.actionId,
      stage: progressUpdates.proposedStage,
      at: updateClearings.decidedAt,
      by: updateClearings.decidedBy,
    })
    .from(progressUpdates)
    .innerJoin(updateClearings, eq(updateClearings.progressUpdateId, progressUpdates.id))
    .where(eq(updateClearings.decision, 'cleared'))
    .orderBy(asc(updateClearings.decidedAt))
    .all();
  const found = new Map<string, Taken[]>();
  for (const { actionId, stage, ...when } of rows) {
    if (stage !== null) found.set(actionId, [...(found.get(actionId) ?? []), { ...when, stage }]);
  }
  return found;
}

type Point = { at: string; by: string | null; event: ActionStateEvent; stage?: Stage };

/** What happened to an action after the day it was made, in order: stages taken, milestones done. */
function pointsOf(facts: KeptAction, made: string, taken: readonly Taken[]): Point[] {
  const points: Point[] = facts.milestones
    .flatMap(({ doneOn }) => (doneOn !== null && doneOn > made ? [doneOn] : []))
    .map((on) => ({ at: `${on}${NOON}`, by: null, event: 'milestone-done' }));
  if (facts.stageSinceOn > made) {
    const last = taken.find(({ at, stage }) => stage === facts.stage && dateInLondon(at) === facts.stageSinceOn);
    const end: Point = { at: last?.at ?? `${facts.stageSinceOn}${NOON}`, by: last?.by ?? null, event: 'stage-taken' };
    const before = taken.filter(({ at, stage }) => at > `${made}T24` && at < end.at && rank(stage) < rank(facts.stage));
    points.push(...before.map((point) => ({ ...point, event: 'stage-taken' as const })), {
      ...end,
      stage: facts.stage,
    });
  }
  return points.sort((one, other) => one.at.localeCompare(other.at));
}

const rank = (stage: Stage) => stages.indexOf(stage);

/** The states an action went through, from its last: what was done later is undone for the days before. */
function sequence(facts: KeptAction, createdAt: string, taken: readonly Taken[]) {
  const made = dateInLondon(createdAt);
  const points = pointsOf(facts, made, taken);
  const begun = facts.startOn !== null && facts.startOn <= made;
  let [stage, stageSinceOn]: [Stage, string] =
    facts.stageSinceOn <= made
      ? [facts.stage, facts.stageSinceOn]
      : begun && rank(facts.stage) > rank('in-progress')
        ? ['in-progress', facts.startOn ?? made]
        : ['not-started', made];
  const first: Point = { at: createdAt, by: null, event: 'action-created' };
  return [first, ...points].map(({ at, by, event, stage: next }) => {
    const day = dateInLondon(at);
    if (next && next !== stage) [stage, stageSinceOn] = [next, day];
    const milestones = facts.milestones.map((step) => ({
      ...step,
      doneOn: step.doneOn !== null && step.doneOn > day ? null : step.doneOn,
    }));
    return { at, byPersonId: by, event, facts: { ...facts, stage, stageSinceOn, milestones } };
  });
}
