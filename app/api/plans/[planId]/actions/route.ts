import { createAction } from '#db/writes/actions/actions.ts';
import { actionInput } from '#domain/actions/actions.ts';
import { createRoute } from '#request/route.ts';

export const POST = createRoute(actionInput, ({ actor, params, input, moment }) =>
  createAction(actor, params.planId ?? '', input, moment),
);
