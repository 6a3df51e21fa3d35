import { correctRecommendation } from '#db/writes/inspections/recommendations.ts';
import { correctRecommendationInput } from '#domain/inspections/inspections.ts';
import { createRoute } from '#request/route.ts';

export const POST = createRoute(correctRecommendationInput, ({ actor, params, input, moment }) =>
  correctRecommendation(actor, params.recommendationId ?? '', input, moment),
);
