import { verifyAction } from '#db/writes/actions/stage-acts.ts';
import { verifyInput } from '#domain/actions/stage-inputs.ts';
import { createRoute } from '#request/route.ts';

export const POST = createRoute(verifyInput, ({ actor, params, input, moment }) =>
  verifyAction(actor, params.actionId ?? '', input, moment),
);
