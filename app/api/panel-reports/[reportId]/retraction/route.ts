import { retractPanelReport } from '#db/writes/panel-reports/report-publications.ts';
import { retractPanelReportInput } from '#domain/panel-reports/panel-reports.ts';
import { createRoute } from '#request/route.ts';

export const POST = createRoute(retractPanelReportInput, ({ actor, params, input, moment }) =>
  retractPanelReport(actor, params.reportId ?? '', input, moment),
);
