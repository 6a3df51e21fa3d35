import { z } from 'zod';
import { endDependency } from '#db/writes/actions/action-dependencies.ts';
import { createRoute } from '#request/route.ts';

export const POST = createRoute(z.strictObject({}), ({ actor, params, moment }) =>
  endDependency(actor, params.dependencyId ?? '', moment),
);
