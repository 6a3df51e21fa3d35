import { and, asc, eq, inArray, isNull, max } from 'drizzle-orm';
import { database } from '#db/database.ts';
import { actionsDueAt, panelsSkipping } from '#db/reads/panel-reports/report-routing.ts';
import { posts } from '#db/schema/people.ts';
import { actions } from '#db/schema/plans.ts';
import { updateRequests } from '#db/schema/update-requests.ts';
import { nextMeetingOf } from './meeting-scope.ts';
import { routedActions } from './routed-recommendations.ts';

export type PanelRequest = {
  panelId: string;
  requestId: string;
  actionId: string;
  planId: string;
  ref: string;
  title: string;
  ownerPost: string | null;
  ownerPostId: string | null;
  deputyPostId: string | null;
  dueOn: string;
};

/** Of the panels that are not told of everything at each meeting: the actions that their next report tells of. */
function dueNext(panelIds: readonly string[], today: string): ReadonlyMap<string, Set<string>> {
  return new Map(
    [...panelsSkipping(panelIds)].flatMap((panelId) => {
      const next = nextMeetingOf(panelId, today);
      return next ? [[panelId, actionsDueAt({ panelId, meetingId: next.id, meetsOn: next.meetsOn })] as const] : [];
    }),
  );
}

/**
 * Updates asked for of what goes to these panels' next reports, and not posted; the newest request of each action, the oldest day first. An
 * action that goes to several of the panels stands once for each. No scope: the caller has checked it.
 */
export function unansweredForPanels(panelIds: readonly string[], today: string): PanelRequest[] {
  if (panelIds.length === 0) return [];
  const due = dueNext(panelIds, today);
  const routed = routedActions();
  return database()
    .select({
      panelId: routed.panelId,
      requestId: updateRequests.id,
      actionId: actions.id,
      planId: actions.planId,
      ref: actions.ref,
      title: actions.title,
      ownerPost: posts.title,
      ownerPostId: actions.ownerPostId,
      deputyPostId: actions.deputyPostId,
      // SQLite takes the other columns from the row that holds the greatest.
      dueOn: max(updateRequests.dueOn),
    })
    .from(routed)
    .innerJoin(actions, eq(actions.id, routed.actionId))
    .innerJoin(updateRequests, and(eq(updateRequests.actionId, actions.id), isNull(updateRequests.answeredAt)))
    .leftJoin(posts, eq(posts.id, actions.ownerPostId))
    .where(and(inArray(routed.panelId, [...panelIds]), inArray(actions.stage, ['not-started', 'in-progress'])))
    .groupBy(routed.panelId, actions.id)
    .orderBy(asc(max(updateRequests.dueOn)), asc(actions.position))
    .all()
    .filter(({ panelId, actionId }) => due.get(panelId)?.has(actionId) ?? true)
    .map(({ dueOn, ...row }) => ({ ...row, dueOn: dueOn ?? '' }));
}
