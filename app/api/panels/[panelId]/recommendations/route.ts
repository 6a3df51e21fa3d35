import { recordPanelRecommendation } from '#db/writes/panels/panel-recommendations.ts';
import { recordPanelRecommendationInput } from '#domain/panels/panel-recommendations.ts';
import { createRoute } from '#request/route.ts';

export const POST = createRoute(recordPanelRecommendationInput, ({ actor, params, input, moment }) =>
  recordPanelRecommendation(actor, params.panelId ?? '', input, moment),
);
