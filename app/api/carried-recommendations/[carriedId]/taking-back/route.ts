import { takeBackCarriedFrom } from '#db/writes/inspections/carried-recommendations.ts';
import { takeBackInput } from '#domain/submissions/submissions.ts';
import { createRoute } from '#request/route.ts';

export const POST = createRoute(takeBackInput, ({ actor, params, input, moment }) =>
  takeBackCarriedFrom(actor, params.carriedId ?? '', input.reason, moment),
);
