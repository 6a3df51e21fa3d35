import { changeRecommendation } from '#db/writes/inspections/recommendations.ts';
import { changeRecommendationInput } from '#domain/inspections/inspections.ts';
import { changeRoute } from '#request/route.ts';

export const PATCH = changeRoute(changeRecommendationInput, ({ actor, params, input, version, moment }) =>
  changeRecommendation(actor, params.recommendationId ?? '', input, version, moment),
);
