import { scheduleMeeting } from '#db/writes/panels/meetings.ts';
import { meetingInput } from '#domain/panels/meetings.ts';
import { createRoute } from '#request/route.ts';

export const POST = createRoute(meetingInput, ({ actor, params, input, moment }) =>
  scheduleMeeting(actor, params.panelId ?? '', input, moment),
);
