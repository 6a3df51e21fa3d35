import { decideDeadlineChange } from '#db/writes/actions/deadline-changes.ts';
import { decideDeadlineInput } from '#domain/actions/deadline-changes.ts';
import { createRoute } from '#request/route.ts';

export const POST = createRoute(decideDeadlineInput, ({ actor, params, input, moment }) =>
  decideDeadlineChange(actor, params.changeId ?? '', input, moment),
);
