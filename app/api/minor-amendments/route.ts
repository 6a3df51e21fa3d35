import { delegateMinorAmendments } from '#db/writes/submissions/submission-settings.ts';
import { delegateInput } from '#domain/submissions/submissions.ts';
import { createRoute } from '#request/route.ts';

export const POST = createRoute(delegateInput, ({ actor, input, moment }) =>
  delegateMinorAmendments(actor, input.delegated, moment),
);
