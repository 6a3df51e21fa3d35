import { changeMeeting } from '#db/writes/panels/meetings.ts';
import { meetingInput } from '#domain/panels/meetings.ts';
import { changeRoute } from '#request/route.ts';

export const PATCH = changeRoute(meetingInput, ({ actor, params, input, version, moment }) =>
  changeMeeting(actor, params.meetingId ?? '', input, version, moment),
);
