import { z } from 'zod';
import { endThemeRouting } from '#db/writes/themes/theme-routings.ts';
import { createRoute } from '#request/route.ts';

export const POST = createRoute(z.strictObject({}), ({ actor, params, moment }) =>
  endThemeRouting(actor, params.routingId ?? '', moment),
);
