import { liftLegalHold } from '#db/writes/retention/legal-holds.ts';
import { whyInput } from '#domain/retention/retention.ts';
import { createRoute } from '#request/route.ts';

export const POST = createRoute(whyInput, ({ actor, params, input, moment }) =>
  liftLegalHold(actor, params.holdId ?? '', input, moment),
);
