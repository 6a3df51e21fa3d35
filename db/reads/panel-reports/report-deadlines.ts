import { and, asc, eq, gte, isNull } from 'drizzle-orm';
import { database } from '#db/database.ts';
import { routedPlans } from '#db/reads/panels/routed-recommendations.ts';
import { meetings } from '#db/schema/meetings.ts';
import { panels } from '#db/schema/panels.ts';

export type ReportDeadline = { meetingId: string; panelName: string; meetsOn: string; reportDueOn: string };

/** The next report deadlines of the panels a plan goes to, the nearest first. No scope: the caller has checked it. */
export function comingReportDeadlines(planId: string, today: string, most = 4): ReportDeadline[] {
  const shown = routedPlans();
  return database()
    .select({
      meetingId: meetings.id,
      panelName: panels.name,
      meetsOn: meetings.meetsOn,
      reportDueOn: meetings.reportDueOn,
    })
    .from(shown)
    .innerJoin(meetings, eq(meetings.panelId, shown.panelId))
    .innerJoin(panels, eq(panels.id, meetings.panelId))
    .where(and(eq(shown.planId, planId), isNull(meetings.calledOffAt), gte(meetings.reportDueOn, today)))
    .orderBy(asc(meetings.reportDueOn), asc(panels.name))
    .limit(most)
    .all();
}
