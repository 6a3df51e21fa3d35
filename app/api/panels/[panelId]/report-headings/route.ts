import { setReportHeadings } from '#db/writes/panel-reports/report-templates.ts';
import { reportHeadingsInput } from '#domain/panel-reports/own-headings.ts';
import { createRoute } from '#request/route.ts';

export const POST = createRoute(reportHeadingsInput, ({ actor, params, input, moment }) =>
  setReportHeadings(actor, params.panelId ?? '', input, moment),
);
