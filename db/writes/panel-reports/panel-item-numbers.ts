import { sql } from 'drizzle-orm';
import { database } from '#db/database.ts';
import type { ItemNumber } from '#db/reads/panel-reports/panel-item-numbers.ts';
import { reportFactsOf } from '#db/reads/panel-reports/panel-report-facts.ts';
import { findReportRow } from '#db/reads/panel-reports/panel-report-rows.ts';
import { isLargeReport } from '#db/reads/panel-reports/report-size.ts';
import { panelItems } from '#db/schema/panel-reports.ts';
import type { Moment } from '#domain/dates/moment.ts';

/**
 * Keeps the numbers of a report's items that have none yet, within the transaction of the write that signs or starts it. Those of a
 * large report are kept when it is first signed or marked: to compose it here would hold everybody.
 * @param read those numbers, where they were read before
 */
export function keepItemNumbers(reportId: string, moment: Moment, read?: readonly ItemNumber[]): void {
  const report = findReportRow(reportId);
  if (!report) return;
  keep(report.panelId, read ?? (isLargeReport(reportId) ? [] : reportFactsOf(report, moment).fresh), moment);
}

/** As one value: as rows of values they take several times as long, each statement being another to prepare. */
function keep(panelId: string, numbers: readonly ItemNumber[], moment: Moment): void {
  if (numbers.length === 0) return;
  database()
    .insert(panelItems)
    .select(
      sql`select ${panelId}, value ->> 'recommendationId', value ->> 'actionId', value ->> 'number', ${moment.now}
        from json_each(${JSON.stringify(numbers)})`,
    )
    .run();
}
