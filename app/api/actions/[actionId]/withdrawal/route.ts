import { withdrawAction } from '#db/writes/actions/stage-acts.ts';
import { withdrawInput } from '#domain/actions/stage-inputs.ts';
import { createRoute } from '#request/route.ts';

export const POST = createRoute(withdrawInput, ({ actor, params, input, moment }) =>
  withdrawAction(actor, params.actionId ?? '', input, moment),
);
