import { and, asc, desc, eq, gt, isNull } from 'drizzle-orm';
import { database } from '#db/database.ts';
import { meetings } from '#db/schema/meetings.ts';
import { lastMeetingBefore, nextMeetingOf } from './meeting-scope.ts';

/* The meetings of a panel that something is asked at. No scope: the caller has checked it. */

const facts = { id: meetings.id, meetsOn: meetings.meetsOn, reportDueOn: meetings.reportDueOn };
const takesPlace = (panelId: string) => and(eq(meetings.panelId, panelId), isNull(meetings.calledOffAt));

export type PanelMeeting = { id: string; meetsOn: string; reportDueOn: string };

/** The meeting a question is for unless another is chosen: today's or the next one; without one, the last that was held. */
export function usualMeetingOf(panelId: string, today: string): PanelMeeting | null {
  return nextMeetingOf(panelId, today) ?? lastMeetingBefore(panelId, today);
}

/** Its meetings, the latest first, without those called off. */
export function meetingsOf(panelId: string): PanelMeeting[] {
  return database().select(facts).from(meetings).where(takesPlace(panelId)).orderBy(desc(meetings.meetsOn)).all();
}

/** The next day after today on which a report to the panel is due: what is answered by then stands in that report. */
export function nextReportDueOn(panelId: string, today: string): string | null {
  const next = database()
    .select({ reportDueOn: meetings.reportDueOn })
    .from(meetings)
    .where(and(takesPlace(panelId), gt(meetings.reportDueOn, today)))
    .orderBy(asc(meetings.reportDueOn))
    .limit(1)
    .get();
  return next?.reportDueOn ?? null;
}
