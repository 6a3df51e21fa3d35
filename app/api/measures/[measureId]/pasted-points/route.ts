import { recordPastedPoints } from '#db/writes/measures/measure-points.ts';
import { pastedPointsInput } from '#domain/measures/measures.ts';
import { createRoute } from '#request/route.ts';

export const POST = createRoute(pastedPointsInput, ({ actor, params, input, moment }) =>
  recordPastedPoints(actor, params.measureId ?? '', input, moment),
);
