import { grantRole } from '#db/writes/people/person-roles.ts';
import { grantRoleInput } from '#domain/people/people.ts';
import { createRoute } from '#request/route.ts';

export const POST = createRoute(grantRoleInput, ({ actor, input, moment }) => grantRole(actor, input, moment));
