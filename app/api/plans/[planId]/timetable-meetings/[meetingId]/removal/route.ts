import { z } from 'zod';
import { takeMeetingOut } from '#db/writes/timetables.ts';
import { createRoute } from '#request/route.ts';

export const POST = createRoute(z.strictObject({}), ({ actor, params, moment }) =>
  takeMeetingOut(actor, params.planId ?? '', params.meetingId ?? '', moment),
);
