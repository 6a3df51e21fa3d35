import { takeBackSending } from '#db/writes/submissions/plan-sendings.ts';
import { takeBackInput } from '#domain/submissions/submissions.ts';
import { createRoute } from '#request/route.ts';

export const POST = createRoute(takeBackInput, ({ actor, params, input, moment }) =>
  takeBackSending(actor, params.sendingId ?? '', input.reason, moment),
);
