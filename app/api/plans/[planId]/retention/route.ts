import { setRetention } from '#db/writes/retention/disposals.ts';
import { retentionInput } from '#domain/retention/retention.ts';
import { changeRoute } from '#request/route.ts';

export const PATCH = changeRoute(retentionInput, ({ actor, params, input, version, moment }) =>
  setRetention(actor, params.planId ?? '', input, version, moment),
);
