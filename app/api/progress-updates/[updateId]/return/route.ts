import { returnUpdate } from '#db/writes/updates/progress-updates.ts';
import { returnInput } from '#domain/updates/progress-updates.ts';
import { createRoute } from '#request/route.ts';

export const POST = createRoute(returnInput, ({ actor, params, input, moment }) =>
  returnUpdate(actor, params.updateId ?? '', input.comment, moment),
);
