import { eq } from 'drizzle-orm';
import { database } from '#db/database.ts';
import { isLarge } from '#db/reads/plans/plan-size.ts';
import { panelReports } from '#db/schema/panel-reports.ts';
import { plansOfPanel } from './panel-report-scope.ts';

/** Whether the plans that a report tells of are too large together for it to be composed on the server's loop. Shows none of it. */
export function isLargeReport(reportId: string): boolean {
  const report = database()
    .select({ panelId: panelReports.panelId })
    .from(panelReports)
    .where(eq(panelReports.id, reportId))
    .get();
  return report !== undefined && isLarge(plansOfPanel(report.panelId));
}
