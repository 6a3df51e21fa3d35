import { placeLegalHold } from '#db/writes/retention/legal-holds.ts';
import { whyInput } from '#domain/retention/retention.ts';
import { createRoute } from '#request/route.ts';

export const POST = createRoute(whyInput, ({ actor, params, input, moment }) =>
  placeLegalHold(actor, params.planId ?? '', input, moment),
);
