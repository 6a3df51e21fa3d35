import { tieActionsToPanelRecommendation } from '#db/writes/panels/panel-responses.ts';
import { tieActionsInput } from '#domain/panels/panel-recommendations.ts';
import { createRoute } from '#request/route.ts';

export const POST = createRoute(tieActionsInput, ({ actor, params, input, moment }) =>
  tieActionsToPanelRecommendation(actor, params.recommendationId ?? '', input, moment),
);
