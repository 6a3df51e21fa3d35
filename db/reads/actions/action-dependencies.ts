import { and, asc, eq, inArray, isNull, type SQL } from 'drizzle-orm';
import { alias } from 'drizzle-orm/sqlite-core';
import { database } from '#db/database.ts';
import { actions } from '#db/schema/plans.ts';
import { progressUpdates } from '#db/schema/progress-updates.ts';
import { actionDependencies } from '#db/schema/stage-changes.ts';
import { whyLate } from '#domain/actions/action-dependencies.ts';
import type { HolidayCalendar } from '#domain/clocks/bank-holidays.ts';
import type { Actor } from '#domain/policy/actor.ts';
import { may } from '#domain/policy/policy.ts';
import type { Stage } from '#domain/vocabulary.ts';
import { agreedDeadlinesBy, agreedOf } from './agreed-deadlines.ts';
import { latestClearedOf } from './latest-updates.ts';

/** An action that another one waits on. `late`: why, as a sentence; null where it is in time. */
export type WaitsOn = {
  dependencyId: string;
  id: string;
  ref: string;
  title: string;
  stage: Stage;
  late: string | null;
};

/**
 * What each action that fits the condition on `actions` waits on, of what the person may read: a partner's owner and a panel learn
 * nothing of the other actions (rules §5).
 */
export function waitsOnBy(
  actor: Actor,
  where: SQL | undefined,
  today: string,
  calendar: HolidayCalendar,
): Map<string, WaitsOn[]> {
  const links = database()
    .select({
      dependencyId: actionDependencies.id,
      actionId: actions.id,
      waitsOnId: actionDependencies.waitsOnActionId,
    })
    .from(actionDependencies)
    .innerJoin(actions, eq(actions.id, actionDependencies.actionId))
    .where(and(where, isNull(actionDependencies.endedAt)))
    .orderBy(asc(actionDependencies.addedAt))
    .all();
  if (links.length === 0) return new Map();
  const predecessors = predecessorsOf(actor, [...new Set(links.map((link) => link.waitsOnId))]);
  const found = new Map<string, WaitsOn[]>();
  for (const { dependencyId, actionId, waitsOnId } of links) {
    const predecessor = predecessors.get(waitsOnId);
    if (!predecessor) continue;
    const { id, ref, title, stage } = predecessor;
    const waits = { dependencyId, id, ref, title, stage, late: whyLate(predecessor, today, calendar) };
    found.set(actionId, [...(found.get(actionId) ?? []), waits]);
  }
  return found;
}

function predecessorsOf(actor: Actor, ids: readonly string[]) {
  const update = alias(progressUpdates, 'latest_cleared');
  const these = inArray(actions.id, [...ids]);
  const agreed = agreedDeadlinesBy(these);
  const rows = database()
    .select({
      id: actions.id,
      planId: actions.planId,
      ref: actions.ref,
      title: actions.title,
      stage: actions.stage,
      deadlineOn: actions.deadlineOn,
      owner: actions.ownerPostId,
      deputy: actions.deputyPostId,
      forecastOn: update.forecastOn,
    })
    .from(actions)
    .leftJoin(update, eq(update.id, latestClearedOf))
    .where(these)
    .all()
    .filter((row) => {
      const ownerPostIds = [row.owner, row.deputy].filter((post) => post !== null);
      return may(actor, 'read-plan', { planId: row.planId, ownerPostIds });
    });
  return new Map(rows.map((row) => [row.id, { ...row, deadlineOn: agreedOf(agreed, row).deadlineOn }]));
}
