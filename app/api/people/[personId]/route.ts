import { changePerson } from '#db/writes/people/people.ts';
import { changePersonInput } from '#domain/people/people.ts';
import { changeRoute } from '#request/route.ts';

export const PATCH = changeRoute(changePersonInput, ({ actor, params, input, version, moment }) =>
  changePerson(actor, params.personId ?? '', input, version, moment),
);
