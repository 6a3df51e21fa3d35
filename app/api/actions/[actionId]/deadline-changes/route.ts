import { askDeadlineChange } from '#db/writes/actions/deadline-changes.ts';
import { askDeadlineInput } from '#domain/actions/deadline-changes.ts';
import { createRoute } from '#request/route.ts';

export const POST = createRoute(askDeadlineInput, ({ actor, params, input, moment }) =>
  askDeadlineChange(actor, params.actionId ?? '', input, moment),
);
