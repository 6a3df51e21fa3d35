import { readMarkableReport } from '#db/beside/numbered-reports.ts';
import { markExempt } from '#db/writes/panel-reports/exempt-marks.ts';
import { markExemptInput } from '#domain/panel-reports/panel-reports.ts';
import { preparedRoute } from '#request/route.ts';

export const POST = preparedRoute(
  markExemptInput,
  ({ actor, params, moment }) => readMarkableReport(actor, params.reportId ?? '', moment),
  ({ actor, params, input, moment }, read) => markExempt(actor, params.reportId ?? '', input, moment, read),
);
