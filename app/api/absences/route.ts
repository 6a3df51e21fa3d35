import { setAway } from '#db/writes/people/absences.ts';
import { setAwayInput } from '#domain/people/absences.ts';
import { createRoute } from '#request/route.ts';

export const POST = createRoute(setAwayInput, ({ actor, input, moment }) => setAway(actor, input, moment));
