import { setDeadlineDecider } from '#db/writes/actions/deadline-changes.ts';
import { deadlineDeciderInput } from '#domain/actions/deadline-changes.ts';
import { createRoute } from '#request/route.ts';

export const POST = createRoute(deadlineDeciderInput, ({ actor, params, input, moment }) =>
  setDeadlineDecider(actor, params.planId ?? '', input.decidedBy, moment),
);
