import { takeBackPublication } from '#db/writes/submissions/publications.ts';
import { takeBackInput } from '#domain/submissions/submissions.ts';
import { createRoute } from '#request/route.ts';

export const POST = createRoute(takeBackInput, ({ actor, params, input, moment }) =>
  takeBackPublication(actor, params.publicationId ?? '', input.reason, moment),
);
