import { renamePanelReport } from '#db/writes/panel-reports/panel-reports.ts';
import { panelReportTitleInput } from '#domain/panel-reports/panel-reports.ts';
import { changeRoute } from '#request/route.ts';

export const PATCH = changeRoute(panelReportTitleInput, ({ actor, params, input, version, moment }) =>
  renamePanelReport(actor, params.reportId ?? '', input, version, moment),
);
