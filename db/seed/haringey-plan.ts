import { actionRecommendations, actions, milestones, planInspections, plans } from '../schema/plans.ts';
import { progressUpdates, updateClearings } from '../schema/progress-updates.ts';
import { area1 } from './actions/area-1.ts';
import { area2 } from './actions/area-2.ts';
import { area3 } from './actions/area-3.ts';
import { area4 } from './actions/area-4.ts';
import { area5 } from './actions/area-5.ts';
import { fill } from './fill.ts';
import { fillCourse, reopenedAtOf } from './haringey-course.ts';
import { fillDeadlineChanges, originalDeadlineOf } from './haringey-deadlines.ts';
import { inspectionIdOf, recommendationIdOf } from './inspection-rows.ts';
import type { SeatKey } from './people-and-posts.ts';
import { personIdOf, postIdOf, postTitleOf } from './people-rows.ts';
import type { SeedAction } from './plan-facts.ts';
import { seedId } from './seed-id.ts';

const BUILT_AT = '2023-04-24T10:00:00.000Z';
const ANSWERED = 'ilacs-2023';

export const planId = seedId('plan 2023');
export const planActions: readonly SeedAction[] = [...area1, ...area2, ...area3, ...area4, ...area5];
export const actionIdOf = (ref: string) => seedId(`action ${ref}`);
export const areaIdOf = (area: number) => recommendationIdOf(ANSWERED, area);
export const updateIdOf = (ref: string, posted: string) => seedId(`update ${ref} ${posted}`);

/** `2023-06-30T07:43` as the instant a row holds. */
const instant = (minute: string) => `${minute}:00.000Z`;

/** The invented plan for the five areas of 2023, as it stood on 30 June 2023. */
export function fillPlan(): void {
  fill(plans, [
    {
      id: planId,
      title: 'Post-inspection action plan 2023',
      overseenByPostId: postIdOf('plan-lead'),
      // The minutes of 13 June 2023 give the due date, 18 July; 4 April is the day whose 70th working day it is.
      receivedOn: '2023-04-04',
      receivedNote: 'Inferred from the due date',
      publishedOn: '2023-04-11',
      // Ofsted's own letter is not held: the 18 July of the minutes is the council's count, and this count gives it too.
      statedDueOn: null,
      // Seventy by law for this kind of inspection; nothing set by hand.
      workingDays: null,
      endsOn: '2024-03-31',
      createdAt: BUILT_AT,
    },
  ]);
  fill(planInspections, [{ planId, inspectionId: inspectionIdOf(ANSWERED), position: 1 }]);
  fill(actions, planActions.map(actionRow));
  fill(
    actionRecommendations,
    planActions.flatMap((action) =>
      areasOf(action).map((area) => ({ actionId: actionIdOf(action.ref), recommendationId: areaIdOf(area) })),
    ),
  );
  fill(
    milestones,
    planActions.flatMap((action) =>
      action.milestones.map(([title, dueOn, doneOn], index) => ({
        id: seedId(`milestone ${action.ref} ${index + 1}`),
        actionId: actionIdOf(action.ref),
        position: index + 1,
        title,
        dueOn,
        doneOn: doneOn ?? null,
      })),
    ),
  );
  fill(progressUpdates, planActions.flatMap(updateRows));
  fill(updateClearings, planActions.flatMap(clearingRows));
  fillDeadlineChanges(planId, actionIdOf);
  fillCourse(planId, planActions, actionIdOf, '2023-06-30');
}

function areasOf(action: SeedAction): number[] {
  return [Number(action.ref.split('.')[0]), ...(action.alsoAnswers ?? [])];
}

function actionRow(action: SeedAction, index: number) {
  return {
    id: actionIdOf(action.ref),
    planId,
    ref: action.ref,
    position: index + 1,
    title: action.title,
    outcome: action.outcome,
    successMeasure: action.successMeasure ?? '',
    ownerPostId: postIdOf(action.owner),
    deputyPostId: action.deputy ? postIdOf(action.deputy) : null,
    partnerBody: action.partnerBody ?? null,
    priority: action.priority ?? ('standard' as const),
    startOn: action.startOn,
    deadlineOn: originalDeadlineOf(action.ref) ?? action.deadlineOn,
    stage: action.stage,
    reopenedAt: reopenedAtOf(action.ref),
    stageSinceOn: action.stageSinceOn ?? (action.stage === 'not-started' ? BUILT_AT.slice(0, 10) : action.startOn),
    createdAt: BUILT_AT,
  };
}

function updateRows(action: SeedAction) {
  return action.updates.map((update) => ({
    id: updateIdOf(action.ref, update.posted),
    actionId: actionIdOf(action.ref),
    postedBy: personIdOf(update.by ?? (action.owner as SeatKey)),
    postTitle: postTitleOf(action.owner),
    onBehalf: update.by !== undefined,
    declaredRag: update.declared,
    done: update.done,
    difference: update.difference ?? '',
    forecastOn: update.forecastOn ?? null,
    nextStep: update.nextStep ?? '',
    proposedStage: update.proposes ?? null,
    postedAt: instant(update.posted),
  }));
}

function clearingRows(action: SeedAction) {
  return action.updates.flatMap(({ posted, decided }) =>
    decided
      ? [
          {
            progressUpdateId: updateIdOf(action.ref, posted),
            decision: decided.decision,
            comment: decided.comment ?? '',
            decidedBy: personIdOf(decided.by ?? 'plan-lead'),
            decidedAt: instant(decided.at),
          },
        ]
      : [],
  );
}
