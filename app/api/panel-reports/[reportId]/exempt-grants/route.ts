import { grantExemptReading } from '#db/writes/panel-reports/exempt-marks.ts';
import { grantExemptInput } from '#domain/panel-reports/panel-reports.ts';
import { createRoute } from '#request/route.ts';

export const POST = createRoute(grantExemptInput, ({ actor, params, input, moment }) =>
  grantExemptReading(actor, params.reportId ?? '', input, moment),
);
