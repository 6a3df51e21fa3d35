import { z } from 'zod';
import { turnOffPublicPage } from '#db/writes/links/public-pages.ts';
import { createRoute } from '#request/route.ts';

export const POST = createRoute(z.strictObject({}), ({ actor, params, moment }) =>
  turnOffPublicPage(actor, params.versionId ?? '', moment),
);
