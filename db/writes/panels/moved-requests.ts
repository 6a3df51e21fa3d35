import { and, eq } from 'drizzle-orm';
import { database } from '#db/database.ts';
import { getCalendar } from '#db/reads/administration/installation.ts';
import { routedPlans } from '#db/reads/panels/routed-recommendations.ts';
import { standInsOn } from '#db/reads/people/stand-ins.ts';
import { reportDeadlinesOf } from '#db/reads/updates/report-deadlines.ts';
import { reportingOf } from '#db/reads/updates/update-requests.ts';
import { actions } from '#db/schema/plans.ts';
import { updateRequests } from '#db/schema/update-requests.ts';
import { addNotices } from '#db/writes/mail/mail.ts';
import { recordStatusOf } from '#db/writes/rag/status-records.ts';
import { longDate } from '#domain/dates/dates.ts';
import type { Moment } from '#domain/dates/moment.ts';
import { roundFor } from '#domain/updates/update-requests.ts';

/** How many updates asked for ahead of a report have a new day, and how many keep theirs. */
export type MovedRequests = { moved: number; kept: number };

type Asked = { id: string; actionId: string; ref: string; answeredAt: string | null };

function askedFor(planId: string, cycle: string): (Asked & Parameters<ReturnType<typeof standInsOn>>[0])[] {
  return database()
    .select({
      id: updateRequests.id,
      actionId: actions.id,
      planId: actions.planId,
      ref: actions.ref,
      ownerPostId: actions.ownerPostId,
      deputyPostId: actions.deputyPostId,
      answeredAt: updateRequests.answeredAt,
    })
    .from(updateRequests)
    .innerJoin(actions, eq(actions.id, updateRequests.actionId))
    .where(and(eq(updateRequests.planId, planId), eq(updateRequests.cycle, cycle)))
    .all();
}

function moveInPlan(planId: string, from: string, to: string, moment: Moment): MovedRequests {
  const reporting = reportingOf(planId);
  const asked = reporting.cycle === 'before-report-deadline' ? askedFor(planId, `for ${from}`) : [];
  const open = asked.filter(({ answeredAt }) => answeredAt === null);
  // Another panel's report may be due on the old day; and nobody can answer by a day that has passed.
  if (reportDeadlinesOf(planId).includes(from) || to < moment.today) return { moved: 0, kept: open.length };
  const round = roundFor(to, reporting, getCalendar());
  const taken = new Set(askedFor(planId, round.cycle).map(({ actionId }) => actionId));
  const movable = open.filter(({ actionId }) => !taken.has(actionId));
  const acting = standInsOn(moment.today);
  for (const request of movable) {
    const { id, actionId, ref } = request;
    const { cycle, dueOn } = round;
    database().update(updateRequests).set({ cycle, dueOn }).where(eq(updateRequests.id, id)).run();
    recordStatusOf(actionId, moment);
    const personId = acting(request)?.personId;
    if (!personId) continue;
    const text = `Your update on action ${ref} is due on ${longDate(to)} now: the panel’s report is due on another day`;
    const href = `/actions/${actionId}/post-update`;
    addNotices(
      [{ personId, dedupeKey: `request-moved:${id}:${to}`, kind: 'request', text, href, planId, actionId }],
      moment,
    );
  }
  // The same round goes on: whoever answered it is not asked again. One that begins later asks everybody anew.
  if (round.askOn <= moment.today) {
    for (const { id, actionId, answeredAt } of asked) {
      if (answeredAt === null || taken.has(actionId)) continue;
      database().update(updateRequests).set({ cycle: round.cycle }).where(eq(updateRequests.id, id)).run();
    }
  }
  return { moved: movable.length, kept: open.length - movable.length };
}

/**
 * Moves what was asked for ahead of a panel's report and not posted yet to the report's new day, in the plans that ask so. Within the
 * transaction that moves the meeting. What cannot move keeps its day: another report is due on it, the new day has passed, or the action
 * was asked for that day already.
 */
export function moveRequests(panelId: string, from: string, to: string, moment: Moment): MovedRequests {
  if (from === to) return { moved: 0, kept: 0 };
  const shown = routedPlans();
  const plans = database().select({ planId: shown.planId }).from(shown).where(eq(shown.panelId, panelId)).all();
  const all = plans.map(({ planId }) => moveInPlan(planId, from, to, moment));
  return {
    moved: all.reduce((sum, { moved }) => sum + moved, 0),
    kept: all.reduce((sum, { kept }) => sum + kept, 0),
  };
}
