import { and, asc, eq, inArray, isNull } from 'drizzle-orm';
import { database } from '#db/database.ts';
import { frozenReports, reportPublications } from '#db/schema/frozen-reports.ts';
import { panelReportSignOffs, panelReports } from '#db/schema/panel-reports.ts';
import type { ReportCourse } from '#domain/panel-reports/report-states.ts';

/** The newest report to a meeting, and what was done to it. */
export type MeetingReport = { reportId: string; course: ReportCourse };

/** The newest report to each of these meetings, a correction before what it corrects. No scope: the caller has checked it. */
export function reportsOfMeetings(meetingIds: readonly string[]): Map<string, MeetingReport> {
  const reports = database()
    .select({
      reportId: panelReports.id,
      meetingId: panelReports.meetingId,
      frozenId: frozenReports.id,
      publishedAt: reportPublications.publishedAt,
      retractedAt: reportPublications.retractedAt,
    })
    .from(panelReports)
    .leftJoin(frozenReports, eq(frozenReports.reportId, panelReports.id))
    .leftJoin(reportPublications, eq(reportPublications.frozenReportId, frozenReports.id))
    .where(inArray(panelReports.meetingId, [...meetingIds]))
    .orderBy(asc(panelReports.number))
    .all();
  const signed = new Set(standingSignOffs(reports.map(({ reportId }) => reportId)));
  return new Map(
    reports.map(({ meetingId, reportId, frozenId, publishedAt, retractedAt }) => [
      meetingId,
      {
        reportId,
        course: {
          isCleared: signed.has(`cleared ${reportId}`),
          isApproved: signed.has(`approved ${reportId}`),
          isFrozen: frozenId !== null,
          isPublished: publishedAt !== null,
          isRetracted: retractedAt !== null,
        },
      },
    ]),
  );
}

function standingSignOffs(reportIds: readonly string[]): string[] {
  return database()
    .select({ kind: panelReportSignOffs.kind, reportId: panelReportSignOffs.reportId })
    .from(panelReportSignOffs)
    .where(and(inArray(panelReportSignOffs.reportId, [...reportIds]), isNull(panelReportSignOffs.voidedAt)))
    .all()
    .map(({ kind, reportId }) => `${kind} ${reportId}`);
}
