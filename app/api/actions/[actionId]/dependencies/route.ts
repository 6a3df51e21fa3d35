import { addDependency } from '#db/writes/actions/action-dependencies.ts';
import { dependencyInput } from '#domain/actions/stage-inputs.ts';
import { createRoute } from '#request/route.ts';

export const POST = createRoute(dependencyInput, ({ actor, params, input, moment }) =>
  addDependency(actor, params.actionId ?? '', input.waitsOnActionId, moment),
);
