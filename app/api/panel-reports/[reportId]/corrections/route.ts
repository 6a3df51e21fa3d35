import { correctPanelReport } from '#db/writes/panel-reports/panel-report-corrections.ts';
import { correctPanelReportInput } from '#domain/panel-reports/panel-reports.ts';
import { createRoute } from '#request/route.ts';

export const POST = createRoute(correctPanelReportInput, ({ actor, params, input, moment }) =>
  correctPanelReport(actor, params.reportId ?? '', input, moment),
);
