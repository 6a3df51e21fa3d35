import { enablePerson } from '#db/writes/people/people.ts';
import { nothing } from '#domain/people/people.ts';
import { createRoute } from '#request/route.ts';

export const POST = createRoute(nothing, ({ actor, params, moment }) =>
  enablePerson(actor, params.personId ?? '', moment),
);
