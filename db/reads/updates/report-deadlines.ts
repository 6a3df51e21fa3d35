import { and, eq, inArray, isNull } from 'drizzle-orm';
import { database } from '#db/database.ts';
import { actionsDueAt, panelsSkipping, routedTo } from '#db/reads/panel-reports/report-routing.ts';
import { routedPlans } from '#db/reads/panels/routed-recommendations.ts';
import { meetings } from '#db/schema/meetings.ts';
import { actions } from '#db/schema/plans.ts';

/* When panels want reports on a plan, and on which of its actions. What is reported to every second meeting only is asked for then only. */

/** The meetings of the panels that a plan goes to, one row each. */
function meetingsToldOf(planId: string) {
  const routed = routedPlans();
  return database()
    .selectDistinct({
      panelId: meetings.panelId,
      meetingId: meetings.id,
      meetsOn: meetings.meetsOn,
      reportDueOn: meetings.reportDueOn,
    })
    .from(routed)
    .innerJoin(meetings, eq(meetings.panelId, routed.panelId))
    .where(and(eq(routed.planId, planId), isNull(meetings.calledOffAt)))
    .all();
}

/** The days on which the panels that a plan goes to want their reports on something of it, one a meeting. */
export function reportDeadlinesOf(planId: string): string[] {
  const told = meetingsToldOf(planId);
  const skipping = panelsSkipping(told.map(({ panelId }) => panelId));
  const due = told.filter(
    (meeting) => !skipping.has(meeting.panelId) || routedTo(meeting).due.some((each) => each.planId === planId),
  );
  return [...new Set(due.map(({ reportDueOn }) => reportDueOn))];
}

/** The actions of a plan that a panel's report due on a day tells of. */
export function actionsReportedOn(planId: string, reportDueOn: string): Set<string> {
  const told = meetingsToldOf(planId).filter((meeting) => meeting.reportDueOn === reportDueOn);
  const ids = [...new Set(told.flatMap((meeting) => [...actionsDueAt(meeting)]))];
  const rows = database()
    .select({ id: actions.id })
    .from(actions)
    .where(and(eq(actions.planId, planId), inArray(actions.id, ids)))
    .all();
  return new Set(rows.map(({ id }) => id));
}
