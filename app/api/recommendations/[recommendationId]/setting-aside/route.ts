import { setAsideRecommendation } from '#db/writes/inspections/recommendations.ts';
import { setAsideRecommendationInput } from '#domain/inspections/inspections.ts';
import { createRoute } from '#request/route.ts';

export const POST = createRoute(setAsideRecommendationInput, ({ actor, params, input, moment }) =>
  setAsideRecommendation(actor, params.recommendationId ?? '', input, moment),
);
