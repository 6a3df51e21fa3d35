import { endRole } from '#db/writes/people/person-roles.ts';
import { nothing } from '#domain/people/people.ts';
import { createRoute } from '#request/route.ts';

export const POST = createRoute(nothing, ({ actor, params, moment }) =>
  endRole(actor, params.personRoleId ?? '', moment),
);
