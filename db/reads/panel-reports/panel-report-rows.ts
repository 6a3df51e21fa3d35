import { and, asc, eq, isNull, type SQL } from 'drizzle-orm';
import { database } from '#db/database.ts';
import { frozenReports, reportPublications } from '#db/schema/frozen-reports.ts';
import { meetings } from '#db/schema/meetings.ts';
import { panelReportSignOffs, panelReports } from '#db/schema/panel-reports.ts';
import { panels } from '#db/schema/panels.ts';

/* Reports with their panel, meeting and what became of them. No scope: for reads that have checked it. */

function rowsBy(where: SQL | undefined) {
  return database()
    .select({
      id: panelReports.id,
      panelId: panelReports.panelId,
      meetingId: panelReports.meetingId,
      number: panelReports.number,
      correctsId: panelReports.correctsId,
      correctionReason: panelReports.correctionReason,
      title: panelReports.title,
      version: panelReports.version,
      panelName: panels.name,
      clearDays: panels.clearDays,
      readsExempt: panels.readsExempt,
      takesSensitiveFiles: panels.takesSensitiveFiles,
      meetsOn: meetings.meetsOn,
      startsAt: meetings.startsAt,
      place: meetings.place,
      reportDueOn: meetings.reportDueOn,
      calledOffAt: meetings.calledOffAt,
      frozen: {
        id: frozenReports.id,
        contentHash: frozenReports.contentHash,
        holdsExempt: frozenReports.holdsExempt,
        by: frozenReports.frozenBy,
        byPost: frozenReports.frozenByPost,
        at: frozenReports.frozenAt,
        on: frozenReports.frozenOn,
      },
      published: {
        by: reportPublications.publishedBy,
        at: reportPublications.publishedAt,
        on: reportPublications.publishedOn,
        retractedAt: reportPublications.retractedAt,
        retractedReason: reportPublications.retractedReason,
      },
    })
    .from(panelReports)
    .innerJoin(panels, eq(panels.id, panelReports.panelId))
    .innerJoin(meetings, eq(meetings.id, panelReports.meetingId))
    .leftJoin(frozenReports, eq(frozenReports.reportId, panelReports.id))
    .leftJoin(reportPublications, eq(reportPublications.frozenReportId, frozenReports.id))
    .where(where)
    .orderBy(asc(panels.name), asc(panelReports.number))
    .all();
}

export type ReportRow = ReturnType<typeof rowsBy>[number];

export const reportRows = (where: SQL | undefined): ReportRow[] => rowsBy(where);
export const findReportRow = (reportId: string): ReportRow | undefined => rowsBy(eq(panelReports.id, reportId))[0];

export type StandingSignOff = typeof panelReportSignOffs.$inferSelect;

/** Clearing and approval of a report, of those that no change of its content has voided. */
export function standingSignOffs(where: SQL | undefined): StandingSignOff[] {
  return database()
    .select()
    .from(panelReportSignOffs)
    .where(and(isNull(panelReportSignOffs.voidedAt), where))
    .orderBy(asc(panelReportSignOffs.signedAt))
    .all();
}
export const signOffsOf = (reportId: string) => standingSignOffs(eq(panelReportSignOffs.reportId, reportId));
