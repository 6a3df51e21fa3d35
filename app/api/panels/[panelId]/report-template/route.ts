import { chooseReportTemplate } from '#db/writes/panel-reports/report-templates.ts';
import { reportTemplateInput } from '#domain/panel-reports/panel-reports.ts';
import { createRoute } from '#request/route.ts';

export const POST = createRoute(reportTemplateInput, ({ actor, params, input, moment }) =>
  chooseReportTemplate(actor, params.panelId ?? '', input, moment),
);
