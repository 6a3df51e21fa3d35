import { publishPanelReport } from '#db/writes/report-publications.ts';
import { publishPanelReportInput } from '#domain/panel-reports.ts';
import { createRoute } from '#request/route.ts';

export const POST = createRoute(publishPanelReportInput, ({ actor, params, moment }) =>
  publishPanelReport(actor, params.reportId ?? '', moment),
);
