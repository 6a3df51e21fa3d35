import { getCalendar } from '#db/reads/administration/installation.ts';
import {
  actionStatesAt,
  agreedDeadlinesAt,
  clearedUpdatesAt,
  overridesAt,
  recordedColoursAt,
} from '#db/reads/plans/states-at.ts';
import { compareRefs } from '#domain/actions/action-refs.ts';
import { statusOf } from '#domain/actions/action-status.ts';
import { type ActionRow, filledPosts } from './action-rows.ts';

/**
 * The actions of a plan as they stood at an instant of a day, as cleared by then: stages and milestones of then, deadlines agreed by
 * then, the colour as it was noted for that day. No scope: for reads that have checked it.
 */
export function actionRowsAt(planId: string, on: string, at: string): ActionRow[] {
  const updates = clearedUpdatesAt(planId, at);
  const agreed = agreedDeadlinesAt(planId, at);
  const overrides = overridesAt(planId, on, at);
  const recorded = recordedColoursAt(planId, on);
  const filled = filledPosts(on);
  const calendar = getCalendar();
  return [...actionStatesAt(planId, at)]
    .map(([id, { deputyPostId: _, ...kept }]): ActionRow => {
      const latestCleared = updates.get(id) ?? null;
      const change = agreed.get(id);
      const deadlineOn = change?.deadlineOn ?? kept.deadlineOn;
      const status = statusOf(
        {
          stage: kept.stage,
          startOn: kept.startOn,
          deadlineOn,
          forecastOn: latestCleared?.forecastOn ?? null,
          declared: latestCleared?.declaredRag ?? null,
          overrides: overrides.get(id) ?? [],
          milestones: kept.milestones.map((step) => ({ ...step, dropped: step.droppedReason !== null })),
          requests: [],
          measures: [],
        },
        on,
        calendar,
      );
      const colour = recorded.get(id) ?? status.computed;
      return {
        ...kept,
        id,
        planId,
        version: 0,
        deadlineOn,
        originalDeadlineOn: kept.deadlineOn,
        deadlineChanges: change?.count ?? 0,
        deadlineAskedOn: null,
        ownerVacant: kept.ownerPostId !== null && !filled.has(kept.ownerPostId),
        latestCleared,
        uncleared: null,
        waitsOn: [],
        mayPost: false,
        status:
          colour === status.computed
            ? status
            : { ...status, computed: colour, why: ['As it was computed on that day.'], turnsGreenWhen: null },
      };
    })
    .sort((one, other) => compareRefs(one.ref, other.ref));
}
