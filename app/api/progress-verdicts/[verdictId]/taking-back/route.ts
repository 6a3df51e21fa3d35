import { takeBackProgressVerdict } from '#db/writes/inspections/progress-verdicts.ts';
import { takeBackInput } from '#domain/submissions/submissions.ts';
import { createRoute } from '#request/route.ts';

export const POST = createRoute(takeBackInput, ({ actor, params, input, moment }) =>
  takeBackProgressVerdict(actor, params.verdictId ?? '', input.reason, moment),
);
