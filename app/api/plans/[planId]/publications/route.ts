import { recordPublication } from '#db/writes/submissions/publications.ts';
import { publicationInput } from '#domain/submissions/submissions.ts';
import { createRoute } from '#request/route.ts';

export const POST = createRoute(publicationInput, ({ actor, params, input, moment }) =>
  recordPublication(actor, params.planId ?? '', input, moment),
);
