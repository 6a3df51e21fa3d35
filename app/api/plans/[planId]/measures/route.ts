import { createMeasure } from '#db/writes/measures/measures.ts';
import { measureInput } from '#domain/measures/measures.ts';
import { createRoute } from '#request/route.ts';

export const POST = createRoute(measureInput, ({ actor, params, input, moment }) =>
  createMeasure(actor, params.planId ?? '', input, moment),
);
