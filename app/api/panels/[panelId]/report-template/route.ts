import { chooseReportTemplate } from '#db/writes/panel-reports/report-templates.ts';
import { reportTemplateInput } from '#domain/panel-reports/panel-reports.ts';
import { changeRoute } from '#request/route.ts';

export const PATCH = changeRoute(reportTemplateInput, ({ actor, params, input, version, moment }) =>
  chooseReportTemplate(actor, params.panelId ?? '', input, version, moment),
);
