import { moveExampleDayInput } from '#domain/dates/example-day.ts';
import { moveExampleDay } from '#jobs/move-example-day.ts';
import { slowRoute } from '#request/route.ts';

/** In the example only: a real installation follows the clock and has no such address. */
export const POST = slowRoute(moveExampleDayInput, ({ actor, input, moment }) =>
  moveExampleDay(actor, input.toOn, moment),
);
