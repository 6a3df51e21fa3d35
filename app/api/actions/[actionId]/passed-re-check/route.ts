import { passReCheck } from '#db/writes/actions/stage-acts.ts';
import { passReCheckInput } from '#domain/actions/stage-inputs.ts';
import { createRoute } from '#request/route.ts';

export const POST = createRoute(passReCheckInput, ({ actor, params, input, moment }) =>
  passReCheck(actor, params.actionId ?? '', input.note, moment),
);
