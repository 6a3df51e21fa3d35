import { markExempt } from '#db/writes/panel-reports/exempt-marks.ts';
import { markExemptInput } from '#domain/panel-reports/panel-reports.ts';
import { createRoute } from '#request/route.ts';

export const POST = createRoute(markExemptInput, ({ actor, params, input, moment }) =>
  markExempt(actor, params.reportId ?? '', input, moment),
);
