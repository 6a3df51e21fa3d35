import { changeMeasure } from '#db/writes/measures/measures.ts';
import { measureInput } from '#domain/measures/measures.ts';
import { changeRoute } from '#request/route.ts';

export const PATCH = changeRoute(measureInput, ({ actor, params, input, version, moment }) =>
  changeMeasure(actor, params.measureId ?? '', input, version, moment),
);
