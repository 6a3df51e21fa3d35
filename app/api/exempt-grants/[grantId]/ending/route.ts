import { endExemptReading } from '#db/writes/panel-reports/exempt-marks.ts';
import { emptyInput } from '#domain/panel-reports/panel-reports.ts';
import { createRoute } from '#request/route.ts';

export const POST = createRoute(emptyInput, ({ actor, params, moment }) =>
  endExemptReading(actor, params.grantId ?? '', moment),
);
