import { and, asc, desc, eq, isNull, lt, lte, ne } from 'drizzle-orm';
import { database } from '#db/database.ts';
import { firstPlanState } from '#db/reads/plans/states-at.ts';
import { frozenReports, reportPublications } from '#db/schema/frozen-reports.ts';
import { meetings } from '#db/schema/meetings.ts';
import { panelReportSignOffs, panelReports } from '#db/schema/panel-reports.ts';
import { dateInLondon, endOfDayInLondon } from '#domain/dates/london-time.ts';
import type { ReportSince } from '#domain/panel-reports/facts.ts';

/* From when on a report tells. No scope: the caller has checked it. */

/** `at`: the instant up to which everything was told before; null: nothing was, and nothing stood before the panel. */
export type Baseline = { since: ReportSince; at: string | null };

export type ReportForMeeting = { panelId: string; meetingId: string; meetsOn: string };

/** The panel's meetings that were held before this one, the last first. One that is still to come on `asOn` was not held. */
function heldBefore({ panelId, meetingId, meetsOn }: ReportForMeeting, asOn: string) {
  return database()
    .select({ id: meetings.id, meetsOn: meetings.meetsOn })
    .from(meetings)
    .where(
      and(
        eq(meetings.panelId, panelId),
        isNull(meetings.calledOffAt),
        ne(meetings.id, meetingId),
        lt(meetings.meetsOn, meetsOn),
        lte(meetings.meetsOn, asOn),
      ),
    )
    .orderBy(desc(meetings.meetsOn))
    .all();
}

/** What a meeting was told: the day whose position its first report that still stands gave, and when that was frozen. */
function toldAt(meetingId: string): { on: string; at: string } | null {
  const row = database()
    .select({ clearedAt: panelReportSignOffs.signedAt, at: frozenReports.frozenAt })
    .from(panelReports)
    .innerJoin(frozenReports, eq(frozenReports.reportId, panelReports.id))
    .innerJoin(reportPublications, eq(reportPublications.frozenReportId, frozenReports.id))
    .innerJoin(
      panelReportSignOffs,
      and(
        eq(panelReportSignOffs.reportId, panelReports.id),
        eq(panelReportSignOffs.kind, 'cleared'),
        isNull(panelReportSignOffs.voidedAt),
      ),
    )
    .where(and(eq(panelReports.meetingId, meetingId), isNull(reportPublications.retractedAt)))
    .orderBy(asc(panelReports.number))
    .limit(1)
    .get();
  return row ? { on: dateInLondon(row.clearedAt), at: row.at } : null;
}

/**
 * From when on a report tells: the panel's last meeting held before its own (issue E, line 3), or the day that meeting's report told of,
 * where that is earlier: what happened between the two was told nowhere. A panel that has not met gets the beginning of its plans.
 * @param back 1 for what is reported at every meeting, 2 for every second one, and so on
 */
export function baselineOf(
  report: ReportForMeeting,
  { asOn, back = 1, planIds }: { asOn: string; back?: number; planIds: readonly string[] },
): Baseline {
  const last = heldBefore(report, asOn)[back - 1];
  if (!last) {
    const begun = planIds.flatMap((planId) => firstPlanState(planId)?.at ?? []).sort()[0];
    return { since: { kind: 'beginning', on: begun ? dateInLondon(begun) : asOn }, at: null };
  }
  const told = toldAt(last.id);
  if (told && told.on < last.meetsOn) {
    return { since: { kind: 'report', on: told.on, metOn: last.meetsOn }, at: told.at };
  }
  return { since: { kind: 'meeting', on: last.meetsOn }, at: endOfDayInLondon(last.meetsOn) };
}
