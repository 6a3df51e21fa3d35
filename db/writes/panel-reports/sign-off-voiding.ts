import { and, eq, inArray, isNull } from 'drizzle-orm';
import { ring } from '#db/bell.ts';
import { database } from '#db/database.ts';
import { reasonOf, type ToldWrite } from '#db/reads/audit/told-writes.ts';
import { touchesContent } from '#db/reads/audit/trail-position.ts';
import { reportContentOf } from '#db/reads/panel-reports/panel-report-content.ts';
import { findReportRow } from '#db/reads/panel-reports/panel-report-rows.ts';
import { isLargeReport } from '#db/reads/panel-reports/report-size.ts';
import { frozenReports } from '#db/schema/frozen-reports.ts';
import { panelReportSignOffs } from '#db/schema/panel-reports.ts';
import type { Moment } from '#domain/dates/moment.ts';
import type { ReportSignOffKind } from '#domain/panels/panel-words.ts';

export type VoidedSignOff = { reportId: string; kind: ReportSignOffKind; because: string };

/** Sign-offs that stand, of reports that are not frozen: a frozen one keeps those it was frozen with. */
function openSignOffs() {
  return database()
    .select({ signOff: panelReportSignOffs })
    .from(panelReportSignOffs)
    .leftJoin(frozenReports, eq(frozenReports.reportId, panelReportSignOffs.reportId))
    .where(and(isNull(panelReportSignOffs.voidedAt), isNull(frozenReports.id)))
    .all()
    .map(({ signOff }) => signOff);
}

/** The reports that somebody signed and that are not frozen. */
export const signedReports = () => [...new Set(openSignOffs().map(({ reportId }) => reportId))];

/**
 * Voids clearing and approval of each report whose content a write changed, in the transaction of that write (rules §4). Like the
 * approvals of a plan it hangs on the audit row, so that no write can forget it; one statement where no sign-off stands. A large
 * report is composed again right after, beside (jobs/check-approvals.ts): until then nothing is signed or frozen by what stands in
 * the table, since both compare the hash.
 * @returns what was voided, and why in words
 */
export function voidSignOffs(told: ToldWrite, moment: Moment): VoidedSignOff[] {
  if (!touchesContent(told.event)) return [];
  return signedReports().flatMap((id) => {
    const report = findReportRow(id);
    if (!report) return [];
    if (!isLargeReport(id)) return voidSignOffsBut(id, reportContentOf(report, moment).contentHash, told, moment);
    ring('standing-approvals');
    return [];
  });
}

/** Voids what stands on a report's other content than this. @returns what was voided, and why in words */
export function voidSignOffsBut(
  reportId: string,
  contentHash: string,
  told: ToldWrite,
  moment: Moment,
): VoidedSignOff[] {
  const own = openSignOffs().filter((signOff) => signOff.reportId === reportId);
  const changed = own.filter((signOff) => signOff.contentHash !== contentHash);
  if (changed.length === 0) return [];
  const because = reasonOf(told, moment.today);
  const ids = changed.map(({ id }) => id);
  database()
    .update(panelReportSignOffs)
    .set({ voidedAt: moment.now, voidedBecause: because })
    .where(inArray(panelReportSignOffs.id, ids))
    .run();
  return changed.map(({ kind }) => ({ reportId, kind, because }));
}
