import { addRecommendation } from '#db/writes/inspections/recommendations.ts';
import { addRecommendationInput } from '#domain/inspections/inspections.ts';
import { createRoute } from '#request/route.ts';

export const POST = createRoute(addRecommendationInput, ({ actor, params, input, moment }) =>
  addRecommendation(actor, params.inspectionId ?? '', input, moment),
);
