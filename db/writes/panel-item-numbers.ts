import type { Moment } from '#domain/dates/moment.ts';
import { database } from '../database.ts';
import { reportFactsOf } from '../reads/panel-report-facts.ts';
import { findReportRow } from '../reads/panel-report-rows.ts';
import { panelItems } from '../schema/panel-reports.ts';
import { inChunks } from './chunks.ts';

/** Keeps the numbers of a report's items that have none yet, within the transaction of the write that signs or starts it. */
export function keepItemNumbers(reportId: string, moment: Moment): void {
  const report = findReportRow(reportId);
  if (!report) return;
  const { fresh } = reportFactsOf(report, moment);
  const rows = fresh.map((item) => ({ ...item, panelId: report.panelId, givenAt: moment.now }));
  for (const some of inChunks(rows)) database().insert(panelItems).values(some).run();
}
