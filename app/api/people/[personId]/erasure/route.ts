import { erasePerson } from '#db/writes/people/erasure.ts';
import { nothing } from '#domain/people/people.ts';
import { createRoute } from '#request/route.ts';

export const POST = createRoute(nothing, ({ actor, params, moment }) =>
  erasePerson(actor, params.personId ?? '', moment),
);
