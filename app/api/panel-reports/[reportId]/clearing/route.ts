import { readSignableReport } from '#db/beside/numbered-reports.ts';
import { clearPanelReport } from '#db/writes/panel-reports/panel-report-sign-offs.ts';
import { reportSignOffInput } from '#domain/panel-reports/panel-reports.ts';
import { preparedRoute } from '#request/route.ts';

export const POST = preparedRoute(
  reportSignOffInput,
  ({ actor, params, moment }) => readSignableReport(actor, params.reportId ?? '', moment),
  ({ actor, params, input, moment }, read) => clearPanelReport(actor, params.reportId ?? '', input, moment, read),
);
