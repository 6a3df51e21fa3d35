import { recordProgressVerdict } from '#db/writes/inspections/progress-verdicts.ts';
import { progressVerdictInput } from '#domain/inspections/progress-verdicts.ts';
import { createRoute } from '#request/route.ts';

export const POST = createRoute(progressVerdictInput, ({ actor, params, input, moment }) =>
  recordProgressVerdict(actor, params.recommendationId ?? '', input, moment),
);
