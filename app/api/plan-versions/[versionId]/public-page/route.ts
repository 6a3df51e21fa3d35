import { z } from 'zod';
import { turnOnPublicPage } from '#db/writes/links/public-pages.ts';
import { createRoute } from '#request/route.ts';

export const POST = createRoute(z.strictObject({}), ({ actor, params, moment }) =>
  turnOnPublicPage(actor, params.versionId ?? '', moment),
);
