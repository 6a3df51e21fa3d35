import { changeReporting } from '#db/writes/updates/update-requests.ts';
import { changeReportingInput } from '#domain/updates/update-requests.ts';
import { changeRoute } from '#request/route.ts';

export const PATCH = changeRoute(changeReportingInput, ({ actor, params, input, version, moment }) =>
  changeReporting(actor, params.planId ?? '', input, version, moment),
);
