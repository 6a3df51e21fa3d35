import { recordOfstedAnswer } from '#db/writes/submissions/plan-sendings.ts';
import { ofstedAnswerInput } from '#domain/submissions/submissions.ts';
import { createRoute } from '#request/route.ts';

export const POST = createRoute(ofstedAnswerInput, ({ actor, params, input, moment }) =>
  recordOfstedAnswer(actor, params.sendingId ?? '', input, moment),
);
