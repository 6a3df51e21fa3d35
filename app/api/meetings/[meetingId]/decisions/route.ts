import { recordDecision } from '#db/writes/panels/meeting-decisions.ts';
import { recordDecisionInput } from '#domain/panels/meetings.ts';
import { createRoute } from '#request/route.ts';

export const POST = createRoute(recordDecisionInput, ({ actor, params, input, moment }) =>
  recordDecision(actor, params.meetingId ?? '', input, moment),
);
