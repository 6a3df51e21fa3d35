import { addPerson } from '#db/writes/people/people.ts';
import { addPersonInput } from '#domain/people/people.ts';
import { createRoute } from '#request/route.ts';

export const POST = createRoute(addPersonInput, ({ actor, input, moment }) => addPerson(actor, input, moment));
