import { startPanelReport } from '#db/writes/panel-reports/panel-reports.ts';
import { startPanelReportInput } from '#domain/panel-reports/panel-reports.ts';
import { createRoute } from '#request/route.ts';

export const POST = createRoute(startPanelReportInput, ({ actor, input, moment }) =>
  startPanelReport(actor, input, moment),
);
