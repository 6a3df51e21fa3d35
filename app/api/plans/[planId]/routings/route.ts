import { routeToPanel } from '#db/writes/plans/plans.ts';
import { routeInput } from '#domain/plans/plans.ts';
import { createRoute } from '#request/route.ts';

export const POST = createRoute(routeInput, ({ actor, params, input, moment }) =>
  routeToPanel(actor, params.planId ?? '', input, moment),
);
