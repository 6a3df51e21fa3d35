import { queueTestMessage } from '#db/writes/mail/mail-administration.ts';
import { nothing } from '#domain/people/people.ts';
import { createRoute } from '#request/route.ts';

export const POST = createRoute(nothing, ({ actor, moment }) => queueTestMessage(actor, moment));
