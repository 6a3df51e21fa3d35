import { writeCoveringText } from '#db/writes/panel-reports/panel-report-texts.ts';
import { coveringTextInput } from '#domain/panel-reports/panel-reports.ts';
import { changeRoute } from '#request/route.ts';

export const PATCH = changeRoute(coveringTextInput, ({ actor, params, input, version, moment }) =>
  writeCoveringText(actor, params.reportId ?? '', params.part ?? '', input, version, moment),
);
