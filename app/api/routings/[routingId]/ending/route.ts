import { z } from 'zod';
import { endRouting } from '#db/writes/plans/plans.ts';
import { createRoute } from '#request/route.ts';

export const POST = createRoute(z.strictObject({}), ({ actor, params, moment }) =>
  endRouting(actor, params.routingId ?? '', moment),
);
