import { takeBackPanelRecommendation } from '#db/writes/panels/panel-recommendations.ts';
import { reasonInput } from '#domain/actions/stage-inputs.ts';
import { createRoute } from '#request/route.ts';

export const POST = createRoute(reasonInput, ({ actor, params, input, moment }) =>
  takeBackPanelRecommendation(actor, params.recommendationId ?? '', input, moment),
);
