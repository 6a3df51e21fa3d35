import { endPostHolding } from '#db/writes/people/post-holdings.ts';
import { endHoldingInput } from '#domain/people/posts.ts';
import { createRoute } from '#request/route.ts';

export const POST = createRoute(endHoldingInput, ({ actor, params, input, moment }) =>
  endPostHolding(actor, params.holdingId ?? '', input, moment),
);
