import { database } from '#db/database.ts';
import type { ItemNumber } from '#db/reads/panel-reports/panel-item-numbers.ts';
import { reportFactsOf } from '#db/reads/panel-reports/panel-report-facts.ts';
import { findReportRow } from '#db/reads/panel-reports/panel-report-rows.ts';
import { isLargeReport } from '#db/reads/panel-reports/report-size.ts';
import { panelItems } from '#db/schema/panel-reports.ts';
import { inChunks } from '#db/writes/chunks.ts';
import type { Moment } from '#domain/dates/moment.ts';

/**
 * Keeps the numbers of a report's items that have none yet, within the transaction of the write that signs or starts it. Those of a
 * large report are kept when it is first signed or marked: to compose it here would hold everybody.
 * @param read those numbers, where they were read before
 */
export function keepItemNumbers(reportId: string, moment: Moment, read?: readonly ItemNumber[]): void {
  const report = findReportRow(reportId);
  if (!report) return;
  const fresh = read ?? (isLargeReport(reportId) ? [] : reportFactsOf(report, moment).fresh);
  const rows = fresh.map((item) => ({ ...item, panelId: report.panelId, givenAt: moment.now }));
  for (const some of inChunks(rows)) database().insert(panelItems).values(some).run();
}
