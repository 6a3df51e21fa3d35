import { giveResponse } from '#db/writes/panels/panel-responses.ts';
import { giveResponseInput } from '#domain/panels/panel-recommendations.ts';
import { createRoute } from '#request/route.ts';

export const POST = createRoute(giveResponseInput, ({ actor, params, moment }) =>
  giveResponse(actor, params.recommendationId ?? '', moment),
);
