import { proposeDisposal } from '#db/writes/retention/disposals.ts';
import { whyInput } from '#domain/retention/retention.ts';
import { createRoute } from '#request/route.ts';

export const POST = createRoute(whyInput, ({ actor, params, input, moment }) =>
  proposeDisposal(actor, params.planId ?? '', input, moment),
);
