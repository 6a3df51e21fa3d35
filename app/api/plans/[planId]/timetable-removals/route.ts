import { takeMeetingOut } from '#db/writes/timetable/timetables.ts';
import { chooseMeetingInput } from '#domain/timetable/timetable-input.ts';
import { createRoute } from '#request/route.ts';

export const POST = createRoute(chooseMeetingInput, ({ actor, params, input, moment }) =>
  takeMeetingOut(actor, params.planId ?? '', input, moment),
);
