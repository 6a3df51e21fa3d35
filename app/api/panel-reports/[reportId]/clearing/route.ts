import { clearPanelReport } from '#db/writes/panel-reports/panel-report-sign-offs.ts';
import { reportSignOffInput } from '#domain/panel-reports/panel-reports.ts';
import { createRoute } from '#request/route.ts';

export const POST = createRoute(reportSignOffInput, ({ actor, params, input, moment }) =>
  clearPanelReport(actor, params.reportId ?? '', input, moment),
);
