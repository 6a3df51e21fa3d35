import { callOffMeeting } from '#db/writes/panels/meetings.ts';
import { callOffMeetingInput } from '#domain/panels/meetings.ts';
import { createRoute } from '#request/route.ts';

export const POST = createRoute(callOffMeetingInput, ({ actor, params, input, moment }) =>
  callOffMeeting(actor, params.meetingId ?? '', input.reason, moment),
);
