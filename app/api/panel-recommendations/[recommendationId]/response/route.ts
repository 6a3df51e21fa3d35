import { draftResponse } from '#db/writes/panels/panel-responses.ts';
import { draftResponseInput } from '#domain/panels/panel-recommendations.ts';
import { changeRoute } from '#request/route.ts';

export const PATCH = changeRoute(draftResponseInput, ({ actor, params, input, version, moment }) =>
  draftResponse(actor, params.recommendationId ?? '', input, version, moment),
);
