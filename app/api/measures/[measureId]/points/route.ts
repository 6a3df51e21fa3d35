import { recordMeasurePoint } from '#db/writes/measures/measure-points.ts';
import { measurePointInput } from '#domain/measures/measures.ts';
import { createRoute } from '#request/route.ts';

export const POST = createRoute(measurePointInput, ({ actor, params, input, moment }) =>
  recordMeasurePoint(actor, params.measureId ?? '', input, moment),
);
