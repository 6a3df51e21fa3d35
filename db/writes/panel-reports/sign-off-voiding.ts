import { and, eq, inArray, isNull } from 'drizzle-orm';
import { database } from '#db/database.ts';
import { reasonOf, type ToldWrite } from '#db/reads/audit/told-writes.ts';
import { touchesContent } from '#db/reads/audit/trail-position.ts';
import { reportContentOf } from '#db/reads/panel-reports/panel-report-content.ts';
import { findReportRow } from '#db/reads/panel-reports/panel-report-rows.ts';
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

/**
 * Voids clearing and approval of each report whose content a write changed, in the transaction of that write (rules §4). Like the
 * approvals of a plan it hangs on the audit row, so that no write can forget it; one statement where no sign-off stands.
 * @returns what was voided, and why in words
 */
export function voidSignOffs(told: ToldWrite, moment: Moment): VoidedSignOff[] {
  if (!touchesContent(told.event)) return [];
  const standing = openSignOffs();
  const hashes = new Map(
    [...new Set(standing.map(({ reportId }) => reportId))].flatMap((id) => {
      const report = findReportRow(id);
      return report ? [[id, reportContentOf(report, moment).contentHash] as const] : [];
    }),
  );
  const changed = standing.filter(({ reportId, contentHash }) => hashes.get(reportId) !== contentHash);
  if (changed.length === 0) return [];
  const because = reasonOf(told, moment.today);
  const ids = changed.map(({ id }) => id);
  database()
    .update(panelReportSignOffs)
    .set({ voidedAt: moment.now, voidedBecause: because })
    .where(inArray(panelReportSignOffs.id, ids))
    .run();
  return changed.map(({ reportId, kind }) => ({ reportId, kind, because }));
}
