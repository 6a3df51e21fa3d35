import { recordSending } from '#db/writes/submissions/plan-sendings.ts';
import { sendingInput } from '#domain/submissions/submissions.ts';
import { createRoute } from '#request/route.ts';

export const POST = createRoute(sendingInput, ({ actor, params, input, moment }) =>
  recordSending(actor, params.versionId ?? '', input, moment),
);
