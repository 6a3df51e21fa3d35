import { publishPanelReport } from '#db/writes/panel-reports/report-publications.ts';
import { emptyInput } from '#domain/panel-reports/panel-reports.ts';
import { createRoute } from '#request/route.ts';

export const POST = createRoute(emptyInput, ({ actor, params, moment }) =>
  publishPanelReport(actor, params.reportId ?? '', moment),
);
