import { reopenAction } from '#db/writes/actions/stage-acts.ts';
import { reasonInput } from '#domain/actions/stage-inputs.ts';
import { createRoute } from '#request/route.ts';

export const POST = createRoute(reasonInput, ({ actor, params, input, moment }) =>
  reopenAction(actor, params.actionId ?? '', input.reason, moment),
);
