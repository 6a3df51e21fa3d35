import { z } from 'zod';
import { revokeInspectorLink } from '#db/writes/links/inspector-links.ts';
import { createRoute } from '#request/route.ts';

export const POST = createRoute(z.strictObject({}), ({ actor, params, moment }) =>
  revokeInspectorLink(actor, params.linkId ?? '', moment),
);
