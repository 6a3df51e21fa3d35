import { proclaimDay } from '#db/writes/clocks/calendar.ts';
import { proclaimDayInput } from '#domain/clocks/calendar.ts';
import { createRoute } from '#request/route.ts';

export const POST = createRoute(proclaimDayInput, ({ actor, input, moment }) => proclaimDay(actor, input, moment));
