import { decideCarriedFrom } from '#db/writes/inspections/carried-recommendations.ts';
import { carriedFromInput } from '#domain/inspections/carried-recommendations.ts';
import { createRoute } from '#request/route.ts';

export const POST = createRoute(carriedFromInput, ({ actor, params, input, moment }) =>
  decideCarriedFrom(actor, params.recommendationId ?? '', input, moment),
);
