import { correctMeasurePoint } from '#db/writes/measures/measure-points.ts';
import { correctionInput } from '#domain/measures/measures.ts';
import { createRoute } from '#request/route.ts';

export const POST = createRoute(correctionInput, ({ actor, params, input, moment }) =>
  correctMeasurePoint(actor, params.pointId ?? '', input, moment),
);
