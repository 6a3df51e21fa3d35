import { retryGivenUpMail } from '#db/writes/mail/mail-administration.ts';
import { nothing } from '#domain/people/people.ts';
import { createRoute } from '#request/route.ts';

/** What was given up is tried again, all of it. */
export const POST = createRoute(nothing, ({ actor, moment }) => retryGivenUpMail(actor, moment));
