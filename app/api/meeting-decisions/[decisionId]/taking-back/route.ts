import { takeBackDecision } from '#db/writes/panels/meeting-decisions.ts';
import { takeBackInput } from '#domain/submissions/submissions.ts';
import { createRoute } from '#request/route.ts';

export const POST = createRoute(takeBackInput, ({ actor, params, input, moment }) =>
  takeBackDecision(actor, params.decisionId ?? '', input.reason, moment),
);
