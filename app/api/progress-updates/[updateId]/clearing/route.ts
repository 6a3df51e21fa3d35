import { z } from 'zod';
import { clearUpdate } from '#db/writes/updates/progress-updates.ts';
import { createRoute } from '#request/route.ts';

export const POST = createRoute(z.strictObject({}), ({ actor, params, moment }) =>
  clearUpdate(actor, params.updateId ?? '', moment),
);
