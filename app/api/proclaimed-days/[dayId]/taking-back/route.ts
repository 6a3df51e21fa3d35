import { takeBackProclaimedDay } from '#db/writes/clocks/calendar.ts';
import { nothing } from '#domain/people/people.ts';
import { createRoute } from '#request/route.ts';

export const POST = createRoute(nothing, ({ actor, params, moment }) =>
  takeBackProclaimedDay(actor, params.dayId ?? '', moment),
);
