import { setReportHeadings } from '#db/writes/panel-reports/report-templates.ts';
import { reportHeadingsInput } from '#domain/panel-reports/own-headings.ts';
import { changeRoute } from '#request/route.ts';

export const PATCH = changeRoute(reportHeadingsInput, ({ actor, params, input, version, moment }) =>
  setReportHeadings(actor, params.panelId ?? '', input, version, moment),
);
