import { chaseUpdates } from '#db/writes/panels/chasings.ts';
import { nothing } from '#domain/people/people.ts';
import { createRoute } from '#request/route.ts';

export const POST = createRoute(nothing, ({ actor, moment }) => chaseUpdates(actor, moment));
