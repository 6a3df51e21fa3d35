import { closeAction } from '#db/writes/actions/stage-acts.ts';
import { closeInput } from '#domain/actions/stage-inputs.ts';
import { createRoute } from '#request/route.ts';

export const POST = createRoute(closeInput, ({ actor, params, input, moment }) =>
  closeAction(actor, params.actionId ?? '', input, moment),
);
