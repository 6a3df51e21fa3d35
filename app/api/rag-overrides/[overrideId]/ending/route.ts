import { z } from 'zod';
import { endRagOverride } from '#db/writes/rag/rag-overrides.ts';
import { createRoute } from '#request/route.ts';

export const POST = createRoute(z.strictObject({}), ({ actor, params, moment }) =>
  endRagOverride(actor, params.overrideId ?? '', moment),
);
